// What stands still now, as tiles: how many, what that counts, and the way to the rows.
import type { BoardQuery } from '../../generated/operations.js';
import { useWords } from '../../words/use-words.js';
import css from './board.module.css';
import { boardWords } from './board.words.js';
import { groups } from './figures.js';
import { ToRows } from './to-rows.js';

/** The tiles. */
export function Standing({ board }: { readonly board: NonNullable<BoardQuery['board']> }): React.JSX.Element {
  const say = useWords(boardWords);
  return (
    <section className={css.section} aria-labelledby="board-now">
      <div className={css.sectionHead}>
        <h2 id="board-now">{say('now')}</h2>
        <p>{say('nowAbout')}</p>
      </div>
      <ul className={css.tiles}>
        {groups.map((group) => {
          const { count, definition } = board[group];
          const what = say(group);
          return (
            <li key={group} className={css.tile} data-some={count > 0}>
              <h3>{what}</h3>
              <p className={css.figure}>
                {count === 0 ? (
                  count
                ) : (
                  <ToRows asked={{ of: 'group', group }} label={say('showRows', { count, what })}>
                    {count}
                  </ToRows>
                )}
              </p>
              <Means definition={definition} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What a figure counts, one click away from it. */
export function Means({ definition }: { readonly definition: string }): React.JSX.Element {
  const say = useWords(boardWords);
  return (
    <details className={css.means}>
      <summary>{say('means')}</summary>
      <p>{definition}</p>
    </details>
  );
}
