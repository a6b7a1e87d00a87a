// The same key and input give the same answer, once. The key's row is written in the transaction that does the
// work, so a concurrent twin waits for it and then reads its answer; a crash leaves neither key nor work.
import { createHash } from 'node:crypto';
import type { Clock } from './clock.js';
import type { Database, Tx } from './database/database.js';
import { Overload, Refusal, invalidInput } from './failure.js';
import type { Scope } from './scope.js';

const KEY_MAX = 200;
const KEPT_MS = 24 * 60 * 60 * 1_000;
const KEPT_REFUSALS = new Set(['INVALID_INPUT', 'NOT_FOUND', 'LIMIT_REACHED']);

/** What is asked once: the operation's name, the caller's key and the whole input. */
export interface Once<Granted = undefined> {
  readonly operation: string;
  readonly key: string;
  readonly input: unknown;
  /**
   * Checks access, by throwing, where that needs the database; asked each time before anything is answered, so that
   * whoever lost access since gets no kept answer. What it returns is handed to the work; its refusals are not kept.
   */
  readonly authorize?: (tx: Tx) => Promise<Granted>;
}

type Kept<T> =
  | { readonly outcome: T }
  | { readonly refusal: { code: string; message: string; details: Record<string, unknown> } };

/** Object keys are sorted, so that two spellings of one input are one input. */
const canonical = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]),
  );
};

const hashOf = (input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(input)))
    .digest('hex');

/** Runs work at most once per organization, actor, operation and key. */
export class Idempotency {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` in one transaction and keeps its outcome, which must survive JSON, for 24 hours.
   * @param recover turns what `work` threw, after the rollback, into an outcome; null when it cannot
   * @throws {Refusal} CONFLICTING_KEY when the key was used with other input; INVALID_INPUT for an unusable key
   */
  async run<T, Granted = undefined>(
    scope: Scope,
    once: Once<Granted>,
    work: (tx: Tx, granted: Granted) => Promise<T>,
    recover?: (error: unknown) => Promise<T | null>,
  ): Promise<T> {
    requireUsableKey(once.key);
    const hash = hashOf(once.input);
    let mayKeep = false;
    try {
      return await this.database.transaction(scope, async (tx) => {
        mayKeep = false;
        const granted = (await once.authorize?.(tx)) as Granted;
        mayKeep = true;
        const kept = await this.#claim<T>(tx, once, hash);
        if (kept !== null) return replay(kept);
        const outcome = await work(tx, granted);
        await this.#keep(tx, once, { outcome });
        return outcome;
      });
    } catch (error) {
      const kept = mayKeep ? await keptFailure(error, recover) : null;
      if (kept === null) throw error;
      const settled = await this.database.transaction(scope, async (tx) => {
        const earlier = await this.#claim<T>(tx, once, hash);
        if (earlier === null) await this.#keep(tx, once, kept);
        return earlier ?? kept;
      });
      return replay(settled);
    }
  }

  /** Inserts the key's row, waiting for a twin that is at it; null when the work is this caller's to do. */
  async #claim<T>(tx: Tx, once: Once<unknown>, hash: string): Promise<Kept<T> | null> {
    const now = this.clock.now();
    const of = [tx.organizationId, tx.scope.memberId ?? tx.organizationId, once.operation, once.key];
    const inserted = await tx.query(
      `INSERT INTO idempotency_key AS k (organization_id, actor_id, operation, key, input_hash, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (organization_id, actor_id, operation, key) DO UPDATE
         SET input_hash = excluded.input_hash, answer = NULL, created_at = excluded.created_at, expires_at = excluded.expires_at
         WHERE k.expires_at <= excluded.created_at
       RETURNING 1`,
      [...of, hash, now, new Date(now.getTime() + KEPT_MS)],
    );
    if (inserted.length > 0) return null;
    const [row] = await tx.query<{ input_hash: string; answer: Kept<T> | null }>(
      `SELECT input_hash, answer FROM idempotency_key
       WHERE organization_id = $1 AND actor_id = $2 AND operation = $3 AND key = $4`,
      of,
    );
    if (row?.input_hash !== hash)
      throw new Refusal(
        'CONFLICTING_KEY',
        'This idempotencyKey was used before with other input. Use a new key.',
        {
          field: 'idempotencyKey',
        },
      );
    return row.answer;
  }

  async #keep<T>(tx: Tx, once: Once<unknown>, answer: Kept<T>): Promise<void> {
    await tx.query(
      `UPDATE idempotency_key SET answer = $5
       WHERE organization_id = $1 AND actor_id = $2 AND operation = $3 AND key = $4`,
      [
        tx.organizationId,
        tx.scope.memberId ?? tx.organizationId,
        once.operation,
        once.key,
        JSON.stringify(answer),
      ],
    );
  }

  /** Deletes keys that have expired; returns nothing. */
  async sweep(scope: Scope): Promise<void> {
    await this.database.transaction(scope, (tx) =>
      tx.query('DELETE FROM idempotency_key WHERE organization_id = $1 AND expires_at <= $2', [
        tx.organizationId,
        this.clock.now(),
      ]),
    );
  }
}

function requireUsableKey(key: string): void {
  if (key.length === 0 || key.length > KEY_MAX || /\p{Cc}/u.test(key) || !key.isWellFormed())
    throw invalidInput(
      'idempotencyKey',
      `idempotencyKey must have 1 to ${KEY_MAX} characters and no control characters; a new UUID is a good one.`,
    );
}

function replay<T>(kept: Kept<T>): T {
  if ('outcome' in kept) return kept.outcome;
  const { code, message, details } = kept.refusal;
  throw new Refusal(code as Refusal['code'], message, details);
}

async function keptFailure<T>(
  error: unknown,
  recover?: (error: unknown) => Promise<T | null>,
): Promise<Kept<T> | null> {
  const outcome = recover === undefined ? null : await recover(error);
  if (outcome !== null) return { outcome };
  if (error instanceof Refusal && !(error instanceof Overload) && KEPT_REFUSALS.has(error.code))
    return { refusal: { code: error.code, message: error.message, details: { ...error.details } } };
  return null;
}
