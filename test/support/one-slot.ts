// Many loops of different candidates whose best plan is the same hour of the only interviewer there is: what a crowd at
// one door looks like. The candidates have more hours, so that whoever loses has something left to be offered.
import type { DraftLoop, ProposeLoop } from '#loops';
import { newestProposals } from '#loops';
import { newId } from '#platform';
import type { Platform } from '#platform';
import { loopFixture } from './loop-fixture.js';
import type { LoopFixture } from './loop-fixture.js';

const DAY_MS = 86_400_000;
/** More than any minimum notice, and short enough that limits of the week are those of one week. */
const DAYS_AHEAD = 7;
const HOURS = { from: '09:00:00Z', to: '14:00:00Z' };
const AT_ONCE = 4;

/** A proposal that can be reserved. */
export interface Wish {
  readonly loopId: string;
  readonly proposalId: string;
  readonly version: number;
}

/** The use cases that a crowd is made by. */
export interface Planning {
  readonly draft: DraftLoop;
  readonly propose: ProposeLoop;
}

/** The first day from Monday to Friday that is at least a week ahead of the platform's clock, as YYYY-MM-DD in UTC. */
export function weekdayAhead({ clock }: Pick<Platform, 'clock'>): string {
  const day = new Date(clock.nowMs() + DAYS_AHEAD * DAY_MS);
  while ([0, 6].includes(day.getUTCDay())) day.setTime(day.getTime() + DAY_MS);
  return day.toISOString().slice(0, 10);
}

/** Does `work` for each, a few at once; the results are in the order of `all`. */
export async function each<One, Done>(
  all: readonly One[],
  atOnce: number,
  work: (one: One, at: number) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  const rest = all.entries();
  const lane = async (): Promise<void> => {
    for (const [at, one] of rest) done[at] = await work(one, at);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return done;
}

/** Writes an organization of one interviewer and so many proposed loops, each with the same best hour. */
export async function crowd(
  platform: Platform,
  { draft, propose }: Planning,
  loops: number,
): Promise<{ of: LoopFixture; wishes: Wish[] }> {
  const day = weekdayAhead(platform);
  const of = await loopFixture(platform, [day], { zones: ['Europe/Berlin'], candidates: loops });
  await platform.database.transaction(of.coordinator, (tx) =>
    tx.query('UPDATE availability SET during = tstzrange($2, $3) WHERE organization_id = $1', [
      of.organizationId,
      `${day}T${HOURS.from}`,
      `${day}T${HOURS.to}`,
    ]),
  );
  const wishes = await each(of.applicationIds, AT_ONCE, async (applicationId): Promise<Wish> => {
    const drafted = await draft.run(of.coordinator, { applicationId, idempotencyKey: newId() });
    if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
    const { loopId } = drafted;
    const found = await propose.run(of.coordinator, { loopId, options: 1 });
    if (found.kind !== 'LoopProposed') throw new Error(JSON.stringify(found));
    const [proposal] = await platform.database.read(of.coordinator, (tx) => newestProposals(tx, [loopId]));
    return { loopId, proposalId: proposal?.id ?? '', version: proposal?.loopVersion ?? 0 };
  });
  return { of, wishes };
}

/** How many live reservations the interviewers of an organization have, and how many pairs of them overlap. */
export async function reserved(
  platform: Pick<Platform, 'database'>,
  of: LoopFixture,
): Promise<{ seats: number; overlaps: number }> {
  const [row] = await platform.database.read(of.coordinator, (tx) =>
    tx.query<{ seats: number; overlaps: number }>(
      `WITH held AS (SELECT * FROM reservation WHERE organization_id = $1 AND live AND interviewer_id IS NOT NULL)
       SELECT (SELECT count(*)::integer FROM held) AS seats,
              (SELECT count(*)::integer FROM held a JOIN held b ON a.id < b.id AND a.interviewer_id = b.interviewer_id
                 AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at) AS overlaps`,
      [of.organizationId],
    ),
  );
  return row ?? { seats: 0, overlaps: 0 };
}
