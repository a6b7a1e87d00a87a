// Swaps that wait: those asked of me, with an answer; those I asked for, which I can take back.
import { useState } from 'react';
import { useChange } from '../../data/use-data.js';
import { AnswerSwap } from '../../generated/operations.js';
import type { MyInterviewsQuery, SwappedShownFragment, SwapState } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Failure, classes } from '../../parts/parts.js';
import { ReasonDialog } from '../../parts/reason/reason-dialog.js';
import { useMe } from '../../shell/me.js';
import { tell } from '../../shell/notices.js';
import { When } from '../../time/when.js';
import { useWords } from '../../words/use-words.js';
import { Section } from '../../parts/section.js';
import css from './interviews.module.css';
import part from '../../parts/section.module.css';
import { interviewsWords } from './interviews.words.js';

type Swap = MyInterviewsQuery['openSwaps'][number];

/** Why a swap cannot be. */
export interface Impossible {
  readonly message: string;
  readonly conflicts?: readonly { readonly clause: string }[];
}

/** Why a swap cannot be, with the rules that it would break. */
export function SwapProblem({ impossible }: { readonly impossible: Impossible }): React.JSX.Element {
  const say = useWords(interviewsWords);
  const conflicts = impossible.conflicts ?? [];
  return (
    <div role="alert" className={css.problem}>
      <p>{impossible.message}</p>
      {conflicts.length > 0 && (
        <ul aria-label={say('conflicts')}>
          {conflicts.map(({ clause }) => (
            <li key={clause}>{clause}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The swaps; nothing where none waits. */
export function Swaps({ swaps }: { readonly swaps: readonly Swap[] }): React.JSX.Element | null {
  const say = useWords(interviewsWords);
  if (swaps.length === 0) return null;
  return (
    <Section id="swaps" title={say('asked')}>
      <ul className={part.list}>
        {swaps.map((swap) => (
          <OneSwap key={swap.id} swap={swap} />
        ))}
      </ul>
    </Section>
  );
}

function OneSwap({ swap }: { readonly swap: Swap }): React.JSX.Element {
  const say = useWords(interviewsWords);
  const { memberId } = useMe();
  const answer = useChange(AnswerSwap);
  const [declines, setDeclines] = useState(false);
  const [impossible, setImpossible] = useState<Impossible | null>(null);
  const asked = swap.to.id === memberId;
  const { title, minutes } = swap.seat;
  const send = (state: SwapState, reason: string | null, done: string): void =>
    answer.mutate(
      { input: { swapId: swap.id, answer: state, reason } },
      {
        onSuccess: ({ answerSwap: outcome }) => {
          setDeclines(false);
          if (outcome.__typename !== 'SwapAnswered') return setImpossible(outcome);
          tell({ text: done });
        },
      },
    );
  return (
    <li className={css.card}>
      <div className={css.text}>
        <h3>
          {asked
            ? say('askedOfYou', { name: swap.from.member.name, title, minutes })
            : say('askedByYou', { name: swap.to.member.name, title, minutes })}
        </h3>
        <SeatTime seat={swap.seat} />
        {swap.returnSeat !== null && (
          <>
            <p>{say('inReturn', { title: swap.returnSeat.title, minutes: swap.returnSeat.minutes })}</p>
            <SeatTime seat={swap.returnSeat} />
          </>
        )}
        {swap.reason !== null && <p className={classes.muted}>{say('because', { reason: swap.reason })}</p>}
      </div>
      <div className={classes.row}>
        {asked ? (
          <>
            <Button
              weight="primary"
              data-row
              busy={answer.isPending}
              aria-label={say('takeName', { title })}
              onClick={() => send('AGREED', null, say('taken'))}
            >
              {say('take')}
            </Button>
            <Button onClick={() => setDeclines(true)}>{say('no')}</Button>
          </>
        ) : (
          <Button data-row busy={answer.isPending} onClick={() => send('WITHDRAWN', null, say('backDone'))}>
            {say('back')}
          </Button>
        )}
      </div>
      {impossible !== null && <SwapProblem impossible={impossible} />}
      {answer.error !== null && !declines && <Failure failed={answer.error} />}
      {declines && (
        <ReasonDialog
          title={say('declineSwapTitle', { title })}
          words={{
            label: say('reason'),
            missing: say('reasonMissing'),
            keep: say('keep'),
            act: say('no'),
          }}
          busy={answer.isPending}
          failed={answer.error}
          send={(reason) => send('DECLINED', reason, say('declineSwapDone'))}
          close={() => setDeclines(false)}
        />
      )}
    </li>
  );
}

function SeatTime({ seat: { during } }: { readonly seat: SwappedShownFragment }): React.JSX.Element {
  const say = useWords(interviewsWords);
  return (
    <p className={during === null ? classes.muted : undefined}>
      {during === null ? say('noTime') : <When from={during.from} to={during.to} />}
    </p>
  );
}
