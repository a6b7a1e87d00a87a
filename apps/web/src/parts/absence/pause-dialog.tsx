// Keeps somebody from being asked for some days; days are those of their own zone.
import { useState } from 'react';
import { newKey, useChange } from '../../data/use-data.js';
import { EndPause, Pause } from '../../generated/operations.js';
import type { PauseKind } from '../../generated/operations.js';
import { Button } from '../button.js';
import { Dialog, Failure, Field, classes } from '../parts.js';
import { useTakeBack } from '../undo/use-undo.js';
import { tell } from '../../shell/notices.js';
import type { Clock } from '../../time/clock.js';
import { nowMs } from '../../time/now.js';
import { useWords } from '../../words/use-words.js';
import { absenceWords } from './absence.words.js';

const DAY_MS = 86_400_000;

/** The day after a local date YYYY-MM-DD. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** Somebody who can be paused; `own` when it is whoever looks. */
export interface Pausable {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
}

interface Props {
  readonly who: Pausable;
  readonly clock: Clock;
  readonly close: () => void;
}

/** The dialog. */
export function PauseDialog({ who, clock, close }: Props): React.JSX.Element {
  const say = useWords(absenceWords);
  const { name } = who;
  const own = who.own ? 'yes' : 'no';
  const pause = useChange(Pause);
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
    if (last < first) return setProblem(say('order'));
    setProblem(null);
    const because = reason.trim() === '' ? null : reason.trim();
    const during = { from: first <= today ? null : instant(first), to: instant(dayAfter(last)) };
    pause.mutate(
      { input: { interviewerId: who.id, ...during, kind, reason: because, idempotencyKey: key } },
      {
        onSuccess: ({ pauseInterviewer }) => {
          setKey(newKey());
          if (pauseInterviewer.__typename !== 'InterviewerPaused')
            return setProblem(pauseInterviewer.message);
          const pauseId = pauseInterviewer.pause.id;
          tell({
            text: say('done', { own, name }),
            undo: () => takeBack(EndPause, { pauseId }, say('ended', { own })),
          });
          close();
        },
        // What failed may have been done; other input is another pause.
        onError: ({ kind: why }) => why === 'refused' && setKey(newKey()),
      },
    );
  };
  return (
    <Dialog title={say('dialogTitle', { own, name })} close={close}>
      <p>{say('text', { own })}</p>
      <form
        style={{ display: 'grid', gap: '1rem' }}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label={say('from')}>
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
        <Field label={say('to')} problem={problem}>
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
              <option value="PAUSE">{say('PAUSE', { own })}</option>
              <option value="LEAVE">{say('LEAVE', { own })}</option>
            </select>
          )}
        </Field>
        <Field label={say('reason')}>
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
            {who.own ? say('pause', { own }) : say('pauseName', { name })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
