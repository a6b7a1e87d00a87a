// Bounds how deep a query may nest and how many fields it may name, so that one request cannot ask for the world.
import { GraphQLError, Kind } from 'graphql';
import type { ASTVisitor, FragmentDefinitionNode, SelectionSetNode, ValidationContext } from 'graphql';

const FIELDS_MAX = 2_000;

/** A validation rule that refuses operations deeper than `depthMax` or with more than 2,000 fields, fragments expanded. */
export const depthLimit =
  (depthMax: number) =>
  (context: ValidationContext): ASTVisitor => {
    let fields = 0;
    const walk = (set: SelectionSetNode | undefined, depth: number, seen: ReadonlySet<string>): number => {
      if (set === undefined || fields > FIELDS_MAX) return depth;
      let deepest = depth;
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) {
          fields++;
          if (selection.name.value.startsWith('__')) continue;
          deepest = Math.max(deepest, walk(selection.selectionSet, depth + 1, seen));
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          deepest = Math.max(deepest, walk(selection.selectionSet, depth, seen));
        } else if (!seen.has(selection.name.value)) {
          const fragment: FragmentDefinitionNode | null | undefined = context.getFragment(
            selection.name.value,
          );
          deepest = Math.max(
            deepest,
            walk(fragment?.selectionSet, depth, new Set([...seen, selection.name.value])),
          );
        }
      }
      return deepest;
    };
    return {
      OperationDefinition(node) {
        fields = 0;
        const depth = walk(node.selectionSet, 0, new Set());
        if (depth > depthMax)
          context.reportError(
            new GraphQLError(`The query nests ${depth} levels deep; at most ${depthMax} are allowed.`, {
              nodes: node,
            }),
          );
        if (fields > FIELDS_MAX)
          context.reportError(
            new GraphQLError(`The query names more than ${FIELDS_MAX} fields.`, { nodes: node }),
          );
      },
    };
  };
