// A debrief that is not open yet: what it waits for, and how not to wait.
import { useState } from 'react';
import { newKey, useChange } from '../../data/use-data.js';
import { OpenDebriefEarly } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import type { Room } from './debrief.js';
import css from './debrief.module.css';
import { debriefWords } from './debrief.words.js';
import { MissingList } from './judge.js';

/** What is missing. */
export function Closed({ room: { loop, mayOpen } }: { readonly room: Room }): React.JSX.Element {
  const say = useWords(debriefWords);
  const [opens, setOpens] = useState(false);
  // A shadow's scorecard is for training; the debrief does not wait for it.
  const missing = loop.scorecards.filter(({ state, seatRole }) => state === 'OWED' && seatRole !== 'SHADOW');
  const some = missing.length > 0;
  return (
    <section className={css.box}>
      <h2>{say('closed')}</h2>
      <p>{some ? say('closedText', { count: missing.length }) : say('closedEmpty')}</p>
      {some && <MissingList scorecards={missing} />}
      {some && mayOpen && (
        <p>
          <Button onClick={() => setOpens(true)}>{say('open')}</Button>
        </p>
      )}
      {opens && <OpenDialog loopId={loop.id} close={() => setOpens(false)} />}
    </section>
  );
}

function OpenDialog({
  loopId,
  close,
}: {
  readonly loopId: string;
  readonly close: () => void;
}): React.JSX.Element {
  const say = useWords(debriefWords);
  const open = useChange(OpenDebriefEarly);
  const [reason, setReason] = useState('');
  const [key, setKey] = useState(newKey);
  const [problem, setProblem] = useState<string | null>(null);
  const send = (): void => {
    if (reason.trim() === '') return setProblem(say('reasonMissing'));
    setProblem(null);
    open.mutate(
      { input: { loopId, reason: reason.trim(), idempotencyKey: key } },
      {
        onSuccess: ({ openDebrief }) => {
          if (openDebrief.__typename !== 'DebriefOpened') {
            setKey(newKey());
            return setProblem(openDebrief.message);
          }
          tell({ text: say('openDone') });
          close();
        },
      },
    );
  };
  return (
    <Dialog title={say('openTitle')} close={close}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p>{say('openText')}</p>
        <Field label={say('openReason')} problem={problem}>
          {(tied) => (
            <input
              {...tied}
              maxLength={500}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value);
                setKey(newKey());
              }}
            />
          )}
        </Field>
        {open.error !== null && <Failure failed={open.error} />}
        <div className={classes.row}>
          <Button onClick={close}>{say('wait')}</Button>
          <Button type="submit" weight="primary" busy={open.isPending}>
            {say('open')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
