// Holds or books the chosen option. Both look again at everything; who was slower keeps the choice and is shown what
// fits now (`lost.tsx`).
import { useState } from 'react';
import { useChange } from '../../data/use-data.js';
import type { Failed } from '../../data/ask.js';
import { BookOption, ChangeToOption, HoldOption } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Failure, Field, classes } from '../../parts/parts.js';
import { KindField } from '../../parts/reason/kind-field.js';
import type { GivenKind } from '../../parts/reason/kind-field.js';
import { useTellChanges } from '../../parts/undo/use-undo.js';
import type { Undoable } from '../../parts/undo/use-undo.js';
import { useOnward } from '../../parts/use-onward.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import type { Refused } from './lost.js';
import type { LoopRead, Option, Purpose } from './plan.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';

interface Props {
  readonly loop: LoopRead;
  readonly option: Option;
  readonly purpose: Purpose;
  readonly overLimits: readonly string[];
  readonly idempotencyKey: string;
  readonly done: () => void;
  /** What stood in the way; null when it is tried again. */
  readonly refuse: (refused: Refused | null) => void;
}

/** Why a change of each purpose is made, most often. */
const KINDS: Readonly<Record<Purpose, GivenKind>> = {
  book: 'OTHER',
  move: 'OTHER',
  repair: 'INTERVIEWER_DECLINED',
  rebook: 'DID_NOT_TAKE_PLACE',
};

/** The bar with the act, and what came of it. */
export function Confirm({
  loop,
  option,
  purpose,
  overLimits,
  idempotencyKey,
  done,
  refuse,
}: Props): React.JSX.Element {
  const say = useWords(scheduleWords);
  const clock = useMyClock();
  const onward = useOnward();
  const tellChanges = useTellChanges();
  const hold = useChange(HoldOption);
  const book = useChange(BookOption);
  const change = useChange(ChangeToOption);
  const [reason, setReason] = useState('');
  const [kind, setKind] = useState<GivenKind>(KINDS[purpose]);
  const [missing, setMissing] = useState(false);
  const failed: Failed | null = hold.error ?? book.error ?? change.error;
  const asksReason = purpose !== 'book' || overLimits.length > 0;
  const chosen = { loopId: loop.id, version: loop.version, proposalId: option.id, idempotencyKey };
  const took = (
    answer:
      | Refused['answer']
      | ({ readonly __typename: 'LoopBooked' } & Undoable)
      | { readonly __typename: 'LoopHeld'; readonly loop: { readonly version: number } },
    text: string,
  ): void => {
    done();
    if (answer.__typename !== 'LoopBooked' && answer.__typename !== 'LoopHeld')
      return refuse({ answer, chosen: option });
    if (answer.__typename === 'LoopBooked') tellChanges.booked(loop.id, text, answer);
    else tellChanges.held(loop.id, text, answer.loop.version);
    void onward({ to: '/loops/$loopId', params: { loopId: loop.id } });
  };
  const withReason = (act: (reason: string) => void): void => {
    const wanted = asksReason && reason.trim() === '';
    setMissing(wanted);
    refuse(null);
    if (!wanted) act(reason.trim());
  };
  const reserve = (text: string) => ({ ...chosen, overrideReason: overLimits.length > 0 ? text : null });
  return (
    <section className={css.confirm} aria-label={say('option', { rank: option.rank })}>
      {asksReason && (
        <Field
          label={say(purpose === 'book' ? 'overrideReason' : 'reason')}
          problem={missing ? say('reasonMissing') : null}
        >
          {(tied) => (
            <input
              {...tied}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
      {purpose !== 'book' && <KindField kind={kind} choose={setKind} />}
      <div className={classes.row}>
        {purpose === 'book' ? (
          <>
            <Button
              busy={hold.isPending}
              onClick={() =>
                withReason((text) =>
                  hold.mutate(
                    { input: reserve(text) },
                    {
                      onSuccess: ({ holdLoop }) => {
                        const until = holdLoop.__typename === 'LoopHeld' ? Date.parse(holdLoop.expiresAt) : 0;
                        took(holdLoop, say('held', { until: `${clock.date(until)}, ${clock.time(until)}` }));
                      },
                    },
                  ),
                )
              }
            >
              {say('hold')}
            </Button>
            <Button
              weight="primary"
              busy={book.isPending}
              onClick={() =>
                withReason((text) =>
                  book.mutate(
                    { input: reserve(text) },
                    { onSuccess: ({ bookLoop }) => took(bookLoop, say('booked')) },
                  ),
                )
              }
            >
              {say('book')}
            </Button>
          </>
        ) : (
          <Button
            weight="primary"
            busy={change.isPending}
            onClick={() =>
              withReason((text) =>
                change.mutate(
                  { input: { ...chosen, reason: text, reasonKind: kind } },
                  { onSuccess: ({ changeLoop }) => took(changeLoop, say('changedDone')) },
                ),
              )
            }
          >
            {say('change')}
          </Button>
        )}
      </div>
      {failed !== null && <Failure failed={failed} />}
    </section>
  );
}
