// The coordinator's board: what stands still, in groups. Each group's count and rows come from the same text, so
// they cannot differ.
import { invalidInput, isId } from '#platform';
import type { Tx } from '#platform';
import type { Actor } from '#access';
import { isKeyInstant } from './domain/key-instant.js';
import { URGENT_MS } from './domain/needs.js';
import {
  EVERY_OPENING,
  endingHolds,
  lostSeats,
  overdueScorecards,
  withoutHold,
} from './sql/coordination.sql.js';

const unreserved = withoutHold(EVERY_OPENING);

/** What each group counts, and the SQL that finds it: id, the instant by which it is ordered, and for seats where. */
const groups = {
  candidatesWithoutAvailability: {
    definition:
      'Active applications to open openings with nothing held or booked, whose candidate has given no time that is still to come; the longest waiting first.',
    sql: `SELECT u.id, u.since AS at, NULL::uuid AS interview_id, NULL::uuid AS seat_id
          FROM (${unreserved}) u WHERE u.until IS NULL`,
  },
  candidatesWithoutLoop: {
    definition:
      'Active applications to open openings whose candidate has given time that is still to come and that have no loop yet; the longest waiting first.',
    sql: `SELECT u.id, u.given_at AS at, NULL::uuid AS interview_id, NULL::uuid AS seat_id
          FROM (${unreserved}) u WHERE u.until IS NOT NULL AND u.loop_id IS NULL`,
  },
  loopsWithoutPlan: {
    definition:
      'Loops that are planned or proposed, so that nothing is held or booked, although the candidate has given time that is still to come; the oldest first. Those whose hold has expired are among the holds.',
    sql: `SELECT u.loop_id AS id, u.loop_since AS at, NULL::uuid AS interview_id, NULL::uuid AS seat_id
          FROM (${unreserved}) u WHERE u.until IS NOT NULL AND u.loop_id IS NOT NULL`,
  },
  holdsExpiring: {
    definition:
      'Loops on hold whose hold expires within 24 hours, has expired without a booking, or was accepted by everybody and could not be booked by itself; the first to expire first.',
    sql: `SELECT h.id, h.expires_at AS at, NULL::uuid AS interview_id, NULL::uuid AS seat_id
          FROM (${endingHolds(EVERY_OPENING)}) h`,
  },
  declines: {
    definition:
      'Seats of interviews that are not over, which the person who was to take them declined or cannot take any more; the next interview first.',
    sql: `SELECT d.id, d.starts_at AS at, d.interview_id, d.seat_id FROM (${lostSeats(EVERY_OPENING)}) d`,
  },
  overdueScorecards: {
    definition:
      'Scorecards of active applications that were due and are not submitted; the longest overdue first. Where the viewer owes one for the same candidate, only their own.',
    sql: `SELECT s.id, s.due_at AS at, NULL::uuid AS interview_id, NULL::uuid AS seat_id
          FROM (${overdueScorecards(EVERY_OPENING)}) s`,
  },
} as const satisfies Record<string, { readonly definition: string; readonly sql: string }>;

/** The groups of the board. */
export type BoardGroup = keyof typeof groups;

/** The groups of the board, in its order. */
export const boardGroups = Object.keys(groups) as readonly BoardGroup[];

/** What a group counts, in words. */
export const definitionOf = (group: BoardGroup): string => groups[group].definition;

/** A row behind a count: the id of the application, loop, reservation or scorecard, and its place in the order. */
export interface BoardRow {
  readonly id: string;
  readonly at: Date;
  readonly interviewId: string | null;
  readonly seatId: string | null;
}

/** The sort key of a row: its instant, then its id. */
export const boardRowKey = ({ at, id }: Pick<BoardRow, 'at' | 'id'>): readonly string[] => [
  at.toISOString(),
  id,
];

/** How many parts a row's key has. */
export const BOARD_KEYS = 2;

/** Every group is asked with the same parameters, whether it uses them or not. */
const ASKED = '$2::uuid IS NOT NULL AND $3::timestamptz IS NOT NULL AND $4::timestamptz IS NOT NULL';

const parametersOf = (tx: Tx, actor: Actor, at: Date): readonly unknown[] => [
  tx.organizationId,
  actor.memberId,
  at,
  new Date(at.getTime() + URGENT_MS),
];

/** How many rows the group has at that instant. */
export async function countBoardGroup(tx: Tx, actor: Actor, group: BoardGroup, at: Date): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM (${groups[group].sql}) g WHERE ${ASKED}`,
    parametersOf(tx, actor, at),
  );
  return row?.count ?? 0;
}

/**
 * At most `limit` + 1 rows of the group at that instant, in its order.
 * @throws {Refusal} INVALID_INPUT for an `after` that is no key of this list
 */
export async function boardRows(
  tx: Tx,
  actor: Actor,
  group: BoardGroup,
  at: Date,
  page: { readonly limit: number; readonly after: readonly string[] | null },
): Promise<BoardRow[]> {
  const [afterAt = null, afterId = null] = page.after ?? [];
  if (page.after !== null && (!isKeyInstant(afterAt ?? '') || !isId(afterId ?? '')))
    throw invalidInput('after', 'after must be an endCursor or cursor of this connection.');
  return tx.query<BoardRow>(
    `SELECT g.id, g.at, g.interview_id AS "interviewId", g.seat_id AS "seatId" FROM (${groups[group].sql}) g
     WHERE ${ASKED} AND ($5::timestamptz IS NULL OR (g.at, g.id) > ($5, $6::uuid))
     ORDER BY g.at, g.id LIMIT $7`,
    [...parametersOf(tx, actor, at), afterAt, afterId, page.limit + 1],
  );
}
