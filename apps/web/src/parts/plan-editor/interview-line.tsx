// One interview of a plan in two lines: what it is, when it may be, who can sit in it, and what can be done with it.
import { useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { nameWords } from '../names.words.js';
import { Badge } from '../parts.js';
import type { Interview, Plan, Seat } from './plan.js';
import css from './plan-editor.module.css';
import { planWords } from './plan-editor.words.js';

interface Props {
  readonly plan: Plan;
  readonly interview: Interview;
  readonly number: number;
  readonly last: boolean;
  readonly may: boolean;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly move: (step: 1 | -1) => void;
  readonly remove: () => void;
}

/** The line; it takes the keys that move, remove and open it. */
export function InterviewLine(props: Props): React.JSX.Element {
  const { plan, interview, number, last, may, open, toggle, move, remove } = props;
  const say = useWords(planWords);
  const name = useWords(nameWords);
  const { title, minutes, withCandidate, after, seats, focus } = interview;
  const titles = after.flatMap((key) => plan.interviews.find((one) => one.key === key)?.title ?? []);
  const press = (event: React.KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (event.altKey && step !== null) move(step);
    else if (event.key === 'Delete') remove();
    else return;
    event.preventDefault();
  };
  const what = (
    <>
      <span className={css.title}>{title}</span>
      <span className={css.about}>
        {[
          titles.length === 0
            ? say('afterAny')
            : titles.length === plan.interviews.length - 1 && titles.length > 2
              ? say('afterTitles', { titles: say('all') })
              : say('afterTitles', { titles: titles.join(', ') }),
          ...(withCandidate ? [] : [say('withoutCandidate')]),
          ...focus.map((one) => one.name),
        ].join(' · ')}
      </span>
    </>
  );
  return (
    <div className={css.line}>
      <span className={css.number}>{say('number', { number })}</span>
      <div className={css.what}>
        {may ? (
          <button
            type="button"
            className={css.opener}
            aria-expanded={open}
            data-row
            onClick={toggle}
            onKeyDown={press}
          >
            {what}
          </button>
        ) : (
          <div className={css.opener}>{what}</div>
        )}
        <ul className={css.seats}>
          {seats.map((seat) => (
            <li key={seat.key} data-empty={isEmpty(seat) || undefined}>
              <SeatLine seat={seat} />
            </li>
          ))}
        </ul>
        <Inheritance interview={interview} />
      </div>
      <span className={css.minutes}>{name('minutes', { minutes })}</span>
      {may && (
        <div className={css.buttons}>
          <Button
            weight="quiet"
            aria-label={say('moveUp', { title })}
            disabled={number === 1}
            onClick={() => move(-1)}
          >
            ↑
          </Button>
          <Button
            weight="quiet"
            aria-label={say('moveDown', { title })}
            disabled={last}
            onClick={() => move(1)}
          >
            ↓
          </Button>
          <Button weight="quiet" aria-label={say('remove', { title })} onClick={remove}>
            ×
          </Button>
        </div>
      )}
    </div>
  );
}

/** Whether nobody can fill it yet. */
export const isEmpty = ({ pool, people }: Seat): boolean => pool === null && people.length === 0;

function SeatLine({ seat }: { readonly seat: Seat }): React.JSX.Element {
  const say = useWords(planWords);
  const name = useWords(nameWords);
  const { pool, people, role, optional } = seat;
  const named = people.map((person) => person.name).join(', ');
  const who =
    pool === null
      ? named || say('nobody')
      : named === ''
        ? pool.name
        : say('or', { pool: pool.name, people: named });
  const line = say('seatLine', { role: name(role), who });
  return (
    <>
      {isEmpty(seat) && <span aria-hidden>⚠ </span>}
      {optional ? say('optionalSeat', { line }) : line}
    </>
  );
}

function Inheritance({ interview }: { readonly interview: Interview }): React.JSX.Element | null {
  const say = useWords(planWords);
  if (!interview.inherited) return null;
  const left = interview.overridden.filter((field) => !interview.inherit.includes(field));
  return (
    <span className={css.inheritance}>
      <Badge tone={left.length > 0 ? 'accent' : 'plain'}>
        {left.length === 0
          ? say('inherited')
          : say('overrides', { fields: left.map((field) => say(field)).join(', ') })}
      </Badge>
    </span>
  );
}
