// Who is drawn on the timeline of an option, and what of their time: the candidate first, then those who sit in it.
import { outside, spansOfHours } from '../../parts/timeline/layout.js';
import type { Span } from '../../parts/timeline/layout.js';
import type { Row } from '../../parts/timeline/timeline.js';
import type { Clock } from '../../time/clock.js';
import type { LoopRead, Option, Person } from './plan.js';

/** A span in milliseconds. */
export const toSpan = ({ from, to }: { readonly from: string; readonly to: string }): Span => ({
  from: Date.parse(from),
  to: Date.parse(to),
});

/** The rows of an option within the days that are shown; with `wide`, of everybody who could sit in a seat. */
export function rowsOf(
  loop: LoopRead,
  option: Option,
  all: ReadonlyMap<string, Person>,
  clockOf: (zone: string) => Clock,
  strips: readonly Span[],
  wide: boolean,
): Row[] {
  const windows = loop.application.availability.map(toSpan);
  const bars = (of: string, spans: readonly Span[], kind: 'off' | 'preferred' | 'busy'): Row['bars'] =>
    spans.map((span, at) => ({ ...span, kind, id: `${of} ${kind} ${at}` }));
  const candidate: Row = {
    id: 'candidate',
    name: loop.candidate.name,
    clock: clockOf(loop.candidate.zone),
    candidate: true,
    bars: [
      ...bars(
        'candidate',
        strips.flatMap((strip) => outside(windows, strip)),
        'off',
      ),
      ...option.interviews
        .filter(({ interview }) => interview.withCandidate)
        .map(({ interview, during }) => ({
          ...toSpan(during),
          id: interview.id,
          kind: 'interview' as const,
          text: interview.title,
        })),
    ],
  };
  const seated = new Map<string, Row['bars'][number][]>();
  for (const { interview, during, seats } of option.interviews)
    for (const { seat, interviewer } of seats) {
      const own = seated.get(interviewer.id) ?? [];
      const kind =
        seat.role === 'SHADOW' || seat.role === 'REVERSE_SHADOW'
          ? ('shadow' as const)
          : ('interview' as const);
      own.push({ ...toSpan(during), id: seat.id, kind, text: interview.title });
      seated.set(interviewer.id, own);
    }
  const shown = [...all.values()].filter(({ id }) => wide || seated.has(id));
  const known = new Set(shown.map(({ id }) => id));
  const trainees = option.interviews
    .flatMap(({ seats }) => seats.map(({ interviewer }) => interviewer))
    .filter(({ id }) => !known.has(id))
    .map(({ id, zone, member }) => ({ id, zone, name: member.name, busy: [], hours: [], preferred: [] }));
  return [
    candidate,
    ...[...shown, ...new Map(trainees.map((one) => [one.id, one])).values()]
      .sort((a, b) => Number(seated.has(b.id)) - Number(seated.has(a.id)))
      .map((person) => {
        const clock = clockOf(person.zone);
        const off =
          person.hours.length === 0
            ? []
            : strips.flatMap((strip) => outside(spansOfHours(person.hours, clock, strip), strip));
        return {
          id: person.id,
          name: person.name,
          clock,
          bars: [
            ...bars(person.id, off, 'off'),
            ...bars(
              person.id,
              strips.flatMap((strip) => spansOfHours(person.preferred, clock, strip)),
              'preferred',
            ),
            ...bars(person.id, person.busy.map(toSpan), 'busy'),
            ...(seated.get(person.id) ?? []),
          ],
        };
      }),
  ];
}
