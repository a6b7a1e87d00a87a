// The packet: what nobody assessed, then the ratings side by side with their evidence on demand, then what each person
// recommends and why, then requirement by requirement. On paper all evidence is there.
import { Link } from '@tanstack/react-router';
import type { JudgeShownFragment } from '../../generated/operations.js';
import { Badge, classes } from '../../parts/parts.js';
import { useWords } from '../../words/use-words.js';
import type { Room } from './debrief.js';
import css from './debrief.module.css';
import { debriefWords } from './debrief.words.js';
import { MissingList } from './judge.js';
import { Matrix } from './matrix-table.js';

/** What is side by side. */
export type Content = NonNullable<Room['packet']>;

/** The packet. */
export function Packet({ packet }: { readonly packet: Content }): React.JSX.Element {
  const say = useWords(debriefWords);
  return (
    <>
      {packet.outstanding.length > 0 && (
        <section className={css.box}>
          <h2>{say('incomplete', { count: packet.outstanding.length })}</h2>
          <MissingList scorecards={packet.outstanding} />
        </section>
      )}
      <Gaps packet={packet} />
      <Matrix packet={packet} />
      <Recommendations packet={packet} />
      <Coverage packet={packet} />
    </>
  );
}

function Gaps({ packet: { gaps } }: { readonly packet: Content }): React.JSX.Element {
  const say = useWords(debriefWords);
  if (gaps.length === 0) return <p>{say('noGaps')}</p>;
  return (
    <section className={css.box} data-tone="warn">
      <h2>{say('gaps')}</h2>
      <ul className={css.gaps}>
        {gaps.map(({ competencyId, name, interviews, requirements }) => (
          <li key={competencyId}>
            <p>
              <strong>{name}</strong>{' '}
              {requirements.some(({ necessity }) => necessity === 'REQUIRED') && (
                <Badge tone="warn">{say('required')}</Badge>
              )}
            </p>
            <p className={classes.muted}>
              {interviews.length === 0
                ? say('gapUnplanned')
                : say('gapPlanned', { interviews: interviews.map(({ title }) => title).join(', ') })}{' '}
              {requirements.length > 0 &&
                say('gapFor', { requirements: requirements.map(({ text }) => text).join('; ') })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Recommendations({ packet: { scorecards } }: { readonly packet: Content }): React.JSX.Element {
  const say = useWords(debriefWords);
  const of = ({ interviewer, interview }: JudgeShownFragment): string =>
    say('judge', { name: interviewer.member.name, interview: interview.title });
  return (
    <section className={css.section}>
      <h2>{say('recommendations')}</h2>
      <ul className={css.judges}>
        {scorecards.map((card) => {
          const { id, content, interviewer } = card;
          if (content === null) return null;
          return (
            <li key={id} className={css.judge}>
              <div className={css.judgeHead}>
                <h3>{of(card)}</h3>
                <Badge tone={content.recommendation.endsWith('YES') ? 'good' : 'bad'}>
                  {say(content.recommendation)}
                </Badge>
              </div>
              <p className={css.prose}>{content.summary}</p>
              {content.noteToInterviewers !== null && (
                <p className={css.prose}>{say('note', { text: content.noteToInterviewers })}</p>
              )}
              {content.amendReason !== null && (
                <p className={classes.muted}>
                  {say('amended', { reason: content.amendReason })}{' '}
                  {content.afterDebrief && <Badge tone="warn">{say('afterDebrief')}</Badge>}
                </p>
              )}
              <p className={css.screenOnly}>
                <Link
                  to="/scorecards/$scorecardId"
                  params={{ scorecardId: id }}
                  aria-label={say('wholeOf', { name: interviewer.member.name })}
                >
                  {say('whole')}
                </Link>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Coverage({ packet: { coverage } }: { readonly packet: Content }): React.JSX.Element | null {
  const say = useWords(debriefWords);
  if (coverage.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{say('coverage')}</h2>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={say('coverage')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('requirement')}</th>
              <th scope="col">{say('assessedIn')}</th>
            </tr>
          </thead>
          <tbody>
            {coverage.map(({ requirement, assessedIn }) => (
              <tr key={requirement.id}>
                <th scope="row" className={css.name}>
                  {requirement.text}{' '}
                  <span className={classes.muted}>
                    {say(requirement.necessity === 'REQUIRED' ? 'required' : 'preferred')}
                  </span>
                </th>
                <td>
                  {assessedIn.length > 0 ? (
                    assessedIn.map(({ title }) => title).join(', ')
                  ) : requirement.fromCv ? (
                    <span className={classes.muted}>{say('fromCv')}</span>
                  ) : (
                    <Badge tone="warn">{say('nobody')}</Badge>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
