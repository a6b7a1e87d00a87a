// Generated loops of five interviews whose design interviewer declines, and a check of their own which tries everybody for
// every seat: whether the loop can be kept without moving the candidate, and how many people have to change at least.
import { AnswerSeat, RepairLoop, newestProposals } from '#loops';
import type { Repaired } from '#loops';
import { newId, systemScope } from '#platform';
import type { Tx } from '#platform';
import type { FixtureInterview, LoopFixture } from './loop-fixture.js';
import { loopFixture } from './loop-fixture.js';
import { judgedPeople, random } from './random-organization.js';
import type { JudgedPerson } from './random-organization.js';
import type { RepairFixture, SeenLoop } from './repair-fixture.js';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const DAY_MS = 86_400_000;
const DAYS = ['2026-11-26', '2026-11-27', '2026-11-30'];
/** The last of the candidate's days and five more, for a debrief. */
const LAST_MS = Date.parse('2026-12-06T00:00:00Z');
const ZONES = ['Europe/Berlin', 'Europe/London', 'Europe/Lisbon', 'America/New_York'];
const INTERVIEWS: readonly FixtureInterview[] = [
  { title: 'Coding', minutes: 60, pool: 0 },
  { title: 'Design', minutes: 60, pool: 1 },
  { title: 'Leadership', minutes: 45, pool: 2 },
  { title: 'Delivery', minutes: 45, pool: 3 },
  { title: 'Debrief', minutes: 30, pool: 4, kind: 'debrief', afterAll: true },
];
const DESIGN = 1;
const DEBRIEF = 4;

/** What the check found: how many people have to change at least; null where no way is. */
export interface Exhaustive {
  readonly allTimesKept: number | null;
  /** The debrief may move, the candidate does not. */
  readonly candidateKept: number | null;
}

/** What became of one case. */
export interface PlayedCase {
  readonly seed: number;
  readonly possible: Exhaustive;
  readonly repaired: Repaired;
  readonly movedCandidate: boolean;
  readonly movedDebrief: boolean;
  readonly replaced: number;
  /** Of the proposal: how many times it changes, and whether it is proven that nothing smaller does. */
  readonly offered: { readonly timesChanged: number; readonly proven: boolean } | null;
}

/** Plays the case of this seed; null when its loop cannot be booked in the first place. */
export async function playRepairCase(fixture: RepairFixture, seed: number): Promise<PlayedCase | null> {
  const of = await generate(fixture, seed);
  await fixture.book(of, 1).catch(() => null);
  const loopId = await fixture.book(of, 0).catch(() => null);
  if (loopId === null) return null;
  const before = await fixture.see(of, loopId);
  const seat = before.seatOf('Design');
  const designer = of.interviewers.find(({ memberId }) => memberId === seat.interviewerId);
  if (designer === undefined) throw new Error('Somebody designs');
  const answer = { seatId: seat.id, response: 'declined', reason: 'A concert.' } as const;
  await fixture.rooms.get(AnswerSeat).run(designer, answer);
  const possible = await tryEverybody(fixture, of, before);
  const { organizationId } = of;
  const repaired = await fixture.rooms.get(RepairLoop).run({ organizationId, loopId });
  const after = await fixture.see(of, loopId);
  const [best] = await fixture.write(of, (tx) => newestProposals(tx, [loopId]));
  const moved = INTERVIEWS.filter(({ title }) => before.starts[title] !== after.starts[title]);
  const tiers = best?.purpose === 'repair' ? best.tiers : null;
  return {
    seed,
    possible,
    repaired,
    movedCandidate: moved.some(({ kind }) => kind !== 'debrief'),
    movedDebrief: moved.some(({ kind }) => kind === 'debrief'),
    replaced: INTERVIEWS.filter(
      ({ title }) => before.seatOf(title).interviewerId !== after.seatOf(title).interviewerId,
    ).length,
    offered:
      tiers === null
        ? null
        : {
            timesChanged: tiers.timesChanged,
            proven: tiers.proven.timesChanged && tiers.proven.peopleReplaced,
          },
  };
}

/** People in overlapping pools, with meetings and limits; another candidate's loop is booked before. */
async function generate(fixture: RepairFixture, seed: number): Promise<LoopFixture> {
  const below = random(seed);
  const people = 8 + below(4);
  const some = (count: number): number[] => {
    const all = Array.from({ length: people }, (_, at) => at);
    return Array.from({ length: count }, () => all.splice(below(all.length), 1)[0] ?? 0).sort();
  };
  const of = await loopFixture(fixture.db.platform, DAYS, {
    zones: Array.from({ length: people }, () => ZONES[below(8) < 7 ? below(3) : 3] ?? 'UTC'),
    pools: [
      some(2 + below(2)),
      some(3 + below(3)),
      some(2 + below(2)),
      some(2 + below(2)),
      some(1 + below(2)),
    ],
    interviews: INTERVIEWS,
    candidates: 2,
  });
  await fixture.write(of, async (tx) => {
    for (const id of of.interviewerIds) await writePerson(tx, id, below);
  });
  return of;
}

async function writePerson(tx: Tx, id: string, below: (n: number) => number): Promise<void> {
  const pick = (...of: (number | null)[]): number | null => of[below(of.length)] ?? null;
  await tx.query(
    `UPDATE interviewer SET daily_interviews_max = $3, weekly_interviews_max = $4, daily_minutes_max = $5,
            break_minutes_min = $6 WHERE organization_id = $1 AND id = $2`,
    [
      tx.organizationId,
      id,
      pick(null, null, 1, 2),
      pick(null, null, 2),
      pick(null, null, 90),
      pick(null, 0, 30),
    ],
  );
  const sourceId = newId();
  await tx.query(
    `INSERT INTO calendar_source (organization_id, id, interviewer_id, kind, label, imported_at, covers)
     VALUES ($1, $2, $3, 'ics_upload', 'Work', $4, tstzrange($4, $5))`,
    [tx.organizationId, sourceId, id, '2026-11-23T00:00:00Z', '2026-12-20T00:00:00Z'],
  );
  for (const day of DAYS)
    for (let at = below(4); at > 0; at--) {
      const from = Date.parse(`${day}T08:00:00Z`) + below(36) * QUARTER_MS;
      await tx.query(
        `INSERT INTO busy_time (organization_id, id, source_id, interviewer_id, during)
         VALUES ($1, $2, $3, $4, tstzrange($5, $6))`,
        [
          tx.organizationId,
          newId(),
          sourceId,
          id,
          new Date(from),
          new Date(from + (1 + below(8)) * QUARTER_MS),
        ],
      );
    }
}

interface Sitting {
  readonly at: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly seated: boolean;
}

/** Tries every assignment of people to the five interviews at their times, then with the debrief anywhere else. */
async function tryEverybody(fixture: RepairFixture, of: LoopFixture, before: SeenLoop): Promise<Exhaustive> {
  const people = new Map(
    (await judgedPeople(fixture.db.platform, { fixture: of })).map((one) => [one.id, one]),
  );
  const pools = await poolsOf(fixture, of);
  const holders = INTERVIEWS.map(({ title }) => before.seatOf(title).interviewerId ?? '');
  const choices = INTERVIEWS.map((_, at) => {
    const all = [...new Set([...(pools[at] ?? []), holders[at] ?? ''])];
    return at === DESIGN ? all.filter((id) => id !== holders[DESIGN]) : all;
  });
  const spans = INTERVIEWS.map(({ title, minutes }) => {
    const fromMs = Date.parse(before.starts[title] ?? '');
    return { fromMs, toMs: fromMs + minutes * MINUTE_MS };
  });
  const least = (debriefMs: number): number | null => {
    const times = spans.map((span, at) =>
      at === DEBRIEF ? { fromMs: debriefMs, toMs: debriefMs + 30 * MINUTE_MS } : span,
    );
    const fits = assignments(choices).filter((who) => isKept(who, times, people, before.loop.id));
    const changes = fits.map((who) => who.filter((id, at) => id !== holders[at]).length);
    return changes.length === 0 ? null : Math.min(...changes);
  };
  const allTimesKept = least(spans[DEBRIEF]?.fromMs ?? 0);
  if (allTimesKept !== null) return { allTimesKept, candidateKept: allTimesKept };
  const endMs = Math.max(...spans.slice(0, DEBRIEF).map(({ toMs }) => toMs));
  const elsewhere: number[] = [];
  for (let ms = endMs; ms < LAST_MS; ms += QUARTER_MS) {
    const found = ms % DAY_MS > DAY_MS - 2 * QUARTER_MS ? null : least(ms);
    if (found !== null) elsewhere.push(found);
  }
  return { allTimesKept, candidateKept: elsewhere.length === 0 ? null : Math.min(...elsewhere) };
}

const assignments = (choices: readonly (readonly string[])[]): string[][] =>
  choices.reduce<string[][]>((all, some) => all.flatMap((one) => some.map((id) => [...one, id])), [[]]);

/** Whether everybody can do what they are assigned, and come to the debrief. */
function isKept(
  who: readonly string[],
  times: readonly { readonly fromMs: number; readonly toMs: number }[],
  people: ReadonlyMap<string, JudgedPerson>,
  loopId: string,
): boolean {
  const interviewing = who.slice(0, DEBRIEF);
  if (new Set(interviewing).size < interviewing.length) return false;
  return [...new Set(who)].every((id) => {
    const person = people.get(id);
    if (person === undefined) return false;
    const sittings = times.flatMap(({ fromMs, toMs }, at): Sitting[] => {
      const seated = who[at] === id;
      return seated || (at === DEBRIEF && interviewing.includes(id)) ? [{ at, fromMs, toMs, seated }] : [];
    });
    return isFree(person, sittings, loopId) && isWithinLimits(person, sittings, loopId);
  });
}

function isFree(person: JudgedPerson, sittings: readonly Sitting[], loopId: string): boolean {
  const breakMs = person.breakMinutes * MINUTE_MS;
  const others = person.sessions.filter((session) => session.loopId !== loopId);
  const apart = (a: { fromMs: number; toMs: number }, b: { fromMs: number; toMs: number }): boolean =>
    a.fromMs >= b.toMs + breakMs || b.fromMs >= a.toMs + breakMs;
  return sittings.every(
    (one) =>
      works(person, one.fromMs, one.toMs) &&
      person.busy.every(([fromMs, toMs]) => toMs <= one.fromMs || fromMs >= one.toMs) &&
      others.every((other) => apart(one, other)) &&
      sittings.every((other) => other.at === one.at || apart(one, other)),
  );
}

const localOf = (ms: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);

/** Everybody's hours here begin and end on one local day. */
function works({ workingHours, zone }: JudgedPerson, fromMs: number, toMs: number): boolean {
  const [from, to] = [localOf(fromMs, zone), localOf(toMs, zone)];
  const clock = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString().slice(0, 5);
  return (
    from.toPlainDate().equals(to.toPlainDate()) &&
    workingHours.some(
      (hours) => hours.weekday === from.dayOfWeek && hours.from <= clock(from) && clock(to) <= hours.to,
    )
  );
}

function isWithinLimits(
  { limits, sessions, zone }: JudgedPerson,
  sittings: readonly Sitting[],
  loopId: string,
): boolean {
  const own = sittings.filter(({ seated }) => seated);
  const all = [...sessions.filter((session) => session.seated && session.loopId !== loopId), ...own];
  const dayOf = (ms: number): string => localOf(ms, zone).toPlainDate().toString();
  const weekOf = (ms: number): string => {
    const date = localOf(ms, zone).toPlainDate();
    return date.subtract({ days: date.dayOfWeek - 1 }).toString();
  };
  const within = (key: (ms: number) => string, countMax: number, minutesMax: number): boolean =>
    own.every(({ fromMs }) => {
      const same = all.filter((one) => key(one.fromMs) === key(fromMs));
      const minutes = same.reduce((sum, one) => sum + (one.toMs - one.fromMs) / MINUTE_MS, 0);
      return same.length <= countMax && minutes <= minutesMax;
    });
  return (
    within(dayOf, limits.dayCountMax, limits.dayMinutesMax) &&
    within(weekOf, limits.weekCountMax, limits.weekMinutesMax)
  );
}

/** Who is in the pool of each interview, in their order. */
async function poolsOf(fixture: RepairFixture, of: LoopFixture): Promise<string[][]> {
  const rows = await fixture.db.platform.database.read(systemScope(of.organizationId), (tx) =>
    tx.query<{ name: string; id: string }>(
      `SELECT p.name, m.interviewer_id AS id FROM pool p
       JOIN pool_member m ON m.organization_id = p.organization_id AND m.pool_id = p.id
       WHERE p.organization_id = $1`,
      [of.organizationId],
    ),
  );
  return INTERVIEWS.map(({ pool }) => rows.filter(({ name }) => name === `Pool ${pool}`).map(({ id }) => id));
}
