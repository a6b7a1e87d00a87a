// Puts the SDL, Apollo and the operation context together: Apollo Server on Fastify, subscriptions over graphql-ws.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { ApolloServerPlugin } from '@apollo/server';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import { AccessModule, Actors } from '#access';
import { CONFIG, Database, Logs } from '#platform';
import type { Config } from '#platform';
import { headersOf } from '../http/headers.js';
import { GqlContext } from './context.js';
import { errorFormatter } from './errors.js';
import { schemaResolvers } from './schema-map.js';
import { depthLimit } from './depth-limit.js';

const SCHEMA_FOLDER = join(import.meta.dirname, '..', '..', 'schema');

/** The whole contract as one text. */
export const readSdl = (): string =>
  readdirSync(SCHEMA_FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(join(SCHEMA_FOLDER, file), 'utf8'))
    .join('\n');

/** Gives the operation's read transaction back when the answer is ready. */
const closeReads: ApolloServerPlugin<GqlContext> = {
  requestDidStart: async () =>
    Promise.resolve({ willSendResponse: async ({ contextValue }) => contextValue.renew() }),
};

interface RequestLike {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** graphql-ws offers the headers of the upgrade and what the client said in connection_init. */
interface SocketExtra {
  readonly request: RequestLike;
  readonly connectionParams?: Readonly<Record<string, unknown>> | undefined;
}

const socketHeaders = (extra: SocketExtra): Headers => {
  const headers = headersOf(extra.request.headers);
  const authorization = extra.connectionParams?.authorization;
  if (typeof authorization === 'string') headers.set('authorization', authorization);
  return headers;
};

export const graphqlModule = (): DynamicModule =>
  GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    imports: [AccessModule],
    inject: [Database, Actors, Logs, CONFIG],
    useFactory: (database: Database, actors: Actors, log: Logs, config: Config): ApolloDriverConfig => {
      const sdl = readSdl();
      const production = config.NODE_ENV === 'production';
      return {
        path: '/graphql',
        typeDefs: sdl,
        resolvers: schemaResolvers(sdl),
        graphiql: false,
        introspection: !production,
        includeStacktraceInErrorResponses: false,
        csrfPrevention: true,
        persistedQueries: false,
        validationRules: [depthLimit(14), ...(production ? [NoSchemaIntrospectionCustomRule] : [])],
        formatError: errorFormatter(log),
        plugins: [closeReads],
        subscriptions: { 'graphql-ws': { path: '/graphql' } },
        context: async (
          request: RequestLike | { extra: SocketExtra; connectionParams?: Readonly<Record<string, unknown>> },
        ) => {
          const headers =
            'extra' in request
              ? socketHeaders({ ...request.extra, connectionParams: request.connectionParams })
              : headersOf(request.headers);
          return new GqlContext(database, await actors.callerOf(headers), headers);
        },
      };
    },
  });
