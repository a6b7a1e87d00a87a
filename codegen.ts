// Generates the resolvers' types from the SDL, so that a resolver that leaves the contract does not compile.
import { globSync, readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, parse } from 'graphql';

const SCHEMA = 'apps/gateway/schema/*.graphql';

/** Inside the program an enum value is its name in lower case, so that its type is that of the room's own strings. */
const lowerCaseEnums = (): Record<string, Record<string, string>> => {
  const documents = globSync(SCHEMA).map((file) => parse(readFileSync(file, 'utf8')));
  const enums = documents
    .flatMap(({ definitions }) => definitions)
    .filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION);
  return Object.fromEntries(
    enums.map(({ name, values = [] }) => [
      name.value,
      Object.fromEntries(values.map((value) => [value.name.value, value.name.value.toLowerCase()])),
    ]),
  );
};

/** The web application reads what the gateway sends: instants as text, names of enum values as they are in the SDL. */
const sent = {
  ID: 'string',
  DateTime: 'string',
  TimeZone: 'string',
  EmailAddress: 'string',
  JSON: 'unknown',
};

const config: CodegenConfig = {
  schema: SCHEMA,
  documents: 'apps/web/src/**/*.graphql',
  emitLegacyCommonJSImports: false,
  generates: {
    'apps/gateway/src/generated/graphql.ts': {
      plugins: [{ add: { content: '/* eslint-disable */' } }, 'typescript'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        skipTypename: true,
        avoidOptionals: { field: true, object: false, inputValue: false },
        inputMaybeValue: 'T | null | undefined',
        enumValues: lowerCaseEnums(),
        scalars: {
          ID: 'string',
          DateTime: 'Date',
          TimeZone: 'string',
          EmailAddress: 'string',
          JSON: 'unknown',
        },
      },
    },
    'apps/web/src/generated/operations.ts': {
      plugins: [
        { add: { content: '/* eslint-disable */' } },
        'typescript-operations',
        './scripts/trusted-documents.mjs',
      ],
      config: {
        useTypeImports: true,
        enumType: 'string-literal',
        immutableTypes: true,
        skipTypename: true,
        scalars: sent,
      },
    },
    'apps/web/src/generated/documents.json': {
      plugins: ['./scripts/trusted-documents.mjs'],
      config: { manifest: true },
    },
  },
};

export default config;
