// What if: supposes one thing, shows the best plan as things are and as they would be, and writes nothing. What can be
// done at once about it has its button here.
import { useState } from 'react';
import { useData } from '../../data/use-data.js';
import { WhatIf } from '../../generated/operations.js';
import type { SupposedChangeInput } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Bones, Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import { Changes } from './changes.js';
import { peopleOf } from './plan.js';
import type { LoopRead } from './plan.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';

const KINDS = [
  'supposeDays',
  'supposeWindow',
  'supposeMore',
  'supposeWithout',
  'supposeLunch',
  'supposeNotice',
  'supposeRun',
] as const;
type Kind = (typeof KINDS)[number];

interface Props {
  readonly loop: LoopRead;
  readonly close: () => void;
  readonly overLimits: (interviewerIds: readonly string[]) => void;
}

/** The dialog. */
export function WhatIfDialog({ loop, close, overLimits }: Props): React.JSX.Element {
  const say = useWords(scheduleWords);
  const clock = useMyClock();
  const people = [...peopleOf(loop).all.values()];
  const [kind, setKind] = useState<Kind>('supposeDays');
  const [amount, setAmount] = useState(String(loop.daysUsedMax + 1));
  const [personId, setPersonId] = useState(people[0]?.id ?? '');
  const [day, setDay] = useState('');
  const [from, setFrom] = useState('09:00');
  const [to, setTo] = useState('17:00');
  const [asked, setAsked] = useState<SupposedChangeInput | null>(null);
  const minutes = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5));
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
            from: new Date(clock.instant(day, minutes(from))).toISOString(),
            to: new Date(clock.instant(day, minutes(to))).toISOString(),
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
      {asked !== null && <Answer loopId={loop.id} asked={asked} overLimits={overLimits} />}
    </Dialog>
  );
}

function Answer({
  loopId,
  asked,
  overLimits,
}: {
  readonly loopId: string;
  readonly asked: SupposedChangeInput;
  readonly overLimits: Props['overLimits'];
}): React.JSX.Element {
  const say = useWords(scheduleWords);
  const { data, error, isPlaceholderData } = useData(WhatIf, { input: { loopId, changes: [asked] } });
  if (error !== null) return <Failure failed={error} />;
  if (data === undefined || isPlaceholderData) return <Bones rows={3} blockSize="1.5rem" />;
  const { whatIf } = data;
  if (whatIf.__typename === 'LoopNotReady') return <p role="status">{whatIf.message}</p>;
  const shown = ({
    feasible,
    objective,
  }: {
    readonly feasible: boolean;
    readonly objective: number | null;
  }): string => (feasible ? say('points', { points: objective ?? 0 }) : say('noPlanShort'));
  return (
    <div role="status" className={css.section}>
      <p>{whatIf.message}</p>
      <dl className={css.facts}>
        <dt>{say('asItIs')}</dt>
        <dd>{shown(whatIf.now)}</dd>
        <dt>{say('asItWouldBe')}</dt>
        <dd>{shown(whatIf.then)}</dd>
      </dl>
      <Changes changes={whatIf.changes} />
      {asked.moreInterviews !== undefined && asked.moreInterviews !== null && whatIf.then.feasible && (
        <p>
          <Button weight="primary" onClick={() => overLimits([asked.moreInterviews?.interviewerId ?? ''])}>
            {say('applyMore')}
          </Button>
        </p>
      )}
    </div>
  );
}
