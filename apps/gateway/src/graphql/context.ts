// What one GraphQL operation carries: who asks, one read-only transaction opened at the first read, and the
// batches that make a nested query cost a fixed number of statements.
import DataLoader from 'dataloader';
import { Refusal } from '#platform';
import type { Clock, Database, Tx } from '#platform';
import type { Actor, Caller, SignedIn } from '#access';

/** A read transaction is given back at the latest after this long, whatever the operation still does. */
const READ_MS_MAX = 5_000;

type OpenRead = Awaited<ReturnType<Database['openRead']>>;

/** A batch read: rows for many keys at once as they are at `at`, in any order; `keyOf` tells which key a row answers. */
export interface Batch<Key, Row> {
  readonly fetch: (tx: Tx, keys: readonly Key[], at: Date) => Promise<readonly Row[]>;
  readonly keyOf: (row: Row) => Key;
}

interface OperationState {
  open: Promise<OpenRead> | null;
  timer: NodeJS.Timeout | null;
  ones: Map<unknown, DataLoader<unknown, unknown>>;
  manies: Map<unknown, DataLoader<unknown, unknown[]>>;
}

/** The state of one operation. */
export class GqlContext {
  /** One object, because Apollo hands on a shallow copy of this context: private fields would not survive that. */
  private readonly state: OperationState = { open: null, timer: null, ones: new Map(), manies: new Map() };

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    /** Whose session the request carries, in whatever organization; null when nobody is signed in. */
    readonly caller: Caller | null,
    /** The request's headers, for sign-in. */
    readonly headers: Headers,
    /** Aborts when whoever asked has gone before the answer was ready. */
    readonly gone: AbortSignal = new AbortController().signal,
  ) {}

  /** Who asks; null when nobody is signed in, or acts in an organization yet. */
  get maybeActor(): Actor | null {
    return this.caller?.actor ?? null;
  }

  /** Who asks. @throws {Refusal} UNAUTHENTICATED when nobody is signed in, or acts in an organization */
  get actor(): Actor {
    if (this.maybeActor !== null) return this.maybeActor;
    throw new Refusal(
      'UNAUTHENTICATED',
      this.caller === null
        ? 'Sign in first.'
        : 'Choose an organization first: viewer.memberships lists yours, chooseOrganization takes one.',
    );
  }

  /** Who is signed in, in whatever organization. @throws {Refusal} UNAUTHENTICATED when nobody is */
  get signedIn(): SignedIn {
    if (this.caller === null) throw new Refusal('UNAUTHENTICATED', 'Sign in first.');
    return this.caller.signedIn;
  }

  /** The operation's read-only transaction, on behalf of the actor. */
  async read(): Promise<Tx> {
    const opening = (this.state.open ??= this.database.openRead(this.actor));
    const { tx } = await opening;
    // The time counts from when there is a connection: waiting for one, as in a crowd, keeps nothing from others.
    if (this.state.open === opening) this.state.timer ??= setTimeout(() => void this.renew(), READ_MS_MAX);
    return tx;
  }

  /** Ends the current read; the next one sees what has been committed since. */
  async renew(): Promise<void> {
    if (this.state.timer !== null) clearTimeout(this.state.timer);
    this.state.timer = null;
    const open = this.state.open;
    this.state.open = null;
    this.state.ones = new Map();
    this.state.manies = new Map();
    if (open !== null) await open.then((read) => read.close()).catch(() => undefined);
  }

  /** The one row for `key`, batched with all that are asked for in the same tick; null when there is none. */
  async one<Key, Row>(batch: Batch<Key, Row>, key: Key): Promise<Row | null> {
    let loader = this.state.ones.get(batch) as DataLoader<Key, Row | null> | undefined;
    if (loader === undefined) {
      loader = new DataLoader<Key, Row | null>(async (keys) => {
        const rows = await batch.fetch(await this.read(), keys, this.clock.now());
        const byKey = new Map(rows.map((row) => [batch.keyOf(row), row]));
        return keys.map((wanted) => byKey.get(wanted) ?? null);
      });
      this.state.ones.set(batch, loader);
    }
    return loader.load(key);
  }

  /** All rows for `key` in the order fetched, batched with all that are asked for in the same tick. */
  async many<Key, Row>(batch: Batch<Key, Row>, key: Key): Promise<Row[]> {
    let loader = this.state.manies.get(batch) as DataLoader<Key, Row[]> | undefined;
    if (loader === undefined) {
      loader = new DataLoader<Key, Row[]>(async (keys) => {
        const rows = await batch.fetch(await this.read(), keys, this.clock.now());
        const byKey = Map.groupBy(rows, (row) => batch.keyOf(row));
        return keys.map((wanted) => byKey.get(wanted) ?? []);
      });
      this.state.manies.set(batch, loader);
    }
    return loader.load(key);
  }
}
