// The interviews of a loop in order: when, where, who, what each person answered, and what can be done about each.
import { Button } from '../../parts/button.js';
import { Badge, classes } from '../../parts/parts.js';
import { When } from '../../time/when.js';
import { useWords } from '../../words/use-words.js';
import css from './loop.module.css';
import type { Loop } from './loop.js';
import { loopWords } from './loop.words.js';
import type { Act, Acts } from './use-acts.js';

/** By their start; what has none comes last, in the order of the plan. */
const inOrder = (interviews: Loop['interviews']): Loop['interviews'] =>
  interviews.toSorted((a, b) => (a.during?.from ?? '~').localeCompare(b.during?.from ?? '~'));

/** The table. */
export function Interviews({
  loop,
  acts,
}: {
  readonly loop: Loop;
  readonly acts: Acts['ofInterviews'];
}): React.JSX.Element {
  const say = useWords(loopWords);
  return (
    <section className={css.section}>
      <h2>{say('interviews')}</h2>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={say('interviews')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('interview')}</th>
              <th scope="col">{say('when')}</th>
              <th scope="col">{say('where')}</th>
              <th scope="col">{say('who')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder(loop.interviews).map(
              ({ id, title, minutes, state, during, where, seats, markReason }) => (
                <tr key={id}>
                  <th scope="row" className={css.title}>
                    <span className={css.name}>
                      {title}
                      {state === 'TOOK_PLACE' && <Badge>{say('tookPlace')}</Badge>}
                      {state === 'DID_NOT_TAKE_PLACE' && <Badge tone="warn">{say('didNot')}</Badge>}
                      {state === 'CANCELLED' && <Badge>{say('oneGone')}</Badge>}
                    </span>
                    <RowActs acts={acts.get(id) ?? []} />
                  </th>
                  <td>
                    {during === null ? (
                      <span className={classes.muted}>{say('noTime', { minutes })}</span>
                    ) : (
                      <When from={during.from} to={during.to} beside={loop.candidate.zone} />
                    )}
                    {markReason !== null && <p className={classes.muted}>{markReason}</p>}
                  </td>
                  <td>
                    {where === null ? (
                      <span className={classes.muted}>{say('noPlace')}</span>
                    ) : where.link === null ? (
                      where.text
                    ) : (
                      <a href={where.link} rel="noreferrer">
                        {where.text ?? say('join')}
                      </a>
                    )}
                  </td>
                  <td>
                    <ul className={css.seats}>
                      {seats.map(({ id: seatId, interviewer, response, responseReason, problem }) => (
                        <li key={seatId}>
                          {interviewer?.member.name ?? (
                            <span className={classes.muted}>{say('noPerson')}</span>
                          )}
                          {response !== null && (
                            <Badge
                              tone={
                                response === 'ACCEPTED' ? 'good' : response === 'DECLINED' ? 'bad' : 'plain'
                              }
                            >
                              {response === 'DECLINED' && responseReason !== null
                                ? say('declinedBecause', { reason: responseReason })
                                : say(response)}
                            </Badge>
                          )}
                          {problem !== null && response !== 'DECLINED' && (
                            <Badge tone="bad">{say('unavailable')}</Badge>
                          )}
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function RowActs({ acts }: { readonly acts: readonly Act[] }): React.JSX.Element | null {
  if (acts.length === 0) return null;
  return (
    <span className={css.rowActs}>
      {acts.map(({ id, name, short, weight, run }) => (
        <Button key={id} weight={weight} aria-label={name} onClick={run}>
          {short}
        </Button>
      ))}
    </span>
  );
}
