// One option in full: the people's time as a picture, the interviews as a list with its controls, what the option costs
// and how it differs. Whoever is swapped or moved shows the effect first; nothing is decided by looking.
import { useMemo, useState } from 'react';
import { Timeline } from '../../parts/timeline/timeline.js';
import type { Row } from '../../parts/timeline/timeline.js';
import { stripsOf } from '../../parts/timeline/layout.js';
import { useClocks } from '../../time/use-clocks.js';
import { deviceZone } from '../../time/device-zone.js';
import { useWords } from '../../words/use-words.js';
import { Compare } from './compare.js';
import { InterviewList } from './interview-list.js';
import { peopleOf, slotOf } from './plan.js';
import type { Choice, LoopRead, Option, Pins } from './plan.js';
import { rowsOf, toSpan } from './rows.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';
import { TimeList } from './time-list.js';

const DAY_MS = 86_400_000;

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
  const zone = deviceZone();
  const people = useMemo(() => peopleOf(loop), [loop]);
  const [wide, setWide] = useState(false);
  const [choice, setChoice] = useState<Choice | null>(null);
  const clockOf = useClocks([
    zone,
    loop.candidate.zone,
    ...[...people.all.values()].map((person) => person.zone),
  ]);
  const clock = clockOf(zone);
  const spans = option.interviews.map(({ during }) => toSpan(during));
  const strips = stripsOf(spans, clock);
  const rows = rowsOf(loop, option, people.all, clockOf, strips, wide);
  const pick = (row: Row, at: number): void => setChoice(slotOf(option, people, row.id, at));
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
        <Timeline
          strips={strips}
          rows={rows}
          clock={clock}
          {...(option.purpose === 'BOOK' ? { onPick: pick } : {})}
        />
        <label className={css.check}>
          <input type="checkbox" checked={wide} onChange={(event) => setWide(event.target.checked)} />{' '}
          {say('pool')}
        </label>
        <TimeList strips={strips} rows={rows} clock={clock} />
      </div>
      <section className={css.section}>
        <h2>{say('schedule')}</h2>
        <InterviewList
          {...props}
          bySeat={people.bySeat}
          choice={choice}
          setChoice={setChoice}
          clock={clock}
          beside={clockOf(loop.candidate.zone)}
        />
      </section>
      <div className={css.halves}>
        <Costs option={option} />
        <Compare loopId={loop.id} option={option} options={props.options} />
      </div>
    </>
  );
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
      <p className={css.muted}>
        {say('total', { points: option.objective })}{' '}
        {option.proven ? say('provenTotal') : say('gap', { bound: option.bound })}
      </p>
    </section>
  );
}
