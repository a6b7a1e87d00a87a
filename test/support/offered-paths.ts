// The ways on which a loop is booked and changed, each as an offer that can be accepted: what it would book, what accepting
// it answers, and what time alone makes of it.
import {
  ChooseOption,
  CreateCandidateLink,
  LinkTokens,
  MoveOwnInterview,
  ProposeOwnMove,
  ShowCandidateLoop,
  batchesByIds,
  itemsOfBatches,
  loopsByIds,
  newestProposals,
  proposalsByIds,
} from '#loops';
import type { AskedChange, BatchItemRow, PlannedInterview, ProposalRow } from '#loops';
import { newId } from '#platform';
import type { Tx } from '#platform';
import type { Breach } from './booking-judge.js';
import { judgedLoop } from './judged-loop.js';
import type { JudgedLoop } from './judged-loop.js';
import type { TestDatabase } from './database.js';
import type { LoopUseCases } from './loop-use-cases.js';
import type { RandomOrganization } from './random-organization.js';

const HOUR_MS = 3_600_000;

/** An organization whose loops are booked through the product. */
export interface Offering {
  readonly db: TestDatabase;
  readonly use: LoopUseCases;
  readonly of: RandomOrganization;
}

/** What accepting answers. */
export interface Answer {
  readonly kind: string;
  readonly message?: string;
  readonly conflicts?: readonly Breach[];
}

/** A way that is open now, as somebody is offered it. */
export interface Offer {
  readonly path: string;
  readonly loopId: string;
  readonly plan: readonly PlannedInterview[];
  /** The plan at a later instant, where only what is still to come then is decided anew. */
  planAt?(loop: JudgedLoop): readonly PlannedInterview[];
  /** Seats that their holders give up. */
  readonly freed?: ReadonlySet<string>;
  /** The kinds of answers by which it is accepted and refused. */
  readonly accepted: string;
  readonly refused: string;
  /** What is answered at an instant for no other reason than that it has come; null as long as it does not matter. */
  tooLate?(loop: JudgedLoop): string | null;
  accept(): Promise<Answer>;
}

export const read = <T>({ db, of }: Offering, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.platform.database.read(of.fixture.coordinator, work);

export const judged = ({ db, of }: Offering, loopId: string): Promise<JudgedLoop> =>
  judgedLoop(db.platform, of.fixture.organizationId, loopId);

/** What names the loop as it is now, under a key that was never used. */
export const named = async (offering: Offering, loopId: string) => ({
  loopId,
  version: (await read(offering, (tx) => loopsByIds(tx, [loopId])))[0]?.version ?? 0,
  idempotencyKey: newId(),
});

/** Drafts the loop of an application. */
export async function draft({ use, of }: Offering, application: number): Promise<string> {
  const drafted = await use.draft.run(of.fixture.coordinator, {
    applicationId: of.fixture.applicationIds[application] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  return drafted.loopId;
}

/** The proposals of the loop that were made last. */
export const proposals = (offering: Offering, loopId: string): Promise<ProposalRow[]> =>
  read(offering, (tx) => newestProposals(tx, [loopId]));

const drawn = ({ of }: Offering, some: readonly ProposalRow[]): ProposalRow | undefined =>
  some[of.below(some.length)];

/** What of the answer to a question for plans is sure: a search that ended before its proof says nothing. */
export const kindOf = (answer: { readonly kind: string; readonly proven?: boolean }): string =>
  answer.kind === 'NoFeasiblePlan' && answer.proven !== true ? 'Unsettled' : answer.kind;

/** One of the proposals that a member could book or hold; null when there is none. */
export async function forMember(
  offering: Offering,
  loopId: string,
  as: 'book' | 'hold',
): Promise<Offer | null> {
  const { use, of } = offering;
  const { kind } = await use.propose.propose(of.fixture.coordinator, loopId, { explain: false });
  const proposal = drawn(offering, await proposals(offering, loopId));
  if (kind !== 'LoopProposed' || proposal === undefined) return null;
  return {
    path: as,
    loopId,
    plan: proposal.plan,
    accepted: as === 'book' ? 'LoopBooked' : 'LoopHeld',
    refused: 'SlotTaken',
    accept: async () =>
      use[as].run(of.fixture.coordinator, { ...(await named(offering, loopId)), proposalId: proposal.id }),
  };
}

const overdue = ({ holdExpiresMs, nowMs }: JudgedLoop): boolean =>
  holdExpiresMs !== null && holdExpiresMs <= nowMs;

/** What is held, to be confirmed. */
export const toConfirm = (offering: Offering, { loopId, plan }: Offer): Offer => ({
  path: 'confirm',
  loopId,
  plan,
  accepted: 'LoopBooked',
  refused: 'SlotTaken',
  tooLate: (loop) => (overdue(loop) ? 'HoldExpired' : null),
  accept: async () =>
    offering.use.confirm.run(offering.of.fixture.coordinator, await named(offering, loopId)),
});

/** What is held and accepted by all, to be booked by itself: nobody waits for an answer, so that the loop's state is it. */
export async function byItself(offering: Offering, { loopId, plan }: Offer): Promise<Offer> {
  const { use, of } = offering;
  const { organizationId, interviewers, interviewerIds } = of.fixture;
  for (const { seats } of plan)
    for (const [seatId, who] of Object.entries(seats)) {
      const actor = interviewers[interviewerIds.indexOf(who ?? '')];
      if (actor === undefined) continue;
      const answered = await use.answer.run(actor, { seatId, response: 'accepted' });
      if (answered.kind !== 'SeatAnswered') throw new Error(answered.kind);
    }
  return {
    path: 'by itself',
    loopId,
    plan,
    accepted: 'booked',
    refused: 'on_hold',
    tooLate: (loop) => (overdue(loop) ? 'on_hold' : null),
    accept: async () => {
      await use.confirm.whenAllAccepted(organizationId, loopId, newId());
      const [loop] = await read(offering, (tx) => loopsByIds(tx, [loopId]));
      return { kind: loop?.state ?? 'gone' };
    },
  };
}

/** A link of the candidate's to the loop. */
export async function linkTo({ use, of }: Offering, loopId: string): Promise<string> {
  const { coordinator, organizationId } = of.fixture;
  const link = await use.get(CreateCandidateLink).run(coordinator, { loopId, idempotencyKey: newId() });
  if (link.kind !== 'CandidateLinkCreated') throw new Error(link.kind);
  return use.get(LinkTokens).tokenOf({ organizationId, linkId: link.linkId });
}

/** One of the whole options that the candidate's page shows; null when it shows none. */
export async function forCandidate(offering: Offering, loopId: string, token: string): Promise<Offer | null> {
  const { use, of } = offering;
  await use.propose.propose(of.fixture.coordinator, loopId, { explain: false });
  const { loop } = await use.get(ShowCandidateLoop).run(token, { purpose: null });
  const { proposalId = '' } = loop.options[of.below(Math.max(1, loop.options.length))] ?? {};
  if (proposalId === '') return null;
  const [proposal] = await read(offering, (tx) => proposalsByIds(tx, [proposalId]));
  return {
    path: 'pick',
    loopId,
    plan: proposal?.plan ?? [],
    accepted: 'LoopBooked',
    refused: 'SlotTaken',
    accept: async () => {
      const { version } = await named(offering, loopId);
      return use.get(ChooseOption).run(token, { proposalId, version, key: newId() });
    },
  };
}

/** Takes a batch on until it waits or is over. */
async function untilItWaits(offering: Offering, batchId: string): Promise<BatchItemRow[]> {
  const { use, of } = offering;
  for (;;) {
    const [batch] = await read(offering, (tx) => batchesByIds(tx, [batchId]));
    if (batch?.state !== 'planning' && batch?.state !== 'booking')
      return read(offering, (tx) => itemsOfBatches(tx, [batchId]));
    await use.advanceBatch.run(of.fixture.organizationId, batchId, batch.step);
  }
}

/** Places these loops in a batch; they are offered in the order in which they were placed. One that is lost is placed anew. */
export async function inBatch(offering: Offering, loopIds: readonly string[]): Promise<Offer[]> {
  const { use, of } = offering;
  const { coordinator } = of.fixture;
  const place = async (ids: readonly string[]): Promise<BatchItemRow[]> => {
    const started = await use.startBatch.run(coordinator, { loopIds: ids, idempotencyKey: newId() });
    if (started.kind !== 'BatchStarted') throw new Error(started.kind);
    return untilItWaits(offering, started.batchId);
  };
  const placed = (await place(loopIds)).filter(({ state }) => state === 'placed');
  const plans = await read(offering, (tx) =>
    proposalsByIds(
      tx,
      placed.map(({ proposalId }) => proposalId ?? ''),
    ),
  );
  return placed.map(({ loopId, proposalId, batchId: firstId }) => {
    let batchId: string | undefined = firstId;
    return {
      path: 'batch',
      loopId,
      plan: plans.find(({ id }) => id === proposalId)?.plan ?? [],
      accepted: 'booked',
      refused: 'lost',
      accept: async () => {
        batchId ??= (await place([loopId]))[0]?.batchId ?? '';
        await use.bookBatch.run(coordinator, { batchId, loopIds: [loopId] });
        const item = (await untilItWaits(offering, batchId)).find((one) => one.loopId === loopId);
        batchId = undefined;
        return { kind: item?.state ?? 'gone', message: item?.message ?? '' };
      },
    };
  });
}

/** One of the ways to change a booked loop, or the kind of answer instead. */
export async function toChange(
  offering: Offering,
  loopId: string,
  change: AskedChange,
): Promise<Offer | string> {
  const { use, of } = offering;
  const { coordinator } = of.fixture;
  const found = await use.proposeChange.propose(coordinator, loopId, change, { explain: false });
  if (found.kind !== 'LoopProposed') return kindOf(found);
  const proposal = drawn(offering, await proposals(offering, loopId));
  if (proposal === undefined) throw new Error('What is proposed is kept');
  return {
    path: change.kind,
    loopId,
    plan: proposal.plan,
    ...(change.kind === 'repair' ? { freed: new Set(change.seatIds) } : {}),
    accepted: 'LoopBooked',
    refused: 'SlotTaken',
    accept: async () =>
      use.change.run(coordinator, {
        ...(await named(offering, loopId)),
        proposalId: proposal.id,
        reason: 'It has to be',
      }),
  };
}

/** One of the other times that the candidate finds for an interview, or the kind of answer instead. */
export async function toMoveThemselves(
  offering: Offering,
  loopId: string,
  token: string,
  interviewId: string,
): Promise<Offer | string> {
  const { use } = offering;
  const own = async () => ({ interviewId, version: (await named(offering, loopId)).version });
  const found = await use.get(ProposeOwnMove).run(token, await own());
  if (found.kind !== 'LoopProposed') return kindOf(found);
  const proposal = drawn(offering, await proposals(offering, loopId));
  if (proposal === undefined) throw new Error('What is proposed is kept');
  return {
    path: 'own move',
    loopId,
    plan: proposal.plan,
    accepted: 'LoopBooked',
    refused: 'SlotTaken',
    tooLate: (loop) => (mayChangeThemselves(loop, interviewId) ? null : 'ChangeNotAllowed'),
    accept: async () =>
      use.get(MoveOwnInterview).run(token, {
        ...(await own()),
        proposalId: proposal.id,
        reason: 'A better time',
        key: newId(),
      }),
  };
}

/** Whether the organization lets the candidate change this interview now: not too often, not too late. */
export function mayChangeThemselves(loop: JudgedLoop, interviewId: string): boolean {
  const now = loop.interviews.find(({ id }) => id === interviewId)?.now;
  return (
    loop.ownChanges < loop.changesMax &&
    now !== null &&
    now !== undefined &&
    now.span[0] - loop.nowMs >= loop.changeHoursMin * HOUR_MS
  );
}
