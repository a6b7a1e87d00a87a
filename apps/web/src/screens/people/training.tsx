// How far somebody has come in a pool, and what can be done about it: approve, credit, another phase, and out.
import { useState } from 'react';
import { newKey, useChange } from '../../data/use-data.js';
import { AddToPool, ApproveGraduation, GrantCredit, RemoveFromPool } from '../../generated/operations.js';
import type { PoolPhase, PoolQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Badge, Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { useTakeBack } from '../../parts/undo/use-undo.js';
import { tell } from '../../shell/notices.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import css from './person.module.css';
import { poolWords } from './pool.words.js';
import { PhaseField } from './phase-field.js';

/** How far somebody is. */
export type Standing = Pick<PoolQuery['pool']['members'][number], 'phase' | 'since' | 'progress'>;

/** The phase in words, with its steps. */
export function Phase({ membership }: { readonly membership: Standing }): React.JSX.Element {
  const say = useWords(poolWords);
  const clock = useMyClock();
  const { phase, since, progress } = membership;
  const day = (instant: string): string => clock.date(Date.parse(instant));
  if (phase === 'QUALIFIED')
    return <p className={classes.muted}>{[say('QUALIFIED'), say('since', { day: day(since) })].join(' ')}</p>;
  if (progress === null)
    return (
      <p>
        <Badge tone="accent">{say(phase)}</Badge>
      </p>
    );
  const { shadowsDone, shadowsNeeded, reverseShadowsDone, reverseShadowsNeeded } = progress;
  const done = [
    ...Array.from({ length: shadowsNeeded }, (_, at) => at < shadowsDone),
    ...Array.from({ length: reverseShadowsNeeded }, (_, at) => at < reverseShadowsDone),
  ];
  const rest = [
    progress.bookedAhead > 0 ? say('ahead', { count: progress.bookedAhead }) : null,
    progress.graduatesAt === null || progress.awaitingApproval
      ? null
      : say('graduates', { day: day(progress.graduatesAt) }),
  ].filter((one) => one !== null);
  return (
    <>
      <p className={classes.row}>
        <Badge tone={progress.awaitingApproval ? 'warn' : 'accent'}>
          {progress.awaitingApproval ? say('awaiting') : say(phase)}
        </Badge>
        <span className={css.steps} aria-hidden="true">
          {done.map((one, at) => (
            <span key={at} data-done={one} />
          ))}
        </span>
      </p>
      <p className={classes.muted}>
        {[
          say('stepsShort', {
            shadows: shadowsDone,
            shadowsNeeded,
            reverse: reverseShadowsDone,
            reverseNeeded: reverseShadowsNeeded,
          }),
          ...rest,
        ].join(', ')}
      </p>
    </>
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface ActsProps {
  readonly poolId: string;
  readonly pool: string;
  readonly person: Named;
  readonly membership: Standing;
}

type Open = 'approve' | 'credit' | 'phase' | 'remove' | null;

/** The buttons, and the dialogs behind them. */
export function TrainingActs(props: ActsProps): React.JSX.Element {
  const { poolId, pool, person, membership } = props;
  const say = useWords(poolWords);
  const remove = useChange(RemoveFromPool);
  const takeBack = useTakeBack();
  const [open, setOpen] = useState<Open>(null);
  const { id, name } = person;
  const qualified = membership.phase === 'QUALIFIED';
  const out = (): void =>
    remove.mutate(
      { input: { poolId, interviewerIds: [id] } },
      {
        onSuccess: () =>
          tell({
            text: say('removed', { name, pool }),
            // Only who is qualified comes back as they were.
            ...(qualified
              ? {
                  undo: () =>
                    takeBack(
                      AddToPool,
                      { input: { poolId, interviewerIds: [id], phase: 'QUALIFIED' } },
                      say('back', { name, pool }),
                    ),
                }
              : {}),
          }),
      },
    );
  const close = (): void => setOpen(null);
  return (
    <div className={classes.row}>
      {membership.progress?.awaitingApproval === true && (
        <Button weight="primary" aria-label={say('approveRun', { name })} onClick={() => setOpen('approve')}>
          {say('approve')}
        </Button>
      )}
      {membership.progress !== null && !membership.progress.awaitingApproval && (
        <Button aria-label={say('creditName', { name })} onClick={() => setOpen('credit')}>
          {say('credit')}
        </Button>
      )}
      <Button aria-label={say('phaseName', { name })} onClick={() => setOpen('phase')}>
        {say('phase')}
      </Button>
      <Button
        aria-label={say('removeName', { name, pool })}
        busy={remove.isPending}
        onClick={qualified ? out : () => setOpen('remove')}
      >
        {say('remove')}
      </Button>
      {remove.error !== null && <Failure failed={remove.error} />}
      {open === 'approve' && <Approve {...props} close={close} />}
      {open === 'credit' && <Credit {...props} close={close} />}
      {open === 'phase' && <ChangePhase {...props} close={close} />}
      {open === 'remove' && (
        <Dialog title={say('removeTitle', { name, pool })} close={close}>
          <p>{say('removeText', { name })}</p>
          <div className={classes.row}>
            <Button
              weight="danger"
              onClick={() => {
                out();
                close();
              }}
            >
              {say('removeName', { name, pool })}
            </Button>
            <Button onClick={close}>{say('cancel')}</Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

interface DialogProps extends ActsProps {
  readonly close: () => void;
}

function Approve({ poolId, pool, person, close }: DialogProps): React.JSX.Element {
  const say = useWords(poolWords);
  const approve = useChange(ApproveGraduation);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, name } = person;
  return (
    <Dialog title={say('approveTitle', { name })} close={close}>
      <p>{say('approveText', { name, pool })}</p>
      {problem !== null && (
        <p role="alert" className={css.problem}>
          {problem}
        </p>
      )}
      {approve.error !== null && <Failure failed={approve.error} />}
      <div className={classes.row}>
        <Button
          weight="primary"
          busy={approve.isPending}
          onClick={() =>
            approve.mutate(
              { input: { poolId, interviewerId: id } },
              {
                onSuccess: ({ approveGraduation }) => {
                  if (approveGraduation.__typename !== 'GraduationApproved')
                    return setProblem(approveGraduation.message);
                  tell({ text: say('approved', { name, pool }) });
                  close();
                },
              },
            )
          }
        >
          {say('approveRun', { name })}
        </Button>
        <Button onClick={close}>{say('cancel')}</Button>
      </div>
    </Dialog>
  );
}

const STEPS = /^(?:1?\d|20)$/;

function Credit({ poolId, pool, person, membership, close }: DialogProps): React.JSX.Element {
  const say = useWords(poolWords);
  const grant = useChange(GrantCredit);
  const [shadows, setShadows] = useState(membership.phase === 'SHADOW' ? '1' : '0');
  const [reverse, setReverse] = useState(membership.phase === 'SHADOW' ? '0' : '1');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [key, setKey] = useState(newKey);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, name } = person;
  const whole = (text: string): boolean => STEPS.test(text.trim());
  const some = Number(shadows) + Number(reverse) > 0;
  const stepsProblem = (text: string): string | null => {
    if (tried && !whole(text)) return say('creditWhole');
    return tried && !some ? say('creditNone') : null;
  };
  const typing = (set: (text: string) => void) => (event: React.ChangeEvent<HTMLInputElement>) => {
    set(event.target.value);
    setKey(newKey());
  };
  const send = (): void => {
    setTried(true);
    if (!whole(shadows) || !whole(reverse) || !some || reason.trim() === '') return;
    const steps = { shadows: Number(shadows), reverseShadows: Number(reverse) };
    grant.mutate(
      { input: { poolId, interviewerId: id, ...steps, reason: reason.trim(), idempotencyKey: key } },
      {
        onSuccess: ({ grantTrainingCredit }) => {
          if (grantTrainingCredit.__typename !== 'TrainingCreditGranted')
            return setProblem(grantTrainingCredit.message);
          tell({ text: say('credited', { name }) });
          close();
        },
      },
    );
  };
  return (
    <Dialog title={say('creditTitle', { name })} close={close}>
      <p>{say('creditText', { name, pool })}</p>
      <form
        noValidate
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className={css.pair}>
          <Field label={say('creditShadows')} problem={stepsProblem(shadows)}>
            {(tied) => <input {...tied} inputMode="numeric" value={shadows} onChange={typing(setShadows)} />}
          </Field>
          <Field label={say('creditReverse')} problem={tried && !whole(reverse) ? say('creditWhole') : null}>
            {(tied) => <input {...tied} inputMode="numeric" value={reverse} onChange={typing(setReverse)} />}
          </Field>
        </div>
        <Field label={say('reason')} problem={tried && reason.trim() === '' ? say('reasonMissing') : problem}>
          {(tied) => <input {...tied} maxLength={500} value={reason} onChange={typing(setReason)} />}
        </Field>
        {grant.error !== null && <Failure failed={grant.error} />}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={grant.isPending}>
            {say('creditRun')}
          </Button>
          <Button onClick={close}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function ChangePhase({ poolId, pool, person, membership, close }: DialogProps): React.JSX.Element {
  const say = useWords(poolWords);
  const move = useChange(AddToPool);
  const [phase, setPhase] = useState<PoolPhase>('QUALIFIED');
  const { id, name } = person;
  return (
    <Dialog title={say('phaseTitle', { name, pool })} close={close}>
      <p>{say('phaseText')}</p>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (phase === membership.phase) return close();
          move.mutate(
            { input: { poolId, interviewerIds: [id], phase } },
            {
              onSuccess: () => {
                tell({ text: say('phaseDone', { name, pool, phase: say(phase).toLowerCase() }) });
                close();
              },
            },
          );
        }}
      >
        <PhaseField label={say('phase')} phase={phase} set={setPhase} />
        {move.error !== null && <Failure failed={move.error} />}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={move.isPending}>
            {say('phaseRun')}
          </Button>
          <Button onClick={close}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
