// Keeps me from being asked for some days.
import { useState } from 'react';
import { newKey, useChange } from '../../data/use-data.js';
import { EndMyPause, PauseMe } from '../../generated/operations.js';
import type { PauseKind } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { useTakeBack } from '../../parts/undo/use-undo.js';
import { tell } from '../../shell/notices.js';
import type { Clock } from '../../time/clock.js';
import { nowMs } from '../../time/now.js';
import { useWords } from '../../words/use-words.js';
import { interviewsWords } from './interviews.words.js';
import type { Own } from './profile.js';

const DAY_MS = 86_400_000;

/** The day after a local date YYYY-MM-DD. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** The dialog; days are those of my own zone. */
export function PauseDialog({
  me,
  clock,
  close,
}: {
  readonly me: Own;
  readonly clock: Clock;
  readonly close: () => void;
}): React.JSX.Element {
  const say = useWords(interviewsWords);
  const pause = useChange(PauseMe);
  const takeBack = useTakeBack();
  const [today] = useState(() => clock.day(nowMs()));
  const [first, setFirst] = useState(today);
  const [last, setLast] = useState(today);
  const [kind, setKind] = useState<PauseKind>('PAUSE');
  const [reason, setReason] = useState('');
  const [key, setKey] = useState(newKey);
  const [problem, setProblem] = useState<string | null>(null);
  const instant = (day: string): string => new Date(clock.instant(day, 0)).toISOString();
  const send = (): void => {
    if (last < first) return setProblem(say('pauseOrder'));
    setProblem(null);
    const because = reason.trim() === '' ? null : reason.trim();
    const during = { from: first <= today ? null : instant(first), to: instant(dayAfter(last)) };
    pause.mutate(
      { input: { interviewerId: me.id, ...during, kind, reason: because, idempotencyKey: key } },
      {
        onSuccess: ({ pauseInterviewer }) => {
          setKey(newKey());
          if (pauseInterviewer.__typename !== 'InterviewerPaused')
            return setProblem(pauseInterviewer.message);
          const pauseId = pauseInterviewer.pause.id;
          tell({
            text: say('pauseSet'),
            undo: () => takeBack(EndMyPause, { pauseId }, say('pauseEnded')),
          });
          close();
        },
        // What failed may have been done; other input is another pause.
        onError: ({ kind: why }) => why === 'refused' && setKey(newKey()),
      },
    );
  };
  return (
    <Dialog title={say('pauseTitle')} close={close}>
      <p>{say('pauseText')}</p>
      <form
        style={{ display: 'grid', gap: '1rem' }}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label={say('pauseFrom')}>
          {(tied) => (
            <input
              {...tied}
              type="date"
              required
              min={today}
              value={first}
              onChange={(event) => setFirst(event.target.value)}
            />
          )}
        </Field>
        <Field label={say('pauseTo')} problem={problem}>
          {(tied) => (
            <input
              {...tied}
              type="date"
              required
              min={today}
              value={last}
              onChange={(event) => setLast(event.target.value)}
            />
          )}
        </Field>
        <Field label={say('kind')}>
          {(tied) => (
            <select {...tied} value={kind} onChange={(event) => setKind(event.target.value as PauseKind)}>
              <option value="PAUSE">{say('PAUSE')}</option>
              <option value="LEAVE">{say('LEAVE')}</option>
            </select>
          )}
        </Field>
        <Field label={say('pauseReason')}>
          {(tied) => (
            <input
              {...tied}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {pause.error !== null && <Failure failed={pause.error} />}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={pause.isPending}>
            {say('pauseMe')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
