// Puts the SDL, Apollo and the operation context together: Apollo Server on Fastify. Subscriptions have a server of
// their own (socket-server.ts).
import { readFileSync, readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { ApolloServerPlugin } from '@apollo/server';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { AccessModule, Actors } from '#access';
import { CONFIG, Clock, Database, Logs } from '#platform';
import type { Config } from '#platform';
import { gone } from '../http/gone.js';
import { headersOf } from '../http/headers.js';
import { GqlContext } from './context.js';
import { errorFormatter } from './errors.js';
import { schemaResolvers } from './schema-map.js';
import { TOKENS_MAX } from './depth-limit.js';
import { operationRules } from './operation-rules.js';

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

interface ReplyLike {
  readonly raw: ServerResponse;
}

export const graphqlModule = (): DynamicModule =>
  GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    imports: [AccessModule],
    inject: [Database, Clock, Actors, Logs, CONFIG],
    useFactory: (
      database: Database,
      clock: Clock,
      actors: Actors,
      log: Logs,
      config: Config,
    ): ApolloDriverConfig => {
      const sdl = readSdl();
      return {
        path: '/graphql',
        typeDefs: sdl,
        resolvers: schemaResolvers(sdl),
        graphiql: false,
        introspection: config.NODE_ENV !== 'production',
        includeStacktraceInErrorResponses: false,
        csrfPrevention: true,
        persistedQueries: false,
        allowBatchedHttpRequests: false,
        parseOptions: { maxTokens: TOKENS_MAX },
        validationRules: operationRules(config),
        formatError: errorFormatter(log),
        plugins: [closeReads],
        context: async (request: RequestLike, reply: ReplyLike) => {
          const headers = headersOf(request.headers);
          const signal = gone(reply.raw);
          return new GqlContext(database, clock, await actors.callerOf(headers), headers, signal);
        },
      };
    },
  });
