// What if: supposes one thing, shows the best plan as things are and as they would be, and writes nothing. What comes of
// it, and what can be done about it, is `what-if-answer.tsx`.
import { useState } from 'react';
import type { SupposedChangeInput } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Dialog, Field, classes } from '../../parts/parts.js';
import { useMyClock } from '../../time/use-clocks.js';
import { minutesOf } from '../../time/wall.js';
import { useWords } from '../../words/use-words.js';
import { peopleOf } from './plan.js';
import type { LoopRead } from './plan.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';
import { KINDS } from './suppose.js';
import type { Kind, Supposing } from './suppose.js';
import { WhatIfAnswer } from './what-if-answer.js';
import type { Applies } from './what-if-answer.js';

interface Props extends Applies {
  readonly loop: LoopRead;
  /** What the form begins with. */
  readonly supposing: Supposing;
  readonly close: () => void;
}

/** The dialog. */
export function WhatIfDialog({ loop, supposing, close, ...applies }: Props): React.JSX.Element {
  const say = useWords(scheduleWords);
  const clock = useMyClock();
  const people = [...peopleOf(loop).all.values()];
  const [kind, setKind] = useState<Kind>(supposing.kind);
  const [amount, setAmount] = useState(String(supposing.amount ?? loop.daysUsedMax + 1));
  const [personId, setPersonId] = useState(people[0]?.id ?? '');
  const [day, setDay] = useState(supposing.day ?? '');
  const [from, setFrom] = useState('09:00');
  const [to, setTo] = useState('17:00');
  const [asked, setAsked] = useState<SupposedChangeInput | null>(supposing.asked);
  const supposed = (): SupposedChangeInput => {
    switch (kind) {
      case 'supposeDays':
        return { daysUsedMax: Number(amount) };
      case 'supposeLunch':
        return { lunchMinutes: Number(amount) };
      case 'supposeNotice':
        return { noticeMinutesMin: Number(amount) };
      case 'supposeRun':
        return { runMinutesMax: Number(amount) };
      case 'supposeWithout':
        return { removePerson: personId };
      case 'supposeMore':
        return { moreInterviews: { interviewerId: personId, interviews: 1 } };
      case 'supposeWindow':
        return {
          addWindow: {
            from: new Date(clock.instant(day, minutesOf(from))).toISOString(),
            to: new Date(clock.instant(day, minutesOf(to))).toISOString(),
          },
        };
    }
  };
  const asksPerson = kind === 'supposeWithout' || kind === 'supposeMore';
  return (
    <Dialog title={say('whatIfTitle')} close={close}>
      <p className={classes.muted}>{say('whatIfAbout')}</p>
      <form
        className={css.section}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(supposed());
        }}
      >
        <Field label={say('suppose')}>
          {(tied) => (
            <select {...tied} value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {say(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {asksPerson && (
          <Field label={say('person')}>
            {(tied) => (
              <select {...tied} value={personId} onChange={(event) => setPersonId(event.target.value)}>
                {people.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {kind === 'supposeWindow' && (
          <div className={css.controls}>
            <Field label={say('day')}>
              {(tied) => (
                <input
                  {...tied}
                  type="date"
                  required
                  value={day}
                  onChange={(event) => setDay(event.target.value)}
                />
              )}
            </Field>
            <Field label={say('from')}>
              {(tied) => (
                <input
                  {...tied}
                  type="time"
                  required
                  value={from}
                  onChange={(event) => setFrom(event.target.value)}
                />
              )}
            </Field>
            <Field label={say('to')}>
              {(tied) => (
                <input
                  {...tied}
                  type="time"
                  required
                  value={to}
                  onChange={(event) => setTo(event.target.value)}
                />
              )}
            </Field>
          </div>
        )}
        {!asksPerson && kind !== 'supposeWindow' && (
          <Field label={say('amount')}>
            {(tied) => (
              <input
                {...tied}
                type="number"
                min={0}
                required
                value={amount}
                onChange={(event) => setAmount(event.target.value)}
              />
            )}
          </Field>
        )}
        <p>
          <Button type="submit" weight="primary">
            {say('ask')}
          </Button>
        </p>
      </form>
      {asked !== null && <WhatIfAnswer loop={loop} asked={asked} {...applies} />}
    </Dialog>
  );
}
