// The ways in which somebody can ask for a slot through a gateway, each tried by a crowd: booking it, holding it, and
// booking it out of a batch, and taking it by the candidate's link.
import { newId } from '#platform';
import type { ApiUser } from '../support/api.js';
import type { LiveDatabase } from '../support/database.js';
import type { LoopFixture } from '../support/loop-fixture.js';
import type { LinkedLoop } from '../support/candidate.js';
import { each } from '../support/one-slot.js';
import type { Wish } from '../support/one-slot.js';
import { until } from '../support/program.js';

const AT_ONCE = 100;

/** The organization as those who ask have it; they take turns in who is asked. */
export interface Door {
  readonly db: LiveDatabase;
  readonly of: LoopFixture;
  readonly users: readonly ApiUser[];
  /** Where the gateways listen. */
  readonly urls: readonly string[];
  /** Gives the candidate of the loop a link; its pages are paths of any gateway. */
  link(loopId: string): Promise<Pick<LinkedLoop, 'path'>>;
}

/** One answer to one wish: its type, how many other plans came with it, and after how long. */
export interface Answer {
  readonly kind: string;
  readonly alternatives: number;
  readonly ms: number;
}

/** All answers, and how long all of it took. */
export interface Answered {
  readonly answers: readonly Answer[];
  readonly tookMs: number;
}

/** Asks for all wishes, a hundred at once. */
export type Way = (door: Door, wishes: readonly Wish[]) => Promise<Answered>;

/** Asks the gateways in turn. */
async function inTurn(
  { users }: Door,
  wishes: readonly Wish[],
  ask: (user: ApiUser, wish: Wish, at: number) => Promise<Omit<Answer, 'ms'>>,
): Promise<Answered> {
  const began = performance.now();
  const answers = await each(wishes, AT_ONCE, async (wish, at) => {
    const user = users[at % users.length];
    if (user === undefined) throw new Error('There is nobody to ask');
    const asked = performance.now();
    const answer = await ask(user, wish, at).catch((error: unknown) => ({
      kind: String(error),
      alternatives: 0,
    }));
    return { ...answer, ms: performance.now() - asked };
  });
  return { answers, tookMs: performance.now() - began };
}

interface Reserved {
  readonly __typename: string;
  readonly alternatives?: readonly unknown[];
}

const reserving =
  (mutation: 'bookLoop' | 'holdLoop'): Way =>
  (door, wishes) =>
    inTurn(door, wishes, async (user, wish) => {
      const asked = await user.ask<Record<string, Reserved>>(
        `mutation ($input: ReserveLoopInput!) { ${mutation}(input: $input) { __typename
           ... on SlotTaken { message conflicts { rule subject } alternatives { id } } } }`,
        { input: { ...wish, idempotencyKey: newId() } },
      );
      const answer = asked[mutation];
      return { kind: answer?.__typename ?? 'none', alternatives: answer?.alternatives?.length ?? 0 };
    });

const START = `mutation ($input: StartBatchInput!) { startBatch(input: $input) {
  __typename ... on BatchStarted { batch { id } } } }`;
const BOOK = 'mutation ($input: BookBatchInput!) { bookBatch(input: $input) { __typename } }';

/** Waits until all batches of the organization came to this state, for as long as they go on. */
async function allAre({ db, of }: Door, state: string): Promise<void> {
  const open = (): Promise<number> =>
    db.platform.database.read(of.coordinator, async (tx) => {
      const [row] = await tx.query<{ open: number }>(
        'SELECT count(*)::integer AS open FROM loop_batch WHERE organization_id = $1 AND state <> $2',
        [of.organizationId, state],
      );
      return row?.open ?? 0;
    });
  for (let left = await open(); left > 0;)
    left = await until(`a further batch to be ${state}`, async () => {
      const now = await open();
      return now < left ? now : undefined;
    });
}

/** A batch for each loop, all of which have the slot in their preview; then all are booked, by the workers. */
const batches: Way = async (door, wishes) => {
  const ids: string[] = [];
  await inTurn(door, wishes, async (user, { loopId }, at) => {
    const { startBatch } = await user.ask<{ startBatch: { batch: { id: string } } }>(START, {
      input: { loopIds: [loopId], idempotencyKey: newId() },
    });
    ids[at] = startBatch.batch.id;
    return { kind: 'BatchStarted', alternatives: 0 };
  });
  await allAre(door, 'ready');
  const began = performance.now();
  const asked = await inTurn(door, wishes, async (user, { loopId }, at) => {
    await user.ask(BOOK, { input: { batchId: ids[at], loopIds: [loopId] } });
    return { kind: 'BatchBooking', alternatives: 0 };
  });
  await allAre(door, 'done');
  const tookMs = performance.now() - began;
  const items = await door.db.platform.database.read(door.of.coordinator, (tx) =>
    tx.query<{ state: string; message: string | null }>(
      'SELECT state, message FROM loop_batch_item WHERE organization_id = $1',
      [door.of.organizationId],
    ),
  );
  const kindOf = ({ state, message }: (typeof items)[number]): string => {
    if (state === 'booked') return 'LoopBooked';
    return message?.startsWith('Something in this plan was taken') === true
      ? 'SlotTaken'
      : `${state} ${message}`;
  };
  const answers = items.map((item, at) => ({
    kind: kindOf(item),
    alternatives: item.message?.includes('here are the best plans') === true ? 1 : 0,
    ms: asked.answers[at]?.ms ?? 0,
  }));
  return { answers, tookMs };
};

/** Each candidate takes the option on their page, by the form that it shows; where it leads to tells what came of it. */
const links: Way = async (door, wishes) => {
  const paths: string[] = [];
  for (const { loopId } of wishes) paths.push((await door.link(loopId)).path('options'));
  return inTurn(door, wishes, async (_user, { proposalId, version }, at) => {
    const answer = await fetch(new URL(paths[at] ?? '', door.urls[at % door.urls.length]), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ option: proposalId, version: String(version), key: newId() }),
    });
    const to = answer.headers.get('location') ?? '';
    await answer.arrayBuffer();
    const kind = to.includes('done=booked')
      ? 'LoopBooked'
      : to.includes('taken=')
        ? 'SlotTaken'
        : `HTTP ${answer.status}`;
    return { kind, alternatives: 0 };
  });
};

/** Each way, and what it says to the one who is served. */
export const ways: Readonly<Record<string, { readonly way: Way; readonly served: string }>> = {
  book: { way: reserving('bookLoop'), served: 'LoopBooked' },
  hold: { way: reserving('holdLoop'), served: 'LoopHeld' },
  batch: { way: batches, served: 'LoopBooked' },
  link: { way: links, served: 'LoopBooked' },
};
