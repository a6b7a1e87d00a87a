// What stands beside the schedule of a loop: the candidate's times, what was confirmed, and what people were told.
import { useChange } from '../../data/use-data.js';
import { RequestAvailability } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Changes } from '../../parts/changes/changes.js';
import { Failure, classes } from '../../parts/parts.js';
import { arranges, useMe } from '../../shell/me.js';
import { tell } from '../../shell/notices.js';
import { useMyClock } from '../../time/use-clocks.js';
import { When } from '../../time/when.js';
import { useWords } from '../../words/use-words.js';
import css from './loop.module.css';
import type { Loop } from './loop.js';
import { loopWords } from './loop.words.js';

/** When the candidate can. */
export function Windows({ loop }: { readonly loop: Loop }): React.JSX.Element {
  const say = useWords(loopWords);
  const { role } = useMe();
  const ask = useChange(RequestAvailability);
  const { name, zone } = loop.candidate;
  const { availability, availabilityRequestedAt, id: applicationId, state } = loop.application;
  return (
    <section className={css.section}>
      <h2>{say('windows', { name })}</h2>
      {availability.length === 0 ? (
        <p className={classes.muted}>{say('noWindows')}</p>
      ) : (
        <ul className={css.list}>
          {availability.map(({ from, to }) => (
            <li key={from}>
              <When from={from} to={to} beside={zone} />
            </li>
          ))}
        </ul>
      )}
      {arranges(role) && state === 'ACTIVE' && (
        <p>
          <Button
            busy={ask.isPending}
            onClick={() =>
              ask.mutate(
                { input: { applicationId } },
                { onSuccess: () => tell({ text: say('asked', { name }) }) },
              )
            }
          >
            {say(availabilityRequestedAt === null ? 'askTimes' : 'askAgain')}
          </Button>
        </p>
      )}
      {ask.error !== null && <Failure failed={ask.error} />}
    </section>
  );
}

/** What was confirmed, the newest first. */
export function History({ loop }: { readonly loop: Loop }): React.JSX.Element {
  const say = useWords(loopWords);
  return (
    <section className={css.section}>
      <h2>{say('history')}</h2>
      {loop.revisions.length === 0 && <p className={classes.muted}>{say('noHistory')}</p>}
      <ol className={css.list} reversed>
        {loop.revisions
          .toReversed()
          .map(({ revision, change, reason, changedBy, byCandidate, createdAt, changes }) => {
            const what = say(`CHANGE_${change}`);
            return (
              <li key={revision}>
                <p>
                  {byCandidate
                    ? say('byCandidate', { what })
                    : changedBy === null
                      ? say('bySystem', { what })
                      : say('by', { what, who: changedBy.name })}
                  {reason === null ? '' : `: ${reason}`}
                </p>
                <p className={classes.muted}>
                  {say('revision', { revision })} · <When from={createdAt} />
                </p>
                {revision > 1 && changes.length > 0 && (
                  <details>
                    <summary>{say('whatChanged', { revision })}</summary>
                    <Changes changes={changes} withPlaces />
                  </details>
                )}
              </li>
            );
          })}
      </ol>
    </section>
  );
}

/** What people were and will be told. */
export function Messages({ loop }: { readonly loop: Loop }): React.JSX.Element {
  const say = useWords(loopWords);
  const clock = useMyClock();
  return (
    <section className={css.section}>
      <h2>{say('messages')}</h2>
      {loop.reminders.length === 0 && <p className={classes.muted}>{say('noMessages')}</p>}
      {loop.reminders.length > 0 && (
        <details>
          <summary>
            {say('messageCount', {
              sent: loop.reminders.filter(({ state }) => state === 'SENT').length,
              planned: loop.reminders.filter(({ state }) => state === 'PLANNED').length,
              failed: loop.reminders.filter(({ state }) => state === 'FAILED').length,
            })}
          </summary>
          <ul className={css.list}>
            {loop.reminders.map(({ id, why, recipient, state, dueAt, sentAt, withdrawnBecause }) => {
              const at = Date.parse(sentAt ?? dueAt);
              return (
                <li key={id}>
                  <p>{why}</p>
                  <p className={classes.muted}>
                    {say('to', { name: recipient.name })} ·{' '}
                    {say(`MESSAGE_${state}`, {
                      when: `${clock.date(at)}, ${clock.time(at)} ${clock.shortLabel(at)}`,
                    })}
                    {withdrawnBecause === null ? '' : `: ${withdrawnBecause}`}
                  </p>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}
