// What a plan costs, and whether its seats can be filled in the days to come: the scarcest seat first, by name.
import type { PlanFragment } from '../../generated/operations.js';
import { useWords } from '../../words/use-words.js';
import { durationOf } from '../duration.js';
import { nameWords } from '../names.words.js';
import { Badge } from '../parts.js';
import { costOf } from './plan.js';
import css from './plan-editor.module.css';
import { planWords } from './plan-editor.words.js';
import type { PlanDraft } from './use-plan-draft.js';

/** The candidate's and the interviewers' time, of the draft. */
export function PlanCost({ draft: { plan } }: { readonly draft: PlanDraft }): React.JSX.Element {
  const say = useWords(planWords);
  const name = useWords(nameWords);
  const { candidateMinutes, interviewerMinutes, seats } = costOf(plan);
  const met = plan.interviews.filter(({ withCandidate }) => withCandidate).length;
  return (
    <dl className={css.figures}>
      <div>
        <dt>{say('candidateTime')}</dt>
        <dd>
          <strong>{durationOf(name, candidateMinutes)}</strong>
          <span>{say('candidateTimeAbout', { interviews: met, days: plan.daysUsedMax })}</span>
        </dd>
      </div>
      <div>
        <dt>{say('interviewerTime')}</dt>
        <dd>
          <strong>{durationOf(name, interviewerMinutes)}</strong>
          <span>{say('interviewerTimeAbout', { seats })}</span>
        </dd>
      </div>
    </dl>
  );
}

interface OutlookProps {
  readonly outlook: PlanFragment['outlook'];
  /** Whether the draft differs from what the outlook is about. */
  readonly stale: boolean;
}

/** The forecast; nothing for whoever may not see it. */
export function PlanOutlook({ outlook, stale }: OutlookProps): React.JSX.Element | null {
  const say = useWords(planWords);
  const name = useWords(nameWords);
  if (outlook === null) return null;
  const [scarcest] = outlook;
  const seatName = ({ seat }: (typeof outlook)[number]): string =>
    say('seatOf', { title: seat.interview.title, role: name(seat.role).toLowerCase() });
  return (
    <section className={css.outlook} aria-labelledby="outlook">
      <h2 id="outlook">{say('outlook')}</h2>
      {scarcest === undefined ? (
        <p className={css.muted}>{say('outlookNone')}</p>
      ) : (
        <>
          <p className={css.verdict} data-bad={scarcest.interviewsFree === 0 || undefined}>
            <span aria-hidden>{scarcest.interviewsFree === 0 ? '⚠ ' : ''}</span>
            {scarcest.interviewsFree === 0
              ? say('outlookBad', { seat: seatName(scarcest) })
              : say('outlookGood', {
                  seat: seatName(scarcest),
                  people: scarcest.peopleFree,
                  interviews: scarcest.interviewsFree,
                })}
          </p>
          <div className={css.scroll} tabIndex={0} role="region" aria-label={say('outlookTable')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('outlookSeat')}</th>
                  <th scope="col" className={css.figure}>
                    {say('outlookPeople')}
                  </th>
                  <th scope="col" className={css.figure}>
                    {say('outlookInterviews')}
                  </th>
                  <th scope="col" className={css.figure}>
                    {say('outlookMinutes')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {outlook.map((one) => (
                  <tr key={one.seat.id}>
                    <th scope="row">
                      {seatName(one)} {one === scarcest && <Badge tone="warn">{say('scarcest')}</Badge>}
                    </th>
                    <td className={css.figure}>
                      {say('outlookPeopleOf', { free: one.peopleFree, people: one.people })}
                    </td>
                    <td className={css.figure}>{one.interviewsFree}</td>
                    <td className={css.figure}>
                      {durationOf(
                        name,
                        one.minutesFree < 60 ? one.minutesFree : Math.round(one.minutesFree / 60) * 60,
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className={css.hint}>
            {say('outlookBound')} {stale && say('outlookStale')}
          </p>
        </>
      )}
    </section>
  );
}
