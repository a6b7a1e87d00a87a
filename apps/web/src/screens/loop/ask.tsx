// Asks why before a loop or one of its interviews is cancelled, or one is said not to have taken place. Cancelling one
// can be taken back for some seconds; the other two cannot, and say so by name.
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { newKey, useChange } from '../../data/use-data.js';
import { CancelLoop, CancelOneInterview, MarkInterview } from '../../generated/operations.js';
import { KindField } from '../../parts/reason/kind-field.js';
import type { GivenKind } from '../../parts/reason/kind-field.js';
import { ReasonDialog } from '../../parts/reason/reason-dialog.js';
import { useTellChanges } from '../../parts/undo/use-undo.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import css from './loop.module.css';
import type { Loop } from './loop.js';
import { loopWords } from './loop.words.js';
import type { Asked } from './use-acts.js';

interface Props {
  readonly loop: Loop;
  readonly asked: Asked;
  readonly close: () => void;
}

/** The dialog of what is asked. */
export function Ask({ loop, asked, close }: Props): React.JSX.Element | null {
  if (asked.deed === 'cancel') return <AskCancelLoop loop={loop} close={close} />;
  const interview = loop.interviews.find(({ id }) => id === asked.interviewId);
  if (interview === undefined) return null;
  const Dialog = asked.deed === 'mark' ? AskMark : AskCancelOne;
  return <Dialog loop={loop} interview={interview} close={close} />;
}

interface OneProps extends Pick<Props, 'loop' | 'close'> {
  readonly interview: Loop['interviews'][number];
}

function AskCancelLoop({ loop, close }: Pick<Props, 'loop' | 'close'>): React.JSX.Element {
  const say = useWords(loopWords);
  const cancel = useChange(CancelLoop);
  const [kind, setKind] = useState<GivenKind>('ORGANIZATION');
  const [refused, setRefused] = useState<string | null>(null);
  const send = (reason: string): void =>
    cancel.mutate(
      { input: { loopId: loop.id, version: loop.version, reason, reasonKind: kind } },
      {
        onSuccess: ({ cancelLoop }) => {
          if (cancelLoop.__typename !== 'LoopCancelled') return setRefused(cancelLoop.message);
          tell({ text: say('cancelled') });
          close();
        },
      },
    );
  return (
    <ReasonDialog
      title={say('cancelTitle', { name: loop.candidate.name })}
      about={say('cancelText')}
      words={{
        label: say('reason'),
        missing: say('reasonMissing'),
        keep: say('keep'),
        act: say('cancel'),
      }}
      busy={cancel.isPending}
      refused={refused}
      failed={cancel.error}
      send={send}
      close={close}
    >
      <KindField kind={kind} choose={setKind} />
    </ReasonDialog>
  );
}

function AskCancelOne({ loop, interview, close }: OneProps): React.JSX.Element {
  const { id, title, withCandidate } = interview;
  const say = useWords(loopWords);
  const tellChanges = useTellChanges();
  const cancel = useChange(CancelOneInterview);
  const [key, setKey] = useState(newKey);
  const [kind, setKind] = useState<GivenKind>('OTHER');
  const [refused, setRefused] = useState<string | null>(null);
  const send = (reason: string): void =>
    cancel.mutate(
      {
        input: {
          loopId: loop.id,
          version: loop.version,
          interviewId: id,
          reason,
          reasonKind: kind,
          idempotencyKey: key,
        },
      },
      {
        onSuccess: ({ cancelInterview }) => {
          setKey(newKey());
          if (cancelInterview.__typename !== 'LoopBooked') return setRefused(cancelInterview.message);
          tellChanges.booked(loop.id, say('oneCancelled', { title }), cancelInterview);
          close();
        },
        // What failed may have been done; other input is another act.
        onError: ({ kind: why }) => why === 'refused' && setKey(newKey()),
      },
    );
  return (
    <ReasonDialog
      title={say('cancelOneTitle', { title })}
      about={say('cancelOneText', { name: loop.candidate.name, withCandidate: withCandidate ? 'yes' : 'no' })}
      words={{
        label: say('reason'),
        missing: say('reasonMissing'),
        keep: say('keepOne'),
        act: say('cancelOne', { title }),
      }}
      busy={cancel.isPending}
      refused={refused}
      failed={cancel.error}
      send={send}
      close={close}
    >
      <KindField kind={kind} choose={setKind} />
    </ReasonDialog>
  );
}

function AskMark({ loop, interview: { id, title }, close }: OneProps): React.JSX.Element {
  const say = useWords(loopWords);
  const navigate = useNavigate();
  const mark = useChange(MarkInterview);
  const [key, setKey] = useState(newKey);
  const [rebook, setRebook] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const send = (reason: string): void =>
    mark.mutate(
      {
        input: {
          loopId: loop.id,
          version: loop.version,
          interviewId: id,
          reason,
          rebook,
          idempotencyKey: key,
        },
      },
      {
        onSuccess: ({ markInterview }) => {
          setKey(newKey());
          if (markInterview.__typename !== 'InterviewMarked') return setRefused(markInterview.message);
          tell({ text: say('marked', { title }) });
          close();
          if (rebook)
            void navigate({
              to: '/loops/$loopId/schedule',
              params: { loopId: loop.id },
              search: { for: 'rebook' },
            });
        },
        onError: ({ kind: why }) => why === 'refused' && setKey(newKey()),
      },
    );
  return (
    <ReasonDialog
      title={say('markTitle', { title })}
      about={say('markText')}
      words={{
        label: say('markReason'),
        missing: say('reasonMissing'),
        keep: say('keepMark'),
        act: say(rebook ? 'markAndFind' : 'markAct', { title }),
      }}
      busy={mark.isPending}
      refused={refused}
      failed={mark.error}
      send={send}
      close={close}
    >
      <label className={css.check}>
        <input type="checkbox" checked={rebook} onChange={(event) => setRebook(event.target.checked)} />
        {say('markRebook')}
      </label>
    </ReasonDialog>
  );
}
