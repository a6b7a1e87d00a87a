// Whether loops of a template can be filled in the two weeks to come: for each seat who could sit there, and how many
// more interviews of its length they could give. Seats may share people, so that each figure is a bound of its own.
import {
  busySpans,
  carriedBy,
  daysOff,
  dayPeriods,
  localDaySpan,
  merge,
  subtract,
  weekPeriods,
  workingSpans,
} from '#calendar';
import type { LoadItem, Spans } from '#calendar';
import { interviewsOfTemplates, seatsOfInterviewTemplates } from '#openings';
import { isQualified, organizationSettings, poolMembers, schedulingFacts } from '#people';
import type { Span, Tx } from '#platform';
import { stillFree } from './domain/seat-outlook.js';
import type { PersonOutlook, StillFree } from './domain/seat-outlook.js';
import { limitsLeft } from './limits-left.js';
import { isTraineeRole } from './training.queries.js';

const DAY_MS = 86_400_000;
/** How far ahead an outlook reaches. */
const OUTLOOK_DAYS = 14;
/** A local week reaches beyond a window by no more than this, in whatever zone. */
const WEEK_REACH_MS = 9 * DAY_MS;

/** Who could sit in a seat of a template, and what they could still give. */
export interface SeatOutlook {
  readonly loopTemplateId: string;
  readonly seatTemplateId: string;
  /** Qualified in its pool, or named for it. */
  readonly people: number;
  /** Those of them who could give at least one interview of this length. */
  readonly peopleFree: number;
  readonly interviewsFree: number;
  readonly minutesFree: number;
}

/** The outlook of the templates' seats that a loop needs, the scarcest of each template first. */
export async function templateOutlooks(
  tx: Tx,
  loopTemplateIds: readonly string[],
  at: Date,
): Promise<SeatOutlook[]> {
  const interviews = await interviewsOfTemplates(tx, loopTemplateIds);
  const seats = await seatsOfInterviewTemplates(
    tx,
    interviews.map(({ id }) => id),
  );
  const needed = seats.filter(({ optional, role }) => !optional && !isTraineeRole(role));
  const poolIds = [...new Set(needed.flatMap(({ poolId }) => poolId ?? []))];
  const members = Map.groupBy(await poolMembers(tx, poolIds), ({ poolId }) => poolId);
  const whoOf = needed.map(({ poolId, memberIds }) => {
    const pooled = (members.get(poolId ?? '') ?? []).filter((member) => isQualified(member, at));
    return [...new Set([...pooled.map(({ interviewerId }) => interviewerId), ...memberIds])];
  });
  const ways = new Map<string, Set<string | null>>();
  for (const [place, { poolId }] of needed.entries())
    for (const id of whoOf[place] ?? []) ways.set(id, (ways.get(id) ?? new Set()).add(poolId));
  const people = await peopleOutlooks(tx, ways, at);
  const interviewOf = new Map(interviews.map((interview) => [interview.id, interview]));
  return needed
    .flatMap((seat, place): SeatOutlook[] => {
      const interview = interviewOf.get(seat.interviewTemplateId);
      if (interview === undefined) return [];
      const known = (whoOf[place] ?? []).flatMap((id) => people.get(id) ?? []);
      const free = known.map((person): StillFree => stillFree(person, interview.minutes));
      return [
        {
          loopTemplateId: interview.loopTemplateId,
          seatTemplateId: seat.id,
          people: known.length,
          peopleFree: free.filter(({ interviews: count }) => count > 0).length,
          interviewsFree: free.reduce((sum, { interviews: count }) => sum + count, 0),
          minutesFree: free.reduce((sum, { minutes }) => sum + minutes, 0),
        },
      ];
    })
    .sort((a, b) => a.interviewsFree - b.interviewsFree || a.people - b.people);
}

/** Free time and limits of active people over the outlook's days, however many there are, in a fixed number of reads. */
async function peopleOutlooks(
  tx: Tx,
  ways: ReadonlyMap<string, ReadonlySet<string | null>>,
  at: Date,
): Promise<ReadonlyMap<string, PersonOutlook>> {
  const ids = [...ways.keys()];
  const settings = await organizationSettings(tx);
  const span: Span = { from: at, to: new Date(at.getTime() + OUTLOOK_DAYS * DAY_MS) };
  const window = [span.from.getTime(), span.to.getTime()] as const;
  const reach: Span = {
    from: new Date(window[0] - WEEK_REACH_MS),
    to: new Date(window[1] + WEEK_REACH_MS),
  };
  const busy = Map.groupBy(await busySpans(tx, ids, span), ({ interviewerId }) => interviewerId);
  const off = await daysOff(tx, reach);
  const carried = await carriedBy(tx, ids, reach, { at, exceptLoopId: null });
  const facts = await schedulingFacts(tx, ids, span, ways);
  return new Map(
    facts.map(({ interviewerId: id, zone, workingHours, limits, pauses }) => {
      const own = carried.get(id) ?? [];
      const taken = merge([
        ...(busy.get(id) ?? []).map(ms),
        ...pauses.map(ms),
        ...off.map((date) => localDaySpan(date, zone)),
        ...spansOf(own),
      ]);
      const left = { interviewerId: id, limits, carried: own };
      return [
        id,
        {
          freeMs: subtract(workingSpans(workingHours, zone, window), taken),
          days: limitsLeft({ ...left, days: dayPeriods(window, zone), weeks: [] }),
          weeks: limitsLeft({ ...left, days: [], weeks: weekPeriods(window, zone, settings.weekStartsOn) }),
        },
      ];
    }),
  );
}

const ms = ({ from, to }: Span): readonly [number, number] => [from.getTime(), to.getTime()];

const spansOf = (items: readonly LoadItem[]): Spans =>
  items.map(({ startMs, loadMinutes }) => [startMs, startMs + loadMinutes * 60_000]);
