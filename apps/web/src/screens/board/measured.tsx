// What was measured: how long scheduling took, how punctual scorecards were, what was changed and why, and how far
// applications came. Every picture is a table, or has its figures beside it.
import type { BoardQuery, MeasureKind, ReasonKind } from '../../generated/operations.js';
import { nameWords } from '../../parts/names.words.js';
import { useWords } from '../../words/use-words.js';
import css from './board.module.css';
import { boardWords } from './board.words.js';
import { lengthOf } from './figures.js';
import { Means } from './standing.js';
import { ToRows } from './to-rows.js';

type Measures = BoardQuery['measures'];

/** The tiles and tables. */
export function Measured({ measures }: { readonly measures: Measures }): React.JSX.Element {
  const say = useWords(boardWords);
  return (
    <>
      <ul className={css.tiles} data-size="wide" aria-label={say('measured')}>
        <Duration what={say('timeToSchedule')} measure="TIME_TO_SCHEDULE" of={measures.timeToSchedule} />
        <Duration what={say('leadTime')} measure="LEAD_TIME" of={measures.leadTime} />
        <Punctuality of={measures.scorecards} />
      </ul>
      <div className={css.pair}>
        <PassThrough of={measures.passThrough} />
        <Reasons measures={measures} />
      </div>
    </>
  );
}

function Duration({
  what,
  measure,
  of: { count, definition, p50Minutes, p90Minutes },
}: {
  readonly what: string;
  readonly measure: MeasureKind;
  readonly of: Measures['timeToSchedule'];
}): React.JSX.Element {
  const say = useWords(boardWords);
  const name = useWords(nameWords);
  const rows = say('showRows', { count, what });
  return (
    <li className={css.tile} data-some={count > 0}>
      <h3>{what}</h3>
      {p50Minutes === null || p90Minutes === null ? (
        <p className={css.nothing}>{say('noFigure')}</p>
      ) : (
        <>
          <p className={css.figure}>
            <ToRows
              asked={{ of: 'measure', measure, dimension: null }}
              label={`${lengthOf(say, name, p50Minutes)}. ${rows}`}
            >
              {lengthOf(say, name, p50Minutes)}
            </ToRows>
          </p>
          <p className={css.beside}>
            {say('half')}, {say('ninety', { length: lengthOf(say, name, p90Minutes) })},{' '}
            {say('ofLoops', { count })}
          </p>
        </>
      )}
      <Means definition={definition} />
    </li>
  );
}

function Punctuality({
  of: { due, onTime, late, missing, share, definition },
}: {
  readonly of: Measures['scorecards'];
}): React.JSX.Element {
  const say = useWords(boardWords);
  const part = (dimension: string, text: string, count: number): React.JSX.Element =>
    count === 0 ? (
      <>{text}</>
    ) : (
      <ToRows asked={{ of: 'measure', measure: 'SCORECARD', dimension }} label={text}>
        {text}
      </ToRows>
    );
  const rate = share === null ? '' : say('percent', { share: Math.round(share * 100) });
  return (
    <li className={css.tile} data-some={due > 0}>
      <h3>{say('scorecards')}</h3>
      {share === null || onTime === null || late === null || missing === null ? (
        <>
          <p className={css.nothing}>{say('tooFew')}</p>
          <p className={css.beside}>
            {due === 0 ? (
              say('due', { count: due })
            ) : (
              <ToRows
                asked={{ of: 'measure', measure: 'SCORECARD', dimension: null }}
                label={say('due', { count: due })}
              >
                {say('due', { count: due })}
              </ToRows>
            )}
          </p>
        </>
      ) : (
        <>
          <p className={css.figure}>
            <ToRows
              asked={{ of: 'measure', measure: 'SCORECARD', dimension: null }}
              label={`${rate}. ${say('showRows', { count: due, what: say('scorecards') })}`}
            >
              {rate}
            </ToRows>
          </p>
          <p className={css.beside}>
            {part('ON_TIME', say('dueOf', { onTime, due }), onTime)},{' '}
            {part('LATE', say('late', { count: late }), late)},{' '}
            {part('MISSING', say('missing', { count: missing }), missing)}
          </p>
        </>
      )}
      <Means definition={definition} />
    </li>
  );
}

function PassThrough({
  of: { stages, definition },
}: {
  readonly of: Measures['passThrough'];
}): React.JSX.Element {
  const say = useWords(boardWords);
  const most = Math.max(1, ...stages.map(({ count }) => count));
  return (
    <section className={css.section}>
      <h3 id="board-pass">{say('passThrough')}</h3>
      <div className={css.frame} tabIndex={0} role="region" aria-labelledby="board-pass">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('stage')}</th>
              <th scope="col">{say('came')}</th>
              <th scope="col" className={css.number}>
                {say('share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {stages.map(({ stage, count, share }, at) => (
              <tr key={stage}>
                <th scope="row">{say(stage)}</th>
                <td>
                  <span className={css.barred}>
                    <Count count={count} measure="STAGE" dimension={stage} what={say(stage)} />
                    <span className={css.bar} style={{ inlineSize: `${(count / most) * 100}%` }} />
                  </span>
                </td>
                <td className={css.number}>
                  {at === 0 ? (
                    ''
                  ) : share === null ? (
                    <span className={css.nothing}>{say('few')}</span>
                  ) : (
                    say('percent', { share: Math.round(share * 100) })
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Means definition={definition} />
    </section>
  );
}

function Count({
  count,
  measure,
  dimension,
  what,
}: {
  readonly count: number;
  readonly measure: MeasureKind;
  readonly dimension: string | null;
  readonly what: string;
}): React.JSX.Element {
  const say = useWords(boardWords);
  if (count === 0) return <span className={css.nothing}>0</span>;
  return (
    <ToRows asked={{ of: 'measure', measure, dimension }} label={say('showRows', { count, what })}>
      {count}
    </ToRows>
  );
}

const CHANGES = [
  ['rescheduled', 'RESCHEDULED'],
  ['replaced', 'REPLACED'],
  ['cancelled', 'CANCELLED'],
] as const;

function Reasons({ measures }: { readonly measures: Measures }): React.JSX.Element {
  const say = useWords(boardWords);
  const reasons = [
    ...new Set(CHANGES.flatMap(([change]) => measures[change].reasons.map(({ reason }) => reason))),
  ];
  const countOf = (change: (typeof CHANGES)[number][0], reason: ReasonKind): number =>
    measures[change].reasons.find((one) => one.reason === reason)?.count ?? 0;
  return (
    <section className={css.section}>
      <h3 id="board-reasons">{say('reasons')}</h3>
      {reasons.length === 0 ? (
        <p className={css.nothing}>{say('noReasons')}</p>
      ) : (
        <div className={css.frame} tabIndex={0} role="region" aria-labelledby="board-reasons">
          <table>
            <thead>
              <tr>
                <th scope="col">{say('reason')}</th>
                {CHANGES.map(([change]) => (
                  <th key={change} scope="col" className={css.number}>
                    {say(change)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {reasons.map((reason) => (
                <tr key={reason}>
                  <th scope="row">{say(reason)}</th>
                  {CHANGES.map(([change, measure]) => (
                    <td key={change} className={css.number}>
                      <Count
                        count={countOf(change, reason)}
                        measure={measure}
                        dimension={reason}
                        what={`${say(change)}, ${say(reason)}`}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{say('all')}</th>
                {CHANGES.map(([change, measure]) => (
                  <td key={change} className={css.number}>
                    <Count
                      count={measures[change].count}
                      measure={measure}
                      dimension={null}
                      what={say(change)}
                    />
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {CHANGES.map(([change]) => (
        <p key={change} className={css.definition}>
          <strong>{say(change)}</strong> {measures[change].definition}
        </p>
      ))}
    </section>
  );
}
