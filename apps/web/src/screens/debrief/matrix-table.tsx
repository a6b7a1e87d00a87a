// Competency by interviewer as a table; a row's evidence opens below it.
import { Fragment, useMemo, useState } from 'react';
import { Button } from '../../parts/button.js';
import { Badge, Unseen, classes } from '../../parts/parts.js';
import { useActions } from '../../shell/actions.js';
import { useWords } from '../../words/use-words.js';
import css from './debrief.module.css';
import { debriefWords } from './debrief.words.js';
import { matrixOf } from './matrix.js';
import type { MatrixRow, Rated } from './matrix.js';
import type { Content } from './packet.js';

/** The table. */
export function Matrix({ packet }: { readonly packet: Content }): React.JSX.Element {
  const say = useWords(debriefWords);
  const { scorecards } = packet;
  const rows = useMemo(
    () =>
      matrixOf(
        packet.matrix,
        packet.scorecards.map(({ id }) => id),
      ),
    [packet],
  );
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const all = rows.length > 0 && open.size === rows.length;
  const actions = useMemo(
    () => [
      {
        id: 'all evidence',
        name: say(all ? 'allClosed' : 'allOpen'),
        keys: 'e',
        run: () => setOpen(all ? new Set() : new Set(rows.map(({ competencyId }) => competencyId))),
      },
    ],
    [all, rows, say],
  );
  useActions(actions);
  const toggle = (id: string): void =>
    setOpen(new Set(open.has(id) ? [...open].filter((one) => one !== id) : [...open, id]));
  return (
    <section className={css.section}>
      <div className={css.judgeHead}>
        <h2>{say('matrix')}</h2>
        {rows.length > 0 && (
          <span className={css.screenOnly}>
            <Button onClick={() => actions[0]?.run()}>{say(all ? 'allClosed' : 'allOpen')}</Button>
          </span>
        )}
      </div>
      <p className={classes.muted}>{say(rows.length === 0 ? 'matrixEmpty' : 'matrixAbout')}</p>
      {rows.length > 0 && (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={say('matrix')}>
          <table className={css.matrix}>
            <thead>
              <tr>
                <th scope="col">{say('competency')}</th>
                {scorecards.map(({ id, interviewer, interview }) => (
                  <th key={id} scope="col">
                    {interviewer.member.name}
                    <small>{interview.title}</small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const isOpen = open.has(row.competencyId);
                return (
                  <Fragment key={row.competencyId}>
                    <tr>
                      <th scope="row" className={css.name}>
                        <button
                          type="button"
                          className={css.disclose}
                          data-row
                          aria-expanded={isOpen}
                          onClick={() => toggle(row.competencyId)}
                        >
                          {row.name}
                        </button>{' '}
                        <Spread row={row} />
                      </th>
                      {row.columns.map((cells, at) => (
                        <td key={scorecards[at]?.id ?? at}>
                          <Cell cells={cells} />
                        </td>
                      ))}
                    </tr>
                    <tr className={css.evidence} data-open={isOpen}>
                      <td colSpan={scorecards.length + 1}>
                        <Evidence row={row} scorecards={scorecards} />
                      </td>
                    </tr>
                  </Fragment>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Spread({ row }: { readonly row: MatrixRow }): React.JSX.Element {
  const say = useWords(debriefWords);
  const ratings = row.columns.flat().filter(({ rating }) => rating !== null);
  if (row.spread > 0)
    return <Badge tone={row.spread > 1 ? 'warn' : 'plain'}>{say('spread', { spread: row.spread })}</Badge>;
  return <span className={css.quiet}>{say(ratings.length < 2 ? 'single' : 'agree')}</span>;
}

function Cell({ cells }: { readonly cells: readonly Rated[] }): React.JSX.Element {
  const say = useWords(debriefWords);
  if (cells.length === 0) return <Unseen>{say('notAsked')}</Unseen>;
  return (
    <span className={css.cells}>
      {cells.map(({ criterionName, rating }) =>
        rating === null ? (
          <span key={criterionName} className={css.quiet}>
            <span aria-hidden="true">–</span>
            <Unseen>{say('notAssessed')}</Unseen>
          </span>
        ) : (
          <span key={criterionName} className={css.rating} data-rating={rating}>
            {rating}
          </span>
        ),
      )}
    </span>
  );
}

function Evidence({
  row,
  scorecards,
}: {
  readonly row: MatrixRow;
  readonly scorecards: Content['scorecards'];
}): React.JSX.Element {
  const say = useWords(debriefWords);
  return (
    <dl aria-label={say('evidenceOf', { name: row.name })}>
      {row.columns.flatMap((cells, at) =>
        cells.map(({ criterionName, rating, evidence }) => (
          <div key={`${at} ${criterionName}`}>
            <dt>
              {say('evidenceLine', {
                name: scorecards[at]?.interviewer.member.name ?? '',
                interview: scorecards[at]?.interview.title ?? '',
                rating: rating === null ? say('notAssessed') : say('rated', { rating }),
              })}
              <small>{criterionName}</small>
            </dt>
            <dd className={evidence === '' ? classes.muted : css.prose}>
              {evidence === '' ? say('noEvidence') : evidence}
            </dd>
          </div>
        )),
      )}
    </dl>
  );
}
