// What each person carries in each week of their own zone beside their limit: a table, whose colours only repeat what the
// numbers say.
import { useSearch } from '@tanstack/react-router';
import type { BoardQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { PoolFilter } from '../../parts/chooser/filters.js';
import { durationOf } from '../../parts/duration.js';
import { nameWords } from '../../parts/names.words.js';
import { Empty, Unseen } from '../../parts/parts.js';
import { locale } from '../../words/words.js';
import { useWords } from '../../words/use-words.js';
import css from './board.module.css';
import { boardWords } from './board.words.js';
import { daysAfter, fullness } from './figures.js';
import { useChoose } from './filters.js';
import { Means } from './standing.js';
import { ToRows } from './to-rows.js';

type Load = NonNullable<BoardQuery['loadHeat']>;
type Person = Load['rows']['nodes'][number];

const PAGE_DAYS = 28;

/** "23 Nov". */
export const dayName = (date: string): string =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(`${date}T00:00:00Z`),
  );

interface Props {
  readonly heat: Load;
}

/** The heat map with its choices. */
export function Heat({ heat: { weeks, rows, definition } }: Props): React.JSX.Element {
  const say = useWords(boardWords);
  const choose = useChoose();
  const { pool } = useSearch({ strict: false });
  const [first = ''] = weeks;
  return (
    <section className={css.section}>
      <div className={css.sectionHead}>
        <h2 id="board-heat">{say('heat')}</h2>
      </div>
      <div className={css.filters}>
        <PoolFilter
          chosen={pool ?? null}
          choose={(id) => choose('pool', id)}
          none={say('anyPool')}
          caption={say('pool')}
        />
        <Button onClick={() => choose('week', daysAfter(first, -PAGE_DAYS))}>{say('earlier')}</Button>
        <Button onClick={() => choose('week', daysAfter(first, PAGE_DAYS))}>{say('later')}</Button>
      </div>
      {rows.nodes.length === 0 ? (
        <Empty title={say('nobody')}>{say('nobodyText')}</Empty>
      ) : (
        <div className={css.frame} tabIndex={0} role="region" aria-labelledby="board-heat">
          <table className={css.heat}>
            <thead>
              <tr>
                <th scope="col">{say('person')}</th>
                <th scope="col">{say('limit')}</th>
                {weeks.map((week) => (
                  <th
                    key={week}
                    scope="col"
                    className={css.number}
                    aria-label={say('weekOf', { date: dayName(week) })}
                  >
                    {dayName(week)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.nodes.map((person) => (
                <PersonRow key={person.interviewer.id} person={person} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.pageInfo.hasNextPage && <p className={css.nothing}>{say('moreAt100')}</p>}
      <Means definition={definition} />
    </section>
  );
}

function PersonRow({ person }: { readonly person: Person }): React.JSX.Element {
  const say = useWords(boardWords);
  const words = useWords(nameWords);
  const { interviewer, interviewsMax, minutesMax, weeks } = person;
  const { name } = interviewer.member;
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={css.under}>{interviewer.zone}</span>
      </th>
      <td className={css.limit}>
        {say('limitOf', { count: interviewsMax, length: durationOf(words, minutesMax) })}
      </td>
      {weeks.map(({ weekOf, interviews, minutes }) => {
        const level = fullness({ interviews, minutes }, person);
        const length = durationOf(words, minutes);
        const date = dayName(weekOf);
        return (
          <td key={weekOf} className={css.cell}>
            {interviews === 0 ? (
              <span role="img" className={css.nothing} aria-label={say('free', { name, date })}>
                –
              </span>
            ) : (
              <ToRows
                asked={{ of: 'load', interviewerId: interviewer.id, weekOf }}
                className={css.carried}
                level={level}
              >
                <Unseen>{say('cell', { name, date })}</Unseen>
                <strong>{interviews}</strong>
                <span>{length}</span>
                {level >= 4 && <em>{say(level === 5 ? 'over' : 'full')}</em>}
              </ToRows>
            )}
          </td>
        );
      })}
    </tr>
  );
}
