// The contract explains itself, and the types that are generated from it are what it says now.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { generate } from '@graphql-codegen/cli';
import { Kind, parse } from 'graphql';
import type { DefinitionNode, FieldDefinitionNode, InputValueDefinitionNode } from 'graphql';
import config from '../../codegen.js';

const files = globSync('apps/gateway/schema/*.graphql').sort();
const definitions = files.flatMap((file) =>
  parse(readFileSync(file, 'utf8')).definitions.map((definition) => ({ file, definition })),
);

interface Described {
  readonly description?: { readonly value: string } | undefined;
}

const silent = (node: Described): boolean => (node.description?.value.trim() ?? '') === '';

const inputValues = (of: string, values: readonly InputValueDefinitionNode[] = []): string[] =>
  values.filter(silent).map(({ name }) => `${of}.${name.value}`);

const fields = (of: string, values: readonly FieldDefinitionNode[] = []): string[] =>
  values.flatMap((field) => [
    ...(silent(field) ? [`${of}.${field.name.value}`] : []),
    ...inputValues(`${of}.${field.name.value}`, field.arguments),
  ]);

/** What of a definition says nothing about itself; `extend type` is described where the type is. */
function undescribed(definition: DefinitionNode): string[] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_EXTENSION:
      return fields(definition.name.value, definition.fields);
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [...itself(definition), ...fields(definition.name.value, definition.fields)];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [...itself(definition), ...inputValues(definition.name.value, definition.fields)];
    case Kind.ENUM_TYPE_DEFINITION:
      return [
        ...itself(definition),
        ...(definition.values ?? [])
          .filter(silent)
          .map(({ name }) => `${definition.name.value}.${name.value}`),
      ];
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_DEFINITION:
      return itself(definition);
    default:
      return [`${definition.kind}: a kind of definition that this test does not know`];
  }
}

const itself = (node: Described & { readonly name: { readonly value: string } }): string[] =>
  silent(node) ? [node.name.value] : [];

test('every type, field, argument, enum value and input field is described', () => {
  expect(definitions.length).toBeGreaterThan(100);
  expect(
    definitions.flatMap(({ file, definition }) => undescribed(definition).map((what) => `${file}: ${what}`)),
  ).toEqual([]);
});

test('a description is a sentence: it ends like one', () => {
  const odd = definitions
    .filter(({ definition }) => 'description' in definition && definition.description !== undefined)
    .filter(({ definition }) => !/[.?)]$/.test((definition as Described).description?.value.trim() ?? ''))
    .map(({ file, definition }) => `${file}: ${'name' in definition ? definition.name?.value : ''}`);
  expect(odd).toEqual([]);
});

test('the generated types are current', async () => {
  const generated = (await generate({ ...config, silent: true }, false)) as readonly {
    readonly filename: string;
    readonly content: string;
  }[];
  expect(generated.map(({ filename }) => filename)).toEqual(Object.keys(config.generates));
  for (const { filename, content } of generated) {
    if (readFileSync(filename, 'utf8') !== content)
      throw new Error(`${filename} is not what the schema says now: run npm run generate`);
  }
});
