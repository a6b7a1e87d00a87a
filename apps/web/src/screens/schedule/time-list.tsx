// What the timeline shows, in words: each day, each person with their hours, what they are busy with and what they sit
// in. For those who do not see the picture, and for small screens, which have none.
import { outside } from '../../parts/timeline/layout.js';
import type { Span, Strip } from '../../parts/timeline/layout.js';
import type { Row } from '../../parts/timeline/timeline.js';
import type { Clock } from '../../time/clock.js';
import { useWords } from '../../words/use-words.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';

interface Props {
  readonly strips: readonly Strip[];
  readonly rows: readonly Row[];
  readonly clock: Clock;
}

/** The list; closed until somebody wants it. */
export function TimeList({ strips, rows, clock }: Props): React.JSX.Element {
  const say = useWords(scheduleWords);
  return (
    <details className={css.words}>
      <summary>{say('inWords')}</summary>
      {strips.map((strip) => (
        <section key={strip.day} className={css.section}>
          <p>
            <strong>
              {say('between', { date: clock.date(strip.from), span: clock.span(strip.from, strip.to) })}{' '}
              {clock.label(strip.from)}
            </strong>
          </p>
          <dl className={css.people}>
            {rows.map((row) => (
              <Person key={row.id} row={row} strip={strip} day={clock.dayNumber(strip.from)} />
            ))}
          </dl>
        </section>
      ))}
    </details>
  );
}

function Person({
  row,
  strip,
  day,
}: {
  readonly row: Row;
  readonly strip: Strip;
  readonly day: number;
}): React.JSX.Element {
  const say = useWords(scheduleWords);
  const { clock, bars, candidate = false } = row;
  const within = (kind: Row['bars'][number]['kind']): Row['bars'][number][] =>
    bars.filter((bar) => bar.kind === kind && bar.from < strip.to && bar.to > strip.from);
  const told = ({ from, to }: Span): string => {
    const start = Math.max(from, strip.from);
    const other = clock.dayNumber(start) === day ? '' : `${clock.date(start)} `;
    return other + clock.span(start, Math.min(to, strip.to));
  };
  const listed = (spans: readonly Span[]): string => spans.map(told).join(', ');
  const open = outside(within('off'), strip);
  const lines = [
    open.length === 0
      ? say(candidate ? 'offersNothing' : 'doesNotWork')
      : say(candidate ? 'offers' : 'works', { spans: listed(open) }),
    ...(within('preferred').length > 0 ? [say('likes', { spans: listed(within('preferred')) })] : []),
    ...(within('busy').length > 0 ? [say('isBusy', { spans: listed(within('busy')) })] : []),
    ...[...within('interview'), ...within('shadow')].map((bar) =>
      say('sits', { title: bar.text ?? '', span: told(bar) }),
    ),
  ];
  return (
    <>
      <dt>
        {row.name} <span className={css.muted}>{clock.label(strip.from)}</span>
      </dt>
      <dd>{lines.join(' ')}</dd>
    </>
  );
}
