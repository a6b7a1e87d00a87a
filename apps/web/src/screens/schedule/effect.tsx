// The effect of one choice before it is made: what it would cost and change, or what stands in its way.
import { useState } from 'react';
import { useData } from '../../data/use-data.js';
import { WhyNot } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Bones, Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { Changes } from '../../parts/changes/changes.js';
import type { Clock } from '../../time/clock.js';
import { minutesOf } from '../../time/wall.js';
import { useWords } from '../../words/use-words.js';
import { changesBetween } from './plan-changes.js';
import type { Choice, Option } from './plan.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';

interface Props {
  readonly loopId: string;
  /** What somebody looks at; the effect is told against it. */
  readonly option: Option;
  readonly choice: Choice;
  readonly clock: Clock;
  readonly close: () => void;
  readonly use: (choice: Choice) => void;
}

/** The dialog; a time is chosen in it, a person was chosen before. */
export function Effect({ loopId, option, choice, clock, close, use }: Props): React.JSX.Element {
  const say = useWords(scheduleWords);
  const [asked, setAsked] = useState<Choice | null>(choice.kind === 'person' ? choice : null);
  const { title } = choice.interview;
  const shown =
    choice.kind === 'person'
      ? say('effectTitle', { name: choice.person.name, title })
      : say(choice.person === undefined ? 'effectTimeTitle' : 'effectBothTitle', {
          name: choice.person?.name ?? '',
          title: asked?.interview.title ?? title,
          time:
            asked?.kind === 'time'
              ? `${clock.date(asked.at)} ${clock.time(asked.at)} ${clock.label(asked.at)}`
              : '…',
        });
  return (
    <Dialog title={shown} close={close}>
      {choice.kind === 'time' && <TimeForm choice={choice} clock={clock} ask={setAsked} />}
      {asked !== null && <Answer loopId={loopId} option={option} choice={asked} use={use} />}
    </Dialog>
  );
}

function TimeForm({
  choice,
  clock,
  ask,
}: {
  readonly choice: Extract<Choice, { kind: 'time' }>;
  readonly clock: Clock;
  readonly ask: (choice: Choice) => void;
}): React.JSX.Element {
  const say = useWords(scheduleWords);
  const [which, setWhich] = useState(0);
  const minutes = clock.minuteOfDay(choice.at);
  const [day, setDay] = useState(clock.day(choice.at));
  const [time, setTime] = useState(
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  );
  return (
    <form
      className={css.controls}
      onSubmit={(event) => {
        event.preventDefault();
        ask({
          ...choice,
          ...choice.among?.[which],
          at: clock.instant(day, minutesOf(time)),
        });
      }}
    >
      {choice.among !== undefined && choice.among.length > 1 && (
        <Field label={say('interview')}>
          {(tied) => (
            <select {...tied} value={which} onChange={({ target }) => setWhich(Number(target.value))}>
              {choice.among?.map(({ interview }, at) => (
                <option key={interview.id} value={at}>
                  {interview.title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
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
      <Field label={say('time', { zone: clock.shortLabel(choice.at) })}>
        {(tied) => (
          <input
            {...tied}
            type="time"
            step={900}
            required
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit">{say('ask')}</Button>
    </form>
  );
}

function Answer({
  loopId,
  option,
  choice,
  use,
}: {
  readonly loopId: string;
  readonly option: Option;
  readonly choice: Choice;
  readonly use: (choice: Choice) => void;
}): React.JSX.Element {
  const say = useWords(scheduleWords);
  const asked = {
    loopId,
    interviewId: choice.interview.id,
    startsAt: choice.kind === 'time' ? new Date(choice.at).toISOString() : null,
    interviewerId: choice.person?.id ?? null,
    seatId: choice.seatId ?? null,
  };
  const { data, error, isPlaceholderData } = useData(WhyNot, { input: asked });
  if (error !== null) return <Failure failed={error} />;
  if (data === undefined || isPlaceholderData)
    return (
      <>
        <p>{say('asking')}</p>
        <Bones rows={2} blockSize="1.5rem" />
      </>
    );
  const { whyNot } = data;
  if (whyNot.__typename !== 'ChoicePossible')
    return (
      <div role="status">
        <h3>{say('effectNot')}</h3>
        <p>{whyNot.message}</p>
        {whyNot.__typename === 'ChoiceExcluded' && (
          <ul className={css.changes}>
            {whyNot.conflicts.map(({ clause }) => (
              <li key={clause}>{clause}</li>
            ))}
          </ul>
        )}
      </div>
    );
  const points = (whyNot.chosen.objective ?? 0) - (option.objective ?? 0);
  return (
    <div role="status" className={css.section}>
      <p>{points < 0 ? say('costsLess', { points: -points }) : say('costsMore', { points })}</p>
      <Changes changes={changesBetween(option.interviews, whyNot.chosen.interviews)} />
      <p className={classes.row}>
        <Button weight="primary" onClick={() => use(choice)}>
          {choice.kind === 'person' ? say('effectUse', { name: choice.person.name }) : say('effectUseTime')}
        </Button>
      </p>
    </div>
  );
}
