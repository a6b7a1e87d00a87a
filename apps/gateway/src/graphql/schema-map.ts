// Rules that hold for the whole schema, so that no type repeats them: a member of a union or interface is told by
// its `kind`, and an enum value is its name in lower case inside the program.
import { Kind, parse } from 'graphql';
import type { DefinitionNode } from 'graphql';
import { scalars } from './scalars.js';

type TypeResolvers = Record<string, unknown>;

const kindOf = (value: { readonly kind: string }): string => value.kind;

const resolversOf = (definition: DefinitionNode): [string, TypeResolvers] | null => {
  switch (definition.kind) {
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [definition.name.value, { __resolveType: kindOf }];
    case Kind.ENUM_TYPE_DEFINITION:
      return [
        definition.name.value,
        Object.fromEntries(
          (definition.values ?? []).map(({ name }) => [name.value, name.value.toLowerCase()]),
        ),
      ];
    default:
      return null;
  }
};

/** The resolvers that follow from the SDL itself: unions, interfaces, enums and scalars. */
export function schemaResolvers(sdl: string): Record<string, TypeResolvers> {
  const derived = parse(sdl, { noLocation: true })
    .definitions.map(resolversOf)
    .filter((entry) => entry !== null);
  return { ...Object.fromEntries(derived), ...(scalars as unknown as Record<string, TypeResolvers>) };
}
