// The ranked options: each with its days and what it costs; the chosen one is in the address.
import { Link } from '@tanstack/react-router';
import { Badge } from '../../parts/parts.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import type { Option } from './plan.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';

/** The list of options. */
export function OptionList({
  options,
  chosen,
}: {
  readonly options: readonly Option[];
  readonly chosen: string;
}): React.JSX.Element {
  const say = useWords(scheduleWords);
  const clock = useMyClock();
  return (
    <nav aria-label={say('options')}>
      <ol className={css.options}>
        {options.map((option) => {
          const days = Map.groupBy(option.interviews, ({ during }) => clock.date(Date.parse(during.from)));
          return (
            <li key={option.id}>
              <Link
                to="."
                search={(search) => ({ ...search, option: option.id })}
                replace
                data-row
                className={css.option}
                aria-current={option.id === chosen ? 'true' : undefined}
              >
                <span className={css.optionHead}>
                  <strong>{say('option', { rank: option.rank })}</strong>
                  {option.rank === 1 && (
                    <Badge tone="good">{say(option.proven ? 'bestProven' : 'best')}</Badge>
                  )}
                </span>
                {[...days].map(([day, interviews]) => (
                  <span key={day}>
                    {day}, {clock.time(Date.parse(interviews[0]?.during.from ?? ''))}–
                    {clock.time(Date.parse(interviews.at(-1)?.during.to ?? ''))}
                  </span>
                ))}
                <span className={css.muted}>
                  {option.disruption === null
                    ? option.rank === 1
                      ? say('points', { points: option.objective })
                      : say('more', { points: option.differences.points })
                    : say('disruption', {
                        times: option.disruption.timesChanged,
                        people: option.disruption.peopleReplaced,
                      })}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
