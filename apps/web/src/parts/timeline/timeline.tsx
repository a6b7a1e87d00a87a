// People against time: the candidate first, then everybody else, a strip for each day. It is a picture of what the list
// beside it says in words; the list has the controls, so that nothing needs a pointer.
import { useWords } from '../../words/use-words.js';
import { defineWords } from '../../words/words.js';
import type { Clock } from '../../time/clock.js';
import { columnsOf, hoursOf } from './layout.js';
import type { Span, Strip } from './layout.js';
import css from './timeline.module.css';

const timelineWords = defineWords('timeline', {
  label: 'Timeline of {day}: the list says the same in words',
  off: 'Outside of working hours',
  unavailable: 'The candidate has not offered this time',
  busy: 'Busy',
  preferred: 'Preferred hours',
  interview: 'Interview',
  dim: 'Somebody who could sit in a seat',
});

/** What is drawn in a row. */
export interface Bar extends Span {
  readonly id: string;
  readonly kind: 'off' | 'preferred' | 'busy' | 'interview' | 'shadow';
  readonly text?: string;
}

/** One person. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly clock: Clock;
  readonly bars: readonly Bar[];
  readonly candidate?: boolean;
}

interface Props {
  readonly strips: readonly Strip[];
  readonly rows: readonly Row[];
  readonly clock: Clock;
  /** Asks about a moment in somebody's row; the same can be asked in the list. */
  readonly onPick?: (row: Row, at: number) => void;
}

/** The picture, with what its patterns mean. */
export function Timeline({ strips, rows, clock, onPick }: Props): React.JSX.Element {
  const say = useWords(timelineWords);
  return (
    <div className={css.timeline}>
      {strips.map((strip) => (
        <figure
          key={strip.day}
          className={css.day}
          aria-label={say('label', { day: clock.date(strip.from) })}
        >
          <figcaption>
            <strong>{clock.date(strip.from)}</strong> <span>{clock.label(strip.from)}</span>
          </figcaption>
          <div
            className={css.scroll}
            tabIndex={0}
            role="region"
            aria-label={say('label', { day: clock.date(strip.from) })}
          >
            <div
              className={css.grid}
              style={{ '--columns': strip.columns } as React.CSSProperties}
              aria-hidden="true"
            >
              <div className={css.hours}>
                {hoursOf(strip).map((hour, at) => (
                  <span key={hour} style={{ gridColumn: `${at * 4 + 1} / span 4` }}>
                    {clock.time(hour)}
                  </span>
                ))}
              </div>
              {rows.map((row) => (
                <Line key={row.id} row={row} strip={strip} {...(onPick === undefined ? {} : { onPick })} />
              ))}
            </div>
          </div>
        </figure>
      ))}
      <ul className={css.legend}>
        <li>
          <i data-kind="interview" /> {say('interview')}
        </li>
        <li>
          <i data-kind="busy" /> {say('busy')}
        </li>
        <li>
          <i data-kind="off" /> {say('off')}
        </li>
        {rows.some(({ bars }) => bars.some(({ kind }) => kind === 'preferred')) && (
          <li>
            <i data-kind="preferred" /> {say('preferred')}
          </li>
        )}
      </ul>
    </div>
  );
}

const QUARTER_MS = 900_000;

function Line({
  row,
  strip,
  onPick,
}: {
  readonly row: Row;
  readonly strip: Strip;
  readonly onPick?: Props['onPick'];
}): React.JSX.Element {
  return (
    <>
      <div className={css.name} data-candidate={row.candidate ?? false}>
        <span>{row.name}</span>
        <small>{row.clock.shortLabel(strip.from)}</small>
      </div>
      <div
        className={css.track}
        data-asks={onPick !== undefined}
        onClick={(event) => {
          if (onPick === undefined) return;
          const box = event.currentTarget.getBoundingClientRect();
          const share = (event.clientX - box.left) / box.width;
          const column = Math.floor(Math.min(Math.max(share, 0), 0.999) * strip.columns);
          onPick(row, strip.from + column * QUARTER_MS);
        }}
      >
        {row.bars.map(({ id, kind, text, ...span }) => {
          const columns = columnsOf(span, strip);
          return columns === null ? null : (
            <div
              key={id}
              className={css.bar}
              data-kind={kind}
              style={{ gridColumn: `${columns.start} / ${columns.end}` }}
              title={
                text === undefined
                  ? undefined
                  : `${text}, ${row.clock.span(span.from, span.to)} ${row.clock.label(span.from)}`
              }
            >
              {text}
            </div>
          );
        })}
      </div>
    </>
  );
}
