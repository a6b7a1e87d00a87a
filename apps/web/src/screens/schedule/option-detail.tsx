// One option in full: the people's time as a picture, the interviews as a list with its controls, what the option costs
// and how it differs. Whoever is swapped or moved shows the effect first; nothing is decided by looking.
import { useMemo, useState } from 'react';
import { Timeline } from '../../parts/timeline/timeline.js';
import type { Row } from '../../parts/timeline/timeline.js';
import { outside, spansOfHours, stripsOf } from '../../parts/timeline/layout.js';
import type { Span } from '../../parts/timeline/layout.js';
import { usePreferences } from '../../shell/preferences.js';
import { useClocks } from '../../time/use-clocks.js';
import type { Clock } from '../../time/clock.js';
import { useWords } from '../../words/use-words.js';
import { Changes } from './changes.js';
import { InterviewList } from './interview-list.js';
import { peopleOf } from './plan.js';
import type { LoopRead, Option, Person, Pins } from './plan.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';

interface Props {
  readonly loop: LoopRead;
  readonly option: Option;
  readonly options: readonly Option[];
  readonly pins: Pins;
  readonly setPins: (pins: Pins) => void;
  readonly solve: (pins: Pins) => void;
}

/** The detail of an option. */
export function OptionDetail(props: Props): React.JSX.Element {
  const { loop, option } = props;
  const say = useWords(scheduleWords);
  const { zone } = usePreferences();
  const people = useMemo(() => peopleOf(loop), [loop]);
  const [wide, setWide] = useState(false);
  const clockOf = useClocks([
    zone,
    loop.candidate.zone,
    ...[...people.all.values()].map((person) => person.zone),
  ]);
  const clock = clockOf(zone);
  const spans = option.interviews.map(({ during }) => toSpan(during));
  const strips = stripsOf(spans, clock);
  const rows = rowsOf(loop, option, people.all, clockOf, strips, wide);
  const [first, last] = [strips[0], strips.at(-1)];
  const changes = [...new Set([zone, loop.candidate.zone])].flatMap((one) => {
    const change =
      first === undefined || last === undefined
        ? null
        : clockOf(one).changeWithin(first.from - DAY_MS, last.to + DAY_MS);
    return change === null ? [] : [{ zone: one, at: change.at }];
  });
  return (
    <>
      {changes.map((change) => (
        <p key={change.zone} role="note" className={css.banner}>
          {say('clockChange', { zone: change.zone, date: clockOf(change.zone).date(change.at) })}
        </p>
      ))}
      <div className={css.section}>
        <Timeline strips={strips} rows={rows} clock={clock} />
        <label className={css.check}>
          <input type="checkbox" checked={wide} onChange={(event) => setWide(event.target.checked)} />{' '}
          {say('pool')}
        </label>
      </div>
      <section className={css.section}>
        <h2>{say('schedule')}</h2>
        <InterviewList
          {...props}
          bySeat={people.bySeat}
          clock={clock}
          beside={clockOf(loop.candidate.zone)}
        />
      </section>
      <div className={css.halves}>
        <Costs option={option} />
        <Differences {...props} />
      </div>
    </>
  );
}

const DAY_MS = 86_400_000;

const toSpan = ({ from, to }: { readonly from: string; readonly to: string }): Span => ({
  from: Date.parse(from),
  to: Date.parse(to),
});

function rowsOf(
  loop: LoopRead,
  option: Option,
  all: ReadonlyMap<string, Person>,
  clockOf: (zone: string) => Clock,
  strips: readonly Span[],
  wide: boolean,
): Row[] {
  const windows = loop.application.availability.map(toSpan);
  const bars = (of: string, spans: readonly Span[], kind: 'off' | 'busy'): Row['bars'] =>
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
    .map(({ id, zone, member }) => ({ id, zone, name: member.name, busy: [], hours: [] }));
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
            ...bars(person.id, person.busy.map(toSpan), 'busy'),
            ...(seated.get(person.id) ?? []),
          ],
        };
      }),
  ];
}

function Costs({ option }: { readonly option: Option }): React.JSX.Element {
  const say = useWords(scheduleWords);
  return (
    <section className={css.section}>
      <h2>{say('why')}</h2>
      {option.reasons.length === 0 ? (
        <p className={css.muted}>{say('noCost')}</p>
      ) : (
        <ul className={css.reasons}>
          {option.reasons.map(({ sentence, points }) => (
            <li key={sentence}>
              <span>{sentence}</span> <span className={css.muted}>{say('points', { points })}</span>
            </li>
          ))}
        </ul>
      )}
      {!option.proven && <p className={css.muted}>{say('gap', { bound: option.bound })}</p>}
    </section>
  );
}

function Differences({ option, options }: Props): React.JSX.Element | null {
  const say = useWords(scheduleWords);
  if (option.rank === 1 || options.length < 2) return null;
  return (
    <section className={css.section}>
      <h2>{say('differs')}</h2>
      <Changes changes={option.differences.changes} />
    </section>
  );
}
