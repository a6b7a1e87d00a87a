// A codegen plugin for the web application's operations. For the browser it writes each operation's id; for the gateway
// (config.manifest) the text behind each id. The id is the operation's name with a hash of the text, so that it can be
// read in a log and never means another text.
import { createHash } from 'node:crypto';
import { Kind, print, visit } from 'graphql';

/** Every operation with the fragments that it uses, as one text. */
export function trustedDocuments(documents) {
  const definitions = documents.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = new Map(
    definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
  );
  const usedBy = (definition, used = new Set()) => {
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (fragment === undefined)
          throw new Error(`${definition.name.value} spreads ${value}, which is nowhere.`);
        if (used.has(fragment)) return;
        used.add(fragment);
        usedBy(fragment, used);
      },
    });
    return used;
  };
  return definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const text = [
        operation,
        ...[...usedBy(operation)].sort((a, b) => (a.name.value < b.name.value ? -1 : 1)),
      ]
        .map(print)
        .join('\n');
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
      return {
        name: operation.name.value,
        kind: operation.operation,
        id: `${operation.name.value}-${hash}`,
        text,
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

export const plugin = (_schema, documents, { manifest = false }) => {
  const all = trustedDocuments(documents);
  if (manifest) return JSON.stringify(Object.fromEntries(all.map(({ id, text }) => [id, text])), null, 1);
  return {
    prepend: ["import type { Operation } from '../data/operation.js';"],
    content: all
      .map(({ name, kind, id }) => {
        const types = `${name}${capital(kind)}`;
        return `export const ${name}: Operation<${types}, ${types}Variables> = { id: '${id}', kind: '${kind}' };`;
      })
      .join('\n'),
  };
};
