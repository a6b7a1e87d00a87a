// Asks why before something is done that others are told of. What stands in the way is said beside the reason, which stays.
import { useState } from 'react';
import type { Failed } from '../../data/ask.js';
import { Button } from '../button.js';
import { Dialog, Failure, Field, classes } from '../parts.js';
import css from './reason.module.css';

interface Props {
  readonly title: string;
  readonly about?: string;
  readonly words: {
    readonly label: string;
    /** Said where no reason is given. */
    readonly missing: string;
    /** The name of the button that leaves everything as it is. */
    readonly keep: string;
    /** The name of the button that does it. */
    readonly act: string;
  };
  readonly busy: boolean;
  /** Why it was not done, in words. */
  readonly refused?: string | null;
  readonly failed: Failed | null;
  readonly send: (reason: string) => void;
  readonly close: () => void;
}

/** The dialog; what else is asked stands below the reason. */
export function ReasonDialog({
  title,
  about,
  words,
  busy,
  refused = null,
  failed,
  send,
  close,
  children,
}: React.PropsWithChildren<Props>): React.JSX.Element {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <Dialog title={title} close={close}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(reason.trim() === '');
          if (reason.trim() !== '') send(reason.trim());
        }}
      >
        {about !== undefined && <p>{about}</p>}
        <Field label={words.label} problem={missing ? words.missing : refused}>
          {(tied) => (
            <input
              {...tied}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {children}
        {failed !== null && <Failure failed={failed} />}
        <div className={classes.row}>
          <Button onClick={close}>{words.keep}</Button>
          <Button type="submit" weight="danger" busy={busy}>
            {words.act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
