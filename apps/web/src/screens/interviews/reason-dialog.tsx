// Asks why before something is declined.
import { useState } from 'react';
import type { Failed } from '../../data/ask.js';
import { Button } from '../../parts/button.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { useWords } from '../../words/use-words.js';
import { interviewsWords } from './interviews.words.js';

interface Props {
  readonly title: string;
  readonly about?: string;
  /** The name of the button that declines. */
  readonly act: string;
  readonly busy: boolean;
  readonly failed: Failed | null;
  readonly send: (reason: string) => void;
  readonly close: () => void;
}

/** The dialog. */
export function ReasonDialog({ title, about, act, busy, failed, send, close }: Props): React.JSX.Element {
  const say = useWords(interviewsWords);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <Dialog title={title} close={close}>
      <form
        style={{ display: 'grid', gap: '1rem' }}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() === '') return setProblem(say('reasonMissing'));
          setProblem(null);
          send(reason.trim());
        }}
      >
        {about !== undefined && <p>{about}</p>}
        <Field label={say('reason')} problem={problem}>
          {(tied) => (
            <input
              {...tied}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {failed !== null && <Failure failed={failed} />}
        <div className={classes.row}>
          <Button onClick={close}>{say('keep')}</Button>
          <Button type="submit" weight="danger" busy={busy}>
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
