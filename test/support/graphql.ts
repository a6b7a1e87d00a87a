// The gateway's whole schema on a test's database, asked in process and without signing in: what the resolvers, use
// cases and SQL make of an operation, and how many statements it took.
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import type { INestApplication, INestApplicationContext, Type } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { graphql } from 'graphql';
import { Refusal } from '#platform';
import type { Actor, Caller } from '#access';
import { GatewayModule } from '../../apps/gateway/src/gateway.module.js';
import { GqlContext } from '../../apps/gateway/src/graphql/context.js';
import type { TestDatabase } from './database.js';

/** What an operation gave: its data, the codes of its errors, and the statements sent while it ran. */
export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { readonly code: string; readonly message: string; readonly field: unknown }[];
  readonly statements: number;
}

/** A gateway that answers operations on behalf of any actor. */
export interface TestGateway {
  /** Everything that the gateway is made of, for what works beside it. */
  readonly app: INestApplicationContext;
  ask(actor: Actor | null, source: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** A use case of the rooms, for what a worker would do. */
  get<T>(useCase: Type<T>): T;
  close(): Promise<void>;
}

/** Builds the gateway's module on the database. */
export async function testGateway(db: TestDatabase): Promise<TestGateway> {
  const app: INestApplication = await NestFactory.create(
    GatewayModule.of(db.platform),
    new FastifyAdapter(),
    {
      logger: false,
      abortOnError: false,
    },
  );
  await app.init();
  return {
    app,
    ask: operationsOf(app, db),
    get: (useCase) => app.get(useCase, { strict: false }),
    close: () => app.close(),
  };
}

/** Operations in process, on behalf of any actor, for a gateway that is there. */
export function operationsOf(app: INestApplicationContext, db: TestDatabase): TestGateway['ask'] {
  const { schema } = app.get(GraphQLSchemaHost);
  const count = countStatements(db);
  return async (actor, source, variableValues = {}) => {
    const contextValue = new GqlContext(db.platform.database, db.clock, callerOf(actor), new Headers());
    const before = count.statements;
    const { data, errors = [] } = await graphql({ schema, source, contextValue, variableValues });
    await contextValue.renew();
    return {
      // Copied, because GraphQL's objects have no prototype.
      data:
        data === null || data === undefined
          ? null
          : (JSON.parse(JSON.stringify(data)) as Record<string, unknown>),
      errors: errors.map(({ message, originalError, extensions }) =>
        originalError instanceof Refusal
          ? { code: originalError.code, message, field: originalError.details.field }
          : {
              code: typeof extensions.code === 'string' ? extensions.code : 'INTERNAL',
              message,
              field: undefined,
            },
      ),
      statements: count.statements - before,
    };
  };
}

/** The session of an actor who has chosen their organization. */
const callerOf = (actor: Actor | null): Caller | null =>
  actor === null
    ? null
    : {
        actor,
        signedIn: {
          identityId: actor.identityId,
          email: `${actor.identityId}@example.org`,
          name: 'Test',
          sessionToken: 'test',
          chosenOrganizationId: actor.organizationId,
        },
      };

/** Counts what the application's connections send, transactions' beginnings and ends among it. */
function countStatements({ platform }: TestDatabase): { statements: number } {
  const count = { statements: 0 };
  const ignore = (): void => undefined;
  platform.database.source.logger = {
    logQuery: () => void count.statements++,
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
  return count;
}
