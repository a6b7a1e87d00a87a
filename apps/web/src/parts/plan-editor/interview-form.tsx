// Everything about one interview of a plan: what it is, what it waits for, what it looks at and who can sit in it.
import type { InterviewKind, SeatRole } from '../../generated/operations.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { Chooser } from '../chooser/chooser.js';
import { nameWords } from '../names.words.js';
import { Field, classes } from '../parts.js';
import { Chips } from './chips.js';
import { PersonPicker } from './person-picker.js';
import { LIMITS, mayFollow } from './plan.js';
import type { Interview, Plan, Seat } from './plan.js';
import css from './plan-editor.module.css';
import type { Choices } from './plan-editor.js';
import { planWords } from './plan-editor.words.js';

const KINDS: readonly InterviewKind[] = [
  'RECRUITER_SCREEN',
  'CODING',
  'SYSTEM_DESIGN',
  'DESIGN_REVIEW',
  'LEADERSHIP',
  'DELIVERY',
  'DEBRIEF',
  'OTHER',
];
const ROLES: readonly SeatRole[] = ['LEAD', 'PANEL', 'SHADOW', 'REVERSE_SHADOW'];

interface Props {
  readonly plan: Plan;
  readonly interview: Interview;
  readonly choices: Choices;
  readonly set: (change: Partial<Interview>) => void;
}

/** The form; every change is part of the draft at once. */
export function InterviewForm({ plan, interview, choices, set }: Props): React.JSX.Element {
  const say = useWords(planWords);
  const name = useWords(nameWords);
  const { title, kind, minutes, withCandidate } = interview;
  return (
    <div className={css.form}>
      <div className={css.fields}>
        <Field label={say('name')}>
          {(tied) => (
            <input
              {...tied}
              maxLength={120}
              value={title}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={say('kind')}>
          {(tied) => (
            <select
              {...tied}
              value={kind}
              onChange={(event) => set({ kind: event.target.value as InterviewKind })}
            >
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {name(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say('minutes')}>
          {(tied) => (
            <input
              {...tied}
              type="number"
              min={LIMITS.minutesMin}
              max={LIMITS.minutesMax}
              step={15}
              value={minutes}
              onChange={(event) => set({ minutes: Number(event.target.value) })}
            />
          )}
        </Field>
      </div>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={withCandidate}
          onChange={(event) => set({ withCandidate: event.target.checked })}
        />
        {say('withCandidate')}
      </label>
      <Order plan={plan} interview={interview} set={set} />
      <fieldset className={css.group}>
        <legend>{say('focus')}</legend>
        <Chips
          named={interview.focus}
          dropName={(one) => say('dropFocus', { name: one })}
          drop={(id) => set({ focus: interview.focus.filter((one) => one.id !== id) })}
        />
        <select
          className={`${classes.input} ${css.adding}`}
          aria-label={say('addFocus')}
          value=""
          onChange={(event) => {
            const chosen = choices.competencies.find(({ id }) => id === event.target.value);
            if (chosen !== undefined)
              set({ focus: [...interview.focus, { id: chosen.id, name: chosen.name }] });
          }}
        >
          <option value="">{say('addFocus')}</option>
          {choices.competencies
            .filter(({ id }) => !interview.focus.some((one) => one.id === id))
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
        </select>
      </fieldset>
      <Seats interview={interview} set={set} />
      <BackToBase interview={interview} set={set} />
    </div>
  );
}

function Order({ plan, interview, set }: Omit<Props, 'choices'>): React.JSX.Element {
  const say = useWords(planWords);
  const others = mayFollow(plan, interview.key);
  return (
    <fieldset className={css.group}>
      <legend>{say('after')}</legend>
      {others.length === 0 && <span className={css.muted}>{say('afterNone')}</span>}
      {others.map(({ key, title }) => (
        <label key={key} className={css.check}>
          <input
            type="checkbox"
            checked={interview.after.includes(key)}
            onChange={(event) =>
              set({
                after: event.target.checked
                  ? [...interview.after, key]
                  : interview.after.filter((one) => one !== key),
              })
            }
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}

function Seats({ interview, set }: Pick<Props, 'interview' | 'set'>): React.JSX.Element {
  const say = useWords(planWords);
  const { seats, key } = interview;
  const change = (seat: Seat, to: Partial<Seat>): void =>
    set({ seats: seats.map((one) => (one === seat ? { ...one, ...to } : one)) });
  return (
    <fieldset className={css.group} data-seats>
      <legend>{say('seats')}</legend>
      <p className={css.muted}>{say('seatsAbout')}</p>
      {seats.map((seat, at) => (
        <SeatForm
          key={seat.key}
          seat={seat}
          number={at + 1}
          set={(to) => change(seat, to)}
          remove={seats.length > 1 ? () => set({ seats: seats.filter((one) => one !== seat) }) : null}
        />
      ))}
      {seats.length < LIMITS.seats && (
        <div>
          <Button
            onClick={() => {
              const pool = seats[0]?.pool ?? null;
              const taken = new Set(seats.map((one) => one.key));
              let number = seats.length + 1;
              while (taken.has(`${key} ${number}`)) number++;
              const seat: Seat = {
                key: `${key} ${number}`,
                role: 'PANEL',
                pool,
                people: [],
                optional: false,
              };
              set({ seats: [...seats, seat] });
            }}
          >
            {say('addSeat')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface SeatProps {
  readonly seat: Seat;
  readonly number: number;
  readonly set: (change: Partial<Seat>) => void;
  readonly remove: (() => void) | null;
}

function SeatForm({ seat, number, set, remove }: SeatProps): React.JSX.Element {
  const say = useWords(planWords);
  const name = useWords(nameWords);
  return (
    <div className={css.seat} role="group" aria-label={say('seat', { number })}>
      <div className={css.fields}>
        <Field label={say('role')}>
          {(tied) => (
            <select
              {...tied}
              value={seat.role}
              onChange={(event) => set({ role: event.target.value as SeatRole })}
            >
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {name(role)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say('pool')}>
          {(tied) => (
            <Chooser
              {...tied}
              kind="pool"
              chosen={seat.pool}
              pick={(pool) => set({ pool })}
              none={say('noPool')}
            />
          )}
        </Field>
      </div>
      <div className={css.people}>
        <Chips
          named={seat.people}
          dropName={(one) => say('dropPerson', { name: one })}
          drop={(id) => set({ people: seat.people.filter((one) => one.id !== id) })}
        />
        <PersonPicker
          without={seat.people.map(({ id }) => id)}
          pick={(person) => set({ people: [...seat.people, person] })}
        />
      </div>
      <div className={classes.row}>
        <label className={css.check}>
          <input
            type="checkbox"
            checked={seat.optional}
            onChange={(event) => set({ optional: event.target.checked })}
          />
          {say('optional')}
        </label>
        {remove !== null && (
          <Button weight="quiet" onClick={remove}>
            {say('removeSeat', { number })}
          </Button>
        )}
      </div>
    </div>
  );
}

function BackToBase({ interview, set }: Pick<Props, 'interview' | 'set'>): React.JSX.Element | null {
  const say = useWords(planWords);
  const { overridden, inherit } = interview;
  if (overridden.length === 0) return null;
  const left = overridden.filter((field) => !inherit.includes(field));
  return (
    <div className={classes.row}>
      {inherit.length > 0 && (
        <span className={css.muted}>
          {say('willFollow', { fields: inherit.map((field) => say(field)).join(', ') })}
        </span>
      )}
      {left.map((field) => (
        <Button key={field} onClick={() => set({ inherit: [...inherit, field] })}>
          {say('asInBase', { field: say(field) })}
        </Button>
      ))}
    </div>
  );
}
