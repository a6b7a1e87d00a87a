// Why nothing was reserved, with the one thing to do next: the choice stays in words, and what fits now in its stead is one
// click away.
import { Link } from '@tanstack/react-router';
import type { BookOptionMutation, HoldOptionMutation } from '../../generated/operations.js';
import { Button, buttonClass } from '../../parts/button.js';
import { classes } from '../../parts/parts.js';
import { useMyClock } from '../../time/use-clocks.js';
import type { Clock } from '../../time/clock.js';
import { useWords } from '../../words/use-words.js';
import { keptTimes } from './plan.js';
import type { Option } from './plan.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';

/** What was answered in place of a reservation, and the option that was chosen. */
export interface Refused {
  readonly answer: Exclude<
    BookOptionMutation['bookLoop'] | HoldOptionMutation['holdLoop'],
    { __typename: 'LoopBooked' | 'LoopHeld' }
  >;
  readonly chosen: Option;
}

interface Props {
  readonly loopId: string;
  readonly refused: Refused;
  readonly dismiss: () => void;
  /** Looks for options anew. */
  readonly again: () => void;
}

/** The notice. */
export function Lost({ loopId, refused, dismiss, again }: Props): React.JSX.Element {
  const say = useWords(scheduleWords);
  const clock = useMyClock();
  const { answer, chosen } = refused;
  const days = daysOf(chosen.interviews, clock);
  return (
    <div className={css.lost} role="alert">
      <h2>
        {say(
          answer.__typename === 'SlotTaken'
            ? 'lost'
            : answer.__typename === 'LoopChanged'
              ? 'changed'
              : 'notReady',
        )}
      </h2>
      <p>{answer.message}</p>
      {answer.__typename === 'SlotTaken' && (
        <>
          <ul className={css.changes}>
            {answer.conflicts.map(({ clause }) => (
              <li key={clause}>{clause}</li>
            ))}
          </ul>
          <p className={css.muted}>{say('youChose', { days })}</p>
          <Nearest
            chosen={chosen}
            alternatives={answer.alternatives}
            clock={clock}
            dismiss={dismiss}
            again={again}
          />
        </>
      )}
      {answer.__typename === 'LoopChanged' && <Button onClick={dismiss}>{say('showNow')}</Button>}
      {answer.__typename === 'LoopNotReady' && (
        <Link to="/loops/$loopId" params={{ loopId }} className={buttonClass}>
          {say('toLoop')}
        </Link>
      )}
    </div>
  );
}

type Alternatives = Extract<Refused['answer'], { __typename: 'SlotTaken' }>['alternatives'];

function Nearest({
  chosen,
  alternatives,
  clock,
  dismiss,
  again,
}: {
  readonly chosen: Option;
  readonly alternatives: Alternatives;
  readonly clock: Clock;
  readonly dismiss: () => void;
  readonly again: () => void;
}): React.JSX.Element {
  const say = useWords(scheduleWords);
  if (alternatives.length === 0)
    return (
      <Button
        onClick={() => {
          dismiss();
          again();
        }}
      >
        {say('findAgain')}
      </Button>
    );
  const nearest = alternatives
    .map((one) => ({ ...one, kept: keptTimes(one, chosen) }))
    .sort((a, b) => b.kept - a.kept || a.rank - b.rank);
  return (
    <>
      <h3>{say('fitsNow')}</h3>
      <ol className={css.relaxations}>
        {nearest.map(({ id, rank, interviews, kept }) => (
          <li key={id} className={classes.row}>
            <span>{daysOf(interviews, clock)}</span>
            <span className={css.muted}>{say('keepsTimes', { kept, all: interviews.length })}</span>
            <Link
              to="."
              search={(search) => ({ ...search, option: id })}
              replace
              className={buttonClass}
              onClick={dismiss}
            >
              {say('takeOption', { rank })}
            </Link>
          </li>
        ))}
      </ol>
    </>
  );
}

/** "Fri 4 Dec, 12:00–17:00 and Mon 7 Dec, 15:30–16:00 CET": each day from its first start to its last end. */
function daysOf(
  interviews: readonly { readonly during: { readonly from: string; readonly to: string } }[],
  clock: Clock,
): string {
  const days = Map.groupBy(
    interviews.map(({ during }) => ({ from: Date.parse(during.from), to: Date.parse(during.to) })),
    ({ from }) => clock.day(from),
  );
  const told = [...days.values()].map((spans) => {
    const from = Math.min(...spans.map((span) => span.from));
    const to = Math.max(...spans.map((span) => span.to));
    return `${clock.date(from)}, ${clock.span(from, to)}`;
  });
  const first = interviews[0]?.during.from;
  return `${told.join('; ')}${first === undefined ? '' : ` ${clock.shortLabel(Date.parse(first))}`}`;
}
