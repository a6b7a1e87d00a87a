// Bounds what one operation may ask for: how deep it nests, how much it selects with fragments expanded, and how many
// root fields it names under whatever alias, so that one request cannot ask for the world.
import { GraphQLError, Kind, OperationTypeNode } from 'graphql';
import type { ASTVisitor, OperationDefinitionNode, SelectionSetNode, ValidationContext } from 'graphql';

/** The tokens of a document at most; a larger one is refused while it is read. */
export const TOKENS_MAX = 4_000;

/** Fields and fragments that an operation selects at most, fragments expanded. */
const SELECTIONS_MAX = 2_000;

/** Root fields of one operation at most: reads cost one batch each, changes a transaction each. */
const ROOT_FIELDS_MAX: Readonly<Record<OperationTypeNode, number>> = {
  [OperationTypeNode.QUERY]: 50,
  [OperationTypeNode.MUTATION]: 10,
  [OperationTypeNode.SUBSCRIPTION]: 1,
};

interface Size {
  readonly selections: number;
  readonly depth: number;
  readonly rootFields: number;
}

/** Walks the operation with its fragments expanded and stops where it is over the bounds anyway. */
function sizeOf(operation: OperationDefinitionNode, context: ValidationContext): Size {
  let selections = 0;
  let deepest = 0;
  let rootFields = 0;
  const walk = (set: SelectionSetNode, depth: number, inside: ReadonlySet<string>): void => {
    deepest = Math.max(deepest, depth);
    for (const selection of set.selections) {
      if (++selections > SELECTIONS_MAX) return;
      if (selection.kind === Kind.FIELD) {
        if (depth === 0) rootFields++;
        const introspects = selection.name.value.startsWith('__');
        if (selection.selectionSet !== undefined && !introspects)
          walk(selection.selectionSet, depth + 1, inside);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, depth, inside);
      } else if (!inside.has(selection.name.value)) {
        const fragment = context.getFragment(selection.name.value);
        if (fragment) walk(fragment.selectionSet, depth, new Set([...inside, selection.name.value]));
      }
    }
  };
  walk(operation.selectionSet, 0, new Set());
  return { selections, depth: deepest, rootFields };
}

/** A validation rule that refuses operations deeper than `depthMax`, larger or wider than the bounds of this file. */
export const depthLimit =
  (depthMax: number) =>
  (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(node) {
      const { selections, depth, rootFields } = sizeOf(node, context);
      const rootMax = ROOT_FIELDS_MAX[node.operation];
      const refuse = (message: string): void =>
        context.reportError(new GraphQLError(message, { nodes: node }));
      if (depth > depthMax)
        refuse(`The ${node.operation} nests ${depth} levels deep; at most ${depthMax} are allowed.`);
      if (selections > SELECTIONS_MAX)
        refuse(`The ${node.operation} selects more than ${SELECTIONS_MAX} fields; ask for less at once.`);
      if (rootFields > rootMax)
        refuse(`The ${node.operation} names ${rootFields} root fields; at most ${rootMax} are allowed.`);
    },
  });
