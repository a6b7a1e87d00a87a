// Gathers what a mail needs to say: names, zones and the interview, as they are at the moment of sending.
import { membersByIds, organizationOf } from '#access';
import { interviewsByIds, kindOfPlace, loopsByIds, seatsOfInterviews, swapsByIds } from '#loops';
import type { InterviewKind, PlaceKind, SeatRole, SurveyLink } from '#loops';
import { applicationsByIds, candidatesByIds, openingsByIds } from '#openings';
import { interviewersByIds } from '#people';
import { invariant } from '#platform';
import type { Tx } from '#platform';
import { ownScorecards } from '#scorecards';
import type { Recipient } from '../domain/ledger.js';
import type { ReminderRow } from '../reminder.table.js';

/** Somebody a mail is about or for; `zone` is theirs. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly zone: string;
}

/** A scorecard that somebody owes. */
export interface OverdueFact {
  readonly title: string;
  readonly candidate: string;
  readonly dueMs: number;
}

/** What a mail may say. */
export interface MailFacts {
  readonly organization: string;
  readonly opening: string;
  readonly candidate: Person;
  readonly recipient: Person;
  /** The number to call the candidate at; null when none is known. */
  readonly candidatePhone: string | null;
  /** Who arranges the interviews: the opening's coordinator; null when there is none. */
  readonly contact: string | null;
  readonly interview: {
    readonly kind: InterviewKind;
    readonly title: string;
    readonly withCandidate: boolean;
    readonly startMs: number | null;
    readonly endMs: number | null;
    readonly placeKind: PlaceKind;
  } | null;
  /** The recipient's seat; null for candidates and for those who attend without one. */
  readonly seatRole: SeatRole | null;
  /** The others who sit in the interview, by name. */
  readonly others: readonly string[];
  /** Who asks to swap, and why; null for all that is no such question. */
  readonly swap: { readonly from: string; readonly reason: string | null } | null;
  /** What the recipient owes beyond its time, the longest overdue first; empty where that is not what they are written. */
  readonly overdue: readonly OverdueFact[];
  /** Where the candidate says how they found the loop; null when that is not what they are written. */
  readonly survey: SurveyLink | null;
}

/** The facts for one reminder; null when its recipient is no active member any more. */
export async function loadMailFacts(
  tx: Tx,
  row: ReminderRow,
  survey: SurveyLink | null,
  at: Date,
): Promise<MailFacts | null> {
  const organization = await organizationOf(tx);
  const [loop] = await loopsByIds(tx, [row.loopId]);
  invariant(organization !== null && loop !== undefined, 'a reminder has an organization and a loop');
  const [opening] = await openingsByIds(tx, [loop.openingId]);
  const [candidate] = await candidatesByIds(tx, [loop.candidateId]);
  invariant(opening !== undefined && candidate !== undefined, 'a loop has an opening and a candidate');
  const recipient =
    row.recipientKind === 'candidate'
      ? candidate
      : await activeMember(tx, row.recipientId, organization.zone);
  if (recipient === null) return null;
  const [interview] = row.interviewId === null ? [] : await interviewsByIds(tx, [row.interviewId]);
  const [contact] =
    opening.coordinatorId === null ? [] : await membersByIds.fetch(tx, [opening.coordinatorId]);
  return {
    organization: organization.name,
    opening: opening.title,
    candidate,
    recipient,
    candidatePhone: candidate.phone,
    contact: contact?.state === 'active' ? contact.name : null,
    interview:
      interview === undefined
        ? null
        : {
            kind: interview.kind,
            title: interview.title,
            withCandidate: interview.withCandidate,
            startMs: interview.during?.from.getTime() ?? null,
            endMs: interview.during?.to.getTime() ?? null,
            placeKind: kindOfPlace(interview.placeKind, interview.place),
          },
    ...(await company(tx, row.interviewId, { kind: row.recipientKind, id: row.recipientId })),
    swap: await askedSwap(tx, row),
    overdue: row.kind === 'scorecard_nudge' ? await overdueOf(tx, row.recipientId, at) : [],
    survey,
  };
}

/** So many are named in one mail. */
const NAMED_MAX = 20;

async function overdueOf(tx: Tx, interviewerId: string, at: Date): Promise<OverdueFact[]> {
  const owed = await ownScorecards(
    tx,
    { interviewerId, owedOnly: true },
    { limit: NAMED_MAX - 1, after: null },
  );
  const late = owed.filter(({ dueAt }) => dueAt < at);
  const interviews = await interviewsByIds(
    tx,
    late.map(({ interviewId }) => interviewId),
  );
  const loops = await loopsByIds(
    tx,
    late.map(({ loopId }) => loopId),
  );
  const applications = await applicationsByIds(
    tx,
    loops.map(({ applicationId }) => applicationId),
  );
  const candidates = await candidatesByIds(
    tx,
    loops.map(({ candidateId }) => candidateId),
  );
  return late.flatMap(({ interviewId, loopId, dueAt }) => {
    const loop = loops.find(({ id }) => id === loopId);
    const interview = interviews.find(({ id }) => id === interviewId);
    const candidate = candidates.find(({ id }) => id === loop?.candidateId);
    const application = applications.find(({ id }) => id === loop?.applicationId);
    if (interview === undefined || candidate === undefined || application?.state !== 'active') return [];
    return [{ title: interview.title, candidate: candidate.name, dueMs: dueAt.getTime() }];
  });
}

async function askedSwap(tx: Tx, { kind, dedupeKey }: ReminderRow): Promise<MailFacts['swap']> {
  if (kind !== 'swap_asked') return null;
  const [swap] = await swapsByIds(tx, [dedupeKey.slice(dedupeKey.indexOf(':') + 1)]);
  const [from] = swap === undefined ? [] : await membersByIds.fetch(tx, [swap.fromId]);
  return from === undefined ? null : { from: from.name, reason: swap?.reason ?? null };
}

async function activeMember(tx: Tx, id: string, organizationZone: string): Promise<Person | null> {
  const [member] = await membersByIds.fetch(tx, [id]);
  if (member?.state !== 'active') return null;
  const [interviewer] = await interviewersByIds(tx, [id]);
  return { name: member.name, email: member.email, zone: interviewer?.zone ?? organizationZone };
}

async function company(
  tx: Tx,
  interviewId: string | null,
  recipient: Recipient,
): Promise<Pick<MailFacts, 'seatRole' | 'others'>> {
  if (interviewId === null) return { seatRole: null, others: [] };
  const seats = (await seatsOfInterviews(tx, [interviewId])).filter(
    ({ response }) => response !== 'declined',
  );
  const own = seats.find(
    ({ interviewerId }) => recipient.kind === 'member' && interviewerId === recipient.id,
  );
  const otherIds = seats.flatMap(({ interviewerId }) =>
    interviewerId === null || interviewerId === own?.interviewerId ? [] : [interviewerId],
  );
  const names = new Map((await membersByIds.fetch(tx, otherIds)).map(({ id, name }) => [id, name]));
  return { seatRole: own?.role ?? null, others: otherIds.flatMap((id) => names.get(id) ?? []) };
}
