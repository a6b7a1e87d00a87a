// What can be done about a loop in its state; what cannot be undone asks by name.
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { newKey, useChange } from '../../data/use-data.js';
import { CancelLoop, ConfirmHold, ReleaseHold } from '../../generated/operations.js';
import { Button, buttonClass } from '../../parts/button.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { useTellChanges } from '../../parts/undo/use-undo.js';
import { useMe } from '../../shell/me.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import css from './loop.module.css';
import type { Loop } from './loop.js';
import { loopWords } from './loop.words.js';

/** The buttons, and what came of them. */
export function Acts({ loop }: { readonly loop: Loop }): React.JSX.Element | null {
  const say = useWords(loopWords);
  const navigate = useNavigate();
  const { role } = useMe();
  const tellChanges = useTellChanges();
  const confirm = useChange(ConfirmHold);
  const release = useChange(ReleaseHold);
  const [key, setKey] = useState(newKey);
  const [refused, setRefused] = useState<string | null>(null);
  const [cancels, setCancels] = useState(false);
  const seen = { loopId: loop.id, version: loop.version };
  const lost = loop.interviews
    .filter(({ state }) => state === 'BOOKED')
    .flatMap(({ seats }) => seats)
    .some(({ response, problem }) => response === 'DECLINED' || problem !== null);
  const failed = confirm.error ?? release.error;
  if (loop.state === 'CANCELLED') return null;
  const toSchedule = (purpose?: string) =>
    void navigate({
      to: '/loops/$loopId/schedule',
      params: { loopId: loop.id },
      search: purpose === undefined ? {} : { for: purpose },
    });
  return (
    <>
      <div className={classes.row}>
        {(loop.state === 'PLANNED' || loop.state === 'PROPOSED') && (
          <Button weight="primary" onClick={() => toSchedule()}>
            {say(loop.state === 'PLANNED' ? 'findOptions' : 'chooseOption')}
          </Button>
        )}
        {loop.state === 'ON_HOLD' && (
          <Button
            weight="primary"
            busy={confirm.isPending}
            onClick={() =>
              confirm.mutate(
                { input: { ...seen, idempotencyKey: key } },
                {
                  onSuccess: ({ confirmHold }) => {
                    setKey(newKey());
                    if (confirmHold.__typename === 'LoopBooked')
                      tellChanges.booked(loop.id, say('confirmed'), confirmHold);
                    else setRefused(confirmHold.message);
                  },
                },
              )
            }
          >
            {say('confirm')}
          </Button>
        )}
        {loop.state === 'ON_HOLD' && (
          <Button
            busy={release.isPending}
            onClick={() =>
              release.mutate(
                { input: seen },
                {
                  onSuccess: ({ releaseHold }) => {
                    if (releaseHold.__typename === 'HoldReleased') tell({ text: say('released') });
                    else setRefused(releaseHold.message);
                  },
                },
              )
            }
          >
            {say('release')}
          </Button>
        )}
        {lost && (
          <Button weight="primary" onClick={() => toSchedule('repair')}>
            {say('replace')}
          </Button>
        )}
        {loop.state === 'BOOKED' && role !== 'COORDINATOR' && (
          <Link to="/loops/$loopId/debrief" params={{ loopId: loop.id }} className={buttonClass}>
            {say('debrief')}
          </Link>
        )}
        <Button weight="danger" onClick={() => setCancels(true)}>
          {say('cancel')}
        </Button>
      </div>
      {refused !== null && (
        <p role="alert" className={css.refused}>
          <strong>{say('changed')}</strong> {refused}
        </p>
      )}
      {failed !== null && <Failure failed={failed} />}
      {cancels && <Cancel loop={loop} close={() => setCancels(false)} />}
    </>
  );
}

function Cancel({ loop, close }: { readonly loop: Loop; readonly close: () => void }): React.JSX.Element {
  const say = useWords(loopWords);
  const cancel = useChange(CancelLoop);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const send = (): void => {
    if (reason.trim() === '') return setProblem(say('reasonMissing'));
    setProblem(null);
    cancel.mutate(
      { input: { loopId: loop.id, version: loop.version, reason: reason.trim(), reasonKind: null } },
      {
        onSuccess: ({ cancelLoop }) => {
          if (cancelLoop.__typename !== 'LoopCancelled') return setProblem(cancelLoop.message);
          tell({ text: say('cancelled') });
          close();
        },
      },
    );
  };
  return (
    <Dialog title={say('cancelTitle', { name: loop.candidate.name })} close={close}>
      <p>{say('cancelText')}</p>
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
      {cancel.error !== null && <Failure failed={cancel.error} />}
      <div className={classes.row}>
        <Button onClick={close}>{say('keep')}</Button>
        <Button weight="danger" busy={cancel.isPending} onClick={send}>
          {say('cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
