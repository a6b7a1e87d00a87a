// Generates the resolvers' types from the SDL, so that a resolver that leaves the contract does not compile.
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'apps/gateway/schema/*.graphql',
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
        enumValues: {
          InterviewKind: '#openings#InterviewKind',
          LoopState: '#loops#LoopState',
          InterviewState: '#loops#InterviewState',
          SeatRole: '#loops#SeatRole',
          SeatResponse: '#loops#SeatResponse',
          PoolPhase: '#people#PoolPhase',
          CalendarKind: '#calendar#CalendarSourceKind',
        },
        scalars: {
          ID: 'string',
          DateTime: 'Date',
          TimeZone: 'string',
          EmailAddress: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
};

export default config;
