// Asks a colleague to take my seat. Who could is read when the dialog opens; whether the rules allow it the gateway says.
import { useState } from 'react';
import { newKey, useChange, useData } from '../../data/use-data.js';
import { ProposeSwap, SwapPartners } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Bones, Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { useMe } from '../../shell/me.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { interviewsWords } from './interviews.words.js';
import { SwapProblem } from './swaps.js';
import type { Impossible } from './swaps.js';

interface Props {
  readonly interviewId: string;
  readonly loopId: string;
  readonly seatId: string;
  readonly title: string;
  readonly close: () => void;
}

/** The dialog. */
export function ProposeSwapDialog(props: Props): React.JSX.Element {
  const { interviewId, loopId, seatId, title, close } = props;
  const say = useWords(interviewsWords);
  const { memberId } = useMe();
  const { data, error } = useData(SwapPartners, { loopId });
  const propose = useChange(ProposeSwap);
  const [toId, setToId] = useState('');
  const [reason, setReason] = useState('');
  const [key, setKey] = useState(newKey);
  const [problem, setProblem] = useState<string | null>(null);
  const [impossible, setImpossible] = useState<Impossible | null>(null);
  const interview = data?.loop.interviews.find(({ id }) => id === interviewId);
  const seat = interview?.seats.find(({ id }) => id === seatId);
  const qualified = (seat?.pool?.members ?? []).filter(({ phase }) => phase === 'QUALIFIED');
  const people = [...qualified.map(({ interviewer }) => interviewer), ...(seat?.namedPeople ?? [])];
  const partners = [...new Map(people.map(({ id, member }) => [id, member.name]))]
    .filter(([id]) => id !== memberId)
    .sort(([, a], [, b]) => a.localeCompare(b));
  const renew = (): void => {
    setKey(newKey());
    setImpossible(null);
  };
  const send = (): void => {
    if (toId === '') return setProblem(say('swapMissing'));
    setProblem(null);
    const because = reason.trim() === '' ? null : reason.trim();
    propose.mutate(
      { input: { seatId, toId, returnSeatId: null, reason: because, idempotencyKey: key } },
      {
        onSuccess: ({ proposeSwap: answer }) => {
          renew();
          if (answer.__typename !== 'SwapProposed') return setImpossible(answer);
          tell({ text: say('swapSent', { name: partners.find(([id]) => id === toId)?.[1] ?? '' }) });
          close();
        },
      },
    );
  };
  return (
    <Dialog title={say('swapTitle', { title })} close={close}>
      {data === undefined && error === null && <Bones rows={3} blockSize="2.5rem" />}
      {error !== null && <Failure failed={error} />}
      {data !== undefined && partners.length === 0 && <p>{say('swapNobody')}</p>}
      {partners.length > 0 && (
        <form
          style={{ display: 'grid', gap: '1rem' }}
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <p>{say('swapText')}</p>
          <Field label={say('swapWho')} problem={problem}>
            {(tied) => (
              <select
                {...tied}
                value={toId}
                onChange={(event) => {
                  setToId(event.target.value);
                  renew();
                }}
              >
                <option value="">{say('swapChoose')}</option>
                {partners.map(([id, name]) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={say('swapReason')}>
            {(tied) => (
              <input
                {...tied}
                maxLength={500}
                value={reason}
                onChange={(event) => {
                  setReason(event.target.value);
                  renew();
                }}
              />
            )}
          </Field>
          {impossible !== null && <SwapProblem impossible={impossible} />}
          {propose.error !== null && <Failure failed={propose.error} />}
          <div className={classes.row}>
            <Button onClick={close}>{say('keep')}</Button>
            <Button type="submit" weight="primary" busy={propose.isPending}>
              {say('swapSend')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
