// What a candidate is shown of their loop: who, what, when and where, the whole options that are ready, and what they
// said themselves. Nothing of it tells when anybody is busy, what anybody carries, or what anybody thinks.
import { organizationOf, membersByIds } from '#access';
import { accommodationsOf, availabilityOf, candidatesByIds, openingsByIds } from '#openings';
import type { AccommodationRow } from '#openings';
import { invariant, isId } from '#platform';
import type { Span, Tx } from '#platform';
import { nearest } from '../domain/nearest-options.js';
import { whyNotOwnChange } from '../domain/own-change.js';
import type { ChangePolicy } from '../domain/own-change.js';
import { kindOfPlace } from '../domain/place.js';
import type { PlaceKind } from '../domain/place.js';
import { minutesNeeded } from '../domain/time-needed.js';
import {
  interviewsOfLoops,
  loopsByIds,
  newestProposals,
  proposalsByIds,
  revisionsOfLoops,
  seatsOfInterviews,
} from '../loops.queries.js';
import type { SeatView } from '../loops.queries.js';
import type { InterviewKind, InterviewRow, LoopRow, PlannedInterview, ProposalRow } from '../loops.table.js';
import { surveysOfLoops } from './candidate.queries.js';
import type { CandidateLinkRow } from './candidate.table.js';

/** One interview as its candidate sees it; `span` is null while it has no time. */
export interface OwnInterview {
  readonly id: string;
  readonly title: string;
  readonly kind: InterviewKind;
  readonly minutes: number;
  readonly span: Span | null;
  readonly state: 'to_come' | 'over' | 'not_booked' | 'cancelled' | 'did_not_take_place';
  /** Names of those who interview. */
  readonly people: readonly string[];
  readonly place: { readonly kind: PlaceKind; readonly text: string | null } | null;
  readonly sequence: number;
  /** Why it cannot be changed here; null when it can. */
  readonly fixedBecause: string | null;
}

/** A whole way to run the loop, or of moving one interview of it, in the order of time. */
export interface OwnOption {
  readonly proposalId: string;
  readonly interviews: readonly {
    readonly id: string;
    readonly title: string;
    readonly span: Span;
    readonly people: readonly string[];
  }[];
}

/** All that the candidate's pages show. */
export interface CandidateLoop {
  readonly organization: { readonly name: string; readonly privacyNotice: string | null };
  readonly opening: string;
  /** Who arranges the loop; null when nobody is named. */
  readonly contact: string | null;
  readonly candidate: { readonly name: string; readonly zone: string; readonly phone: string | null };
  /** `offered`: there were options, and others can be looked for. */
  readonly loop: {
    readonly id: string;
    readonly version: number;
    readonly offered: boolean;
    readonly booked: boolean;
  };
  readonly purposes: CandidateLinkRow['purposes'];
  readonly interviews: readonly OwnInterview[];
  readonly windows: readonly Span[];
  /** What the loop takes of the candidate's time: how many interviews, minutes in all, and on how many days at most. */
  readonly needs: { readonly interviews: number; readonly minutes: number; readonly daysMax: number };
  /** How many changes the candidate may still make, and until how many hours before an interview. */
  readonly changes: { readonly left: number; readonly hoursMin: number };
  readonly options: readonly OwnOption[];
  /** Other times for one interview, where they were asked for last. */
  readonly moves: { readonly interviewId: string | null; readonly options: readonly OwnOption[] };
  readonly accommodation: AccommodationRow | null;
  readonly survey: 'too_early' | 'open' | 'answered';
}

/** Options that a candidate can have: a plan beyond somebody's limit takes a coordinator. */
export const offered = (proposals: readonly ProposalRow[]): ProposalRow[] =>
  proposals.filter(({ overLimits }) => overLimits.length === 0);

const BOOKABLE: ReadonlySet<LoopRow['state']> = new Set(['planned', 'proposed', 'on_hold']);

/** What the candidate of this link is shown at the instant. */
export async function candidateLoop(tx: Tx, link: CandidateLinkRow, at: Date): Promise<CandidateLoop> {
  const [loop] = await loopsByIds(tx, [link.loopId]);
  invariant(loop, 'the loop of a link exists');
  const [candidate] = await candidatesByIds(tx, [loop.candidateId]);
  const [opening] = await openingsByIds(tx, [loop.openingId]);
  const organization = await organizationOf(tx);
  invariant(candidate && opening && organization, 'a loop has a candidate, an opening and an organization');
  const rows = (await interviewsOfLoops(tx, [loop.id])).filter(({ withCandidate }) => withCandidate);
  const proposals = offered(await newestProposals(tx, [loop.id]));
  const contactId = opening.coordinatorId ?? opening.hiringManagerId;
  const seats = await seatsOfInterviews(
    tx,
    rows.map(({ id }) => id),
  );
  const names = await namesOf(tx, [contactId, ...peopleOfSeats(seats), ...peopleOfPlans(proposals)]);
  const policy = await changePolicy(tx, loop.id);
  const interviews = ownInterviews(loop, rows, { seats, names, policy, at });
  const [accommodation] = await accommodationsOf(tx, [candidate.id]);
  const [answered] = await surveysOfLoops(tx, [loop.id]);
  const shown = (some: readonly ProposalRow[]): OwnOption[] =>
    some.map((proposal) => ownOption(proposal, rows, names));
  const standing = rows.flatMap(({ state, minutes }) => (state === 'cancelled' ? [] : minutes));
  const booking = proposals.filter(({ purpose }) => purpose === 'book');
  const moving = loop.state === 'booked' ? proposals.filter((proposal) => movedBy(proposal) !== null) : [];
  return {
    organization: { name: organization.name, privacyNotice: organization.privacyNotice },
    opening: opening.title,
    contact: names.get(contactId) ?? null,
    candidate: { name: candidate.name, zone: candidate.zone, phone: candidate.phone },
    loop: {
      id: loop.id,
      version: loop.version,
      offered: loop.state === 'proposed' || loop.state === 'on_hold',
      booked: loop.state === 'booked',
    },
    purposes: link.purposes,
    interviews,
    windows: (await availabilityOf(tx, [loop.applicationId])).filter(({ to }) => to > at),
    needs: {
      interviews: standing.length,
      minutes: minutesNeeded(standing, {
        extraMinutes: accommodation?.extraMinutes ?? 0,
        breakMinutesMin: accommodation?.breakMinutesMin ?? 0,
      }),
      daysMax: loop.daysUsedMax,
    },
    changes: { left: Math.max(0, policy.changesMax - policy.changes), hoursMin: policy.hoursMin },
    options: BOOKABLE.has(loop.state) ? shown(booking) : [],
    moves: { interviewId: movedBy(moving[0]), options: shown(moving) },
    accommodation: accommodation ?? null,
    survey: answered === undefined ? surveyStanding(interviews) : 'answered',
  };
}

/** The option that was wanted and is taken, and the others by how near they are to it; null when it is forgotten. */
export async function takenOption(
  tx: Tx,
  { loop, options }: CandidateLoop,
  proposalId: string,
): Promise<{ readonly taken: OwnOption; readonly nearest: readonly OwnOption[] } | null> {
  const [taken] = offered(isId(proposalId) ? await proposalsByIds(tx, [proposalId]) : []);
  if (taken?.loopId !== loop.id || taken.purpose !== 'book') return null;
  const rows = (await interviewsOfLoops(tx, [loop.id])).filter(({ withCandidate }) => withCandidate);
  const names = await namesOf(tx, peopleOfPlans([taken]));
  const own = ownOption(taken, rows, names);
  // Where the taken one is among the newest, nothing fits any more: the others were found before it was taken.
  const fresh = options.some((option) => option.proposalId === taken.id) ? [] : options;
  return { taken: own, nearest: nearestFirst(fresh, startsOf(own)).slice(0, NEAREST) };
}

const NEAREST = 3;

/** When each interview of the option starts. */
const startsOf = ({ interviews }: OwnOption): ReadonlyMap<string, number> =>
  new Map(interviews.map(({ id, span }) => [id, span.from.getTime()]));

const nearestFirst = (options: readonly OwnOption[], wanted: ReadonlyMap<string, number>): OwnOption[] =>
  nearest(options, startsOf, wanted);

const movedBy = (proposal: ProposalRow | undefined): string | null =>
  proposal?.change?.kind === 'move' ? proposal.change.interviewId : null;

/** What the organization lets candidates change, and how often this one did. */
export async function changePolicy(tx: Tx, loopId: string): Promise<ChangePolicy> {
  const organization = await organizationOf(tx);
  invariant(organization, 'a loop has an organization');
  const revisions = await revisionsOfLoops(tx, [loopId]);
  return {
    changesMax: organization.candidateChangesMax,
    hoursMin: organization.candidateChangeHoursMin,
    changes: revisions.filter(({ byCandidate, change }) => byCandidate && change !== 'booked').length,
  };
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const members = await membersByIds.fetch(tx, [...new Set(ids)]);
  return new Map(members.map(({ id, name }) => [id, name]));
}

const peopleOfSeats = (seats: readonly SeatView[]): string[] =>
  seats.flatMap(({ interviewerId }) => interviewerId ?? []);

const peopleOfPlans = (proposals: readonly ProposalRow[]): string[] =>
  proposals.flatMap(({ plan }) => plan.flatMap((placed) => sitting(placed)));

const sitting = ({ seats }: PlannedInterview): string[] => Object.values(seats).flatMap((id) => id ?? []);

interface Known {
  readonly seats: readonly SeatView[];
  readonly names: ReadonlyMap<string, string>;
  readonly policy: ChangePolicy;
  readonly at: Date;
}

/** Interviews in the order of time; those without one come last, in the order of the loop. */
function ownInterviews(
  loop: LoopRow,
  rows: readonly InterviewRow[],
  { seats, names, policy, at }: Known,
): OwnInterview[] {
  const seated = Map.groupBy(seats, ({ interviewId }) => interviewId);
  const own = rows.map((row): OwnInterview => {
    const state = stateOf(loop, row, at);
    const timed = state === 'to_come' || state === 'over';
    const people = (seated.get(row.id) ?? []).flatMap(({ interviewerId, response }) =>
      interviewerId === null || response === 'declined' ? [] : (names.get(interviewerId) ?? []),
    );
    const span = timed ? row.during : null;
    return {
      id: row.id,
      title: row.title,
      kind: row.kind,
      minutes: span === null ? row.minutes : (span.to.getTime() - span.from.getTime()) / 60_000,
      span,
      state,
      people: timed ? people : [],
      place: timed ? { kind: kindOfPlace(row.placeKind, row.place), text: row.place } : null,
      sequence: row.sequence,
      fixedBecause:
        span === null
          ? 'This interview has no time that could be changed.'
          : whyNotOwnChange(policy, span.from.getTime(), at.getTime()),
    };
  });
  return own.toSorted((one, other) => startOf(one) - startOf(other));
}

const startOf = ({ span }: OwnInterview): number => span?.from.getTime() ?? Number.MAX_SAFE_INTEGER;

function stateOf(loop: LoopRow, { state, during }: InterviewRow, at: Date): OwnInterview['state'] {
  if (loop.state === 'cancelled' || state === 'cancelled') return 'cancelled';
  if (state === 'did_not_take_place') return 'did_not_take_place';
  if (loop.state !== 'booked' || during === null || state === 'planned' || state === 'on_hold')
    return 'not_booked';
  return during.to <= at ? 'over' : 'to_come';
}

/** After the loop: something of it is over, and nothing is to come. */
const surveyStanding = (interviews: readonly OwnInterview[]): CandidateLoop['survey'] =>
  interviews.some(({ state }) => state === 'over') && !interviews.some(({ state }) => state === 'to_come')
    ? 'open'
    : 'too_early';

function ownOption(
  { id, plan }: ProposalRow,
  rows: readonly InterviewRow[],
  names: ReadonlyMap<string, string>,
): OwnOption {
  const placed = plan.flatMap((one) => {
    const row = rows.find((candidate) => candidate.id === one.interviewId);
    const span = { from: new Date(one.from), to: new Date(one.to) };
    const people = sitting(one).flatMap((person) => names.get(person) ?? []);
    return row === undefined ? [] : [{ id: row.id, title: row.title, span, people }];
  });
  return {
    proposalId: id,
    interviews: placed.toSorted((one, other) => one.span.from.getTime() - other.span.from.getTime()),
  };
}
