// Every read and write goes through a transaction that tells PostgreSQL on whose behalf it runs. Tx is branded
// and is the first parameter of every repository and query, so a forgotten transaction does not compile.
import type { DataSource } from 'typeorm';
import type { EntityManager, EntitySchema, ObjectLiteral, QueryRunner } from 'typeorm';
import type { Clock } from '../clock.js';
import { ConstraintHit } from '../failure.js';
import { isId } from '../ids.js';
import type { Scope } from '../scope.js';

declare const brand: unique symbol;

/** PostgreSQL takes 65,535 parameters in a statement: so many rows of up to 65 columns fit. */
const INSERTED_MAX = 1_000;

/** A running transaction: SQL through `query`, typed rows through `manager`. */
export class Tx {
  declare readonly [brand]: true;
  constructor(
    readonly manager: EntityManager,
    readonly scope: Scope,
    /** When the transaction began: the instant at which who may do what is decided in it. */
    readonly begunAt: Date,
  ) {}

  /** The tenant of this transaction; a defect when it has none. */
  get organizationId(): string {
    if (this.scope.organizationId === null) throw new Error('This transaction has no organization');
    return this.scope.organizationId;
  }

  /** Runs one SQL statement with positional parameters and returns its rows as PostgreSQL names them. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    try {
      const result: unknown = await this.manager.query(sql, [...parameters]);
      return rowsOf(result) as Row[];
    } catch (error) {
      throw named(error);
    }
  }

  /** Inserts rows of a declared table, in several statements where one could not carry them all. */
  async insert<Row extends ObjectLiteral>(
    table: EntitySchema<Row>,
    rows: Partial<Row> | Partial<Row>[],
  ): Promise<void> {
    const all = Array.isArray(rows) ? rows : [rows];
    try {
      for (let at = 0; at < all.length; at += INSERTED_MAX) {
        const values = all.slice(at, at + INSERTED_MAX);
        await this.manager
          .createQueryBuilder()
          .insert()
          .into(table)
          .values(values)
          .updateEntity(false)
          .execute();
      }
    } catch (error) {
      throw named(error);
    }
  }

  /** Sets columns of the rows that match; returns how many there were. */
  async update<Row extends ObjectLiteral>(
    table: EntitySchema<Row>,
    where: Partial<Row>,
    set: Partial<Row>,
  ): Promise<number> {
    try {
      const result = await this.manager.update(table, where, set);
      return result.affected ?? 0;
    } catch (error) {
      throw named(error);
    }
  }

  /** The one row that matches, or null. */
  async find<Row extends ObjectLiteral>(table: EntitySchema<Row>, where: Partial<Row>): Promise<Row | null> {
    return this.manager.findOne(table, { where: where });
  }

  /** All rows that match, in the order given. */
  async list<Row extends ObjectLiteral>(
    table: EntitySchema<Row>,
    where: Partial<Row>,
    order: Partial<Record<keyof Row, 'ASC' | 'DESC'>> = {},
  ): Promise<Row[]> {
    return this.manager.find(table, { where: where as never, order: order as never });
  }
}

/** TypeORM answers UPDATE and DELETE with [rows, count] and everything else with rows. */
const rowsOf = (result: unknown): unknown[] => {
  if (!Array.isArray(result)) return [];
  if (result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number')
    return result[0] as unknown[];
  return result as unknown[];
};

interface DriverError {
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
}

const driverError = (error: unknown): DriverError =>
  (error as { driverError?: DriverError } | null)?.driverError ?? (error as DriverError | null) ?? {};

/** A violated exclusion or unique constraint gets its own class; on a partition the table is the partition's. */
function named(error: unknown): unknown {
  const { code, table, constraint } = driverError(error);
  if ((code === '23P01' || code === '23505') && table !== undefined && constraint !== undefined)
    return new ConstraintHit(table, constraint, code);
  return error;
}

const SERIALIZATION_FAILURES = new Set(['40001', '40P01']);
const ATTEMPTS_MAX = 8;

const settings = (scope: Scope): string => {
  const literal = (id: string | null): string => {
    if (id !== null && !isId(id)) throw new Error('A scope holds something that is not an id');
    return id ?? '';
  };
  return (
    `SELECT set_config('app.organization_id', '${literal(scope.organizationId)}', true), ` +
    `set_config('app.member_id', '${literal(scope.memberId)}', true), ` +
    `set_config('app.identity_id', '${literal(scope.identityId)}', true)`
  );
};

/** The application's connections, under a role that row-level security binds. */
export class Database {
  constructor(
    readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` in one transaction on behalf of `scope`. Serialization failures and deadlocks re-run it whole,
   * at most eight times, so `work` must have no effect outside the database.
   */
  async transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#run('BEGIN', scope, work);
      } catch (error) {
        if (attempt >= ATTEMPTS_MAX || !SERIALIZATION_FAILURES.has(driverError(error).code ?? ''))
          throw error;
      }
    }
  }

  /** Runs `work` in one read-only transaction that sees a single state of the database. */
  async read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#run('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', scope, work);
  }

  /** Opens a read-only transaction that the caller must close; for one GraphQL query's many reads. */
  async openRead(scope: Scope): Promise<{ tx: Tx; close: () => Promise<void> }> {
    const runner = inTurn(this.source.createQueryRunner());
    await begin(runner, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', scope);
    return {
      tx: new Tx(runner.manager, scope, this.clock.now()),
      close: async () => {
        try {
          await runner.query('COMMIT');
        } finally {
          await runner.release();
        }
      },
    };
  }

  async #run<T>(open: string, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = inTurn(this.source.createQueryRunner());
    try {
      await begin(runner, open, scope);
      const result = await work(new Tx(runner.manager, scope, this.clock.now()));
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/**
 * One connection does one thing at a time, in the order of asking. A nested GraphQL query asks many at once; pg would
 * keep them in line too, but says on the terminal that it will stop doing so.
 */
function inTurn(runner: QueryRunner): QueryRunner {
  const send = runner.query.bind(runner) as (...words: readonly unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  const query = (...words: readonly unknown[]): Promise<unknown> => {
    const mine = last.then(() => send(...words));
    last = mine.catch(() => undefined);
    return mine;
  };
  return Object.assign(runner, { query });
}

/** BEGIN and the settings travel as one message: a round trip is what a transaction costs. */
async function begin(runner: QueryRunner, open: string, scope: Scope): Promise<void> {
  await runner.connect();
  await runner.query(`${open}; ${settings(scope)}`);
}
