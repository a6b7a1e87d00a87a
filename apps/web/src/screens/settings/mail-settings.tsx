// Whether mail leaves: where it goes, what the last attempts came to, and a mail to oneself to see it.
import { useMemo, useState } from 'react';
import { useChange, useData } from '../../data/use-data.js';
import { MailHealth, SendTestMail } from '../../generated/operations.js';
import type { MailHealthQuery } from '../../generated/operations.js';
import { Button, buttonClass } from '../../parts/button.js';
import { Badge, Failure, classes } from '../../parts/parts.js';
import { Waiting } from '../../parts/waiting.js';
import { useActions } from '../../shell/actions.js';
import { useMe } from '../../shell/me.js';
import { When } from '../../time/when.js';
import { useWords } from '../../words/use-words.js';
import { Section } from '../../parts/section.js';
import css from './settings.module.css';
import { settingsWords } from './settings.words.js';

type State = MailHealthQuery['mailState'];

/** The part. */
export function MailSettings(): React.JSX.Element {
  const { data, error, refetch } = useData(MailHealth, {});
  if (data === undefined)
    return <Waiting error={error} retry={() => void refetch()} rows={4} blockSize="2.5rem" />;
  return (
    <div className={css.parts}>
      <Health state={data.mailState} />
      <Test state={data.mailState} />
    </div>
  );
}

const TONES = { healthy: 'good', kept: 'plain', troubled: 'bad', untried: 'plain' } as const;

/** Held up is who waits, or whose last word from the server was a refusal. */
function standingOf({ route, lastSentAt, lastFailedAt, lateCount }: State): keyof typeof TONES {
  if (lateCount > 0) return 'troubled';
  if (route === 'MAILBOX') return 'kept';
  if (lastSentAt === null) return lastFailedAt === null ? 'untried' : 'troubled';
  return lastFailedAt !== null && lastFailedAt > lastSentAt ? 'troubled' : 'healthy';
}

function Health({ state }: { readonly state: State }): React.JSX.Element {
  const say = useWords(settingsWords);
  const standing = standingOf(state);
  const { route, server, lastSentAt, lastFailedAt, lastError, lateCount, failedCount } = state;
  return (
    <Section id="channel" title={say('channel')}>
      <p className={classes.row}>
        {say(route, { server: server ?? '' })} <Badge tone={TONES[standing]}>{say(standing)}</Badge>
      </p>
      {route === 'MAILBOX' && (
        <>
          <p className={classes.muted}>{say('mailboxText', { address: '/mailbox' })}</p>
          <div>
            <a href="/mailbox" className={buttonClass}>
              {say('toMailbox')}
            </a>
          </div>
        </>
      )}
      <dl className={css.facts}>
        <div>
          <dt>{say('lastSent')}</dt>
          <dd>{lastSentAt === null ? say('never') : <When from={lastSentAt} />}</dd>
        </div>
        <div>
          <dt>{say('lastFailed')}</dt>
          <dd>{lastFailedAt === null ? say('never') : <When from={lastFailedAt} />}</dd>
        </div>
        {lastError !== null && (
          <div>
            <dt>{say('lastError')}</dt>
            <dd>{lastError}</dd>
          </div>
        )}
        <div>
          <dt>{say('late')}</dt>
          <dd>{say('reminderCount', { count: lateCount })}</dd>
        </div>
        <div>
          <dt>{say('failed')}</dt>
          <dd>{say('reminderCount', { count: failedCount })}</dd>
        </div>
      </dl>
    </Section>
  );
}

function Test({ state }: { readonly state: State }): React.JSX.Element {
  const say = useWords(settingsWords);
  const { email } = useMe();
  const { mutate, isPending, error } = useChange(SendTestMail);
  const [said, setSaid] = useState<{ readonly text: string; readonly bad: boolean } | null>(null);
  const kept = state.route === 'MAILBOX';
  const run = useMemo(
    () => (): void => {
      setSaid(null);
      mutate(
        {},
        {
          onSuccess: ({ sendTestMail: done }) =>
            setSaid(
              done.__typename === 'TestMailSent'
                ? { text: say(kept ? 'testKept' : 'testSent', { to: done.to }), bad: false }
                : { text: `${done.message} ${say('testRefused', { error: done.error })}`, bad: true },
            ),
        },
      );
    },
    [mutate, say, kept],
  );
  const actions = useMemo(() => [{ id: 'test mail', name: say('testNow'), run }], [say, run]);
  useActions(actions);
  return (
    <Section id="test" title={say('testNow')}>
      <p>{say('testText', { email })}</p>
      <div>
        <Button weight="primary" busy={isPending} onClick={run}>
          {say('testNow')}
        </Button>
      </div>
      <p role="status" className={said?.bad === true ? css.bad : undefined}>
        {said?.text}
      </p>
      {error !== null && <Failure failed={error} />}
    </Section>
  );
}
