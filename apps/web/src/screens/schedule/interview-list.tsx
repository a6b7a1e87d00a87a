// The interviews of an option in order, each with what can be decided about it: keep its time, keep a person, try
// somebody else, try another time.
import { Button } from '../../parts/button.js';
import { classes } from '../../parts/parts.js';
import type { Clock } from '../../time/clock.js';
import { useWords } from '../../words/use-words.js';
import { Effect } from './effect.js';
import { withChoice, withPerson, withStart } from './plan.js';
import type { Choice, LoopRead, Option, Person, Pins } from './plan.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';

interface Props {
  readonly loop: LoopRead;
  readonly option: Option;
  readonly pins: Pins;
  readonly setPins: (pins: Pins) => void;
  readonly solve: (pins: Pins) => void;
  readonly bySeat: ReadonlyMap<string, readonly Person[]>;
  /** What is looked at before it is decided; null when nothing is. */
  readonly choice: Choice | null;
  readonly setChoice: (choice: Choice | null) => void;
  readonly clock: Clock;
  readonly beside: Clock;
}

/** The list. */
export function InterviewList(props: Props): React.JSX.Element {
  const { loop, option, pins, setPins, bySeat, choice, setChoice, clock, beside } = props;
  const say = useWords(scheduleWords);
  const decides = option.purpose === 'BOOK';
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={say('schedule')}>
      <table className={css.interviews}>
        <thead>
          <tr>
            <th scope="col">{say('interview')}</th>
            <th scope="col">{say('when')}</th>
            <th scope="col">{say('who')}</th>
          </tr>
        </thead>
        <tbody>
          {option.interviews.map(({ interview, during, seats }) => {
            const [from, to] = [Date.parse(during.from), Date.parse(during.to)];
            const pin = pins.get(interview.id);
            return (
              <tr key={interview.id}>
                <th scope="row">{interview.title}</th>
                <td>
                  <p>
                    {clock.date(from)}, {clock.span(from, to)} {clock.label(from)}
                  </p>
                  {beside.zone !== clock.zone && (
                    <p className={css.muted}>
                      {beside.dayNumber(from) === clock.dayNumber(from) ? '' : `${beside.date(from)}, `}
                      {beside.span(from, to)} {beside.label(from)}
                    </p>
                  )}
                  {decides && (
                    <p className={css.controls}>
                      <label className={css.check}>
                        <input
                          type="checkbox"
                          checked={pin?.startsAt !== undefined}
                          onChange={(event) =>
                            setPins(
                              withStart(pins, interview.id, event.target.checked ? during.from : undefined),
                            )
                          }
                        />{' '}
                        {say('pinTime')}
                      </label>
                      <Button weight="quiet" onClick={() => setChoice({ interview, at: from, kind: 'time' })}>
                        {say('elsewhen')}
                      </Button>
                    </p>
                  )}
                </td>
                <td>
                  {seats.map(({ seat, interviewer }) => (
                    <div key={seat.id} className={css.controls}>
                      <span>{interviewer.member.name}</span>
                      {decides && (
                        <>
                          <label className={css.check}>
                            <input
                              type="checkbox"
                              checked={pin?.seats.has(seat.id) ?? false}
                              onChange={(event) =>
                                setPins(
                                  withPerson(
                                    pins,
                                    interview.id,
                                    seat.id,
                                    event.target.checked ? interviewer.id : undefined,
                                  ),
                                )
                              }
                            />{' '}
                            {say('pinPerson', { name: interviewer.member.name.split(' ')[0] ?? '' })}
                          </label>
                          {(bySeat.get(seat.id)?.length ?? 0) > 1 && (
                            <select
                              className={classes.input}
                              aria-label={say('swap', { title: interview.title })}
                              value=""
                              onChange={(event) => {
                                const person = bySeat
                                  .get(seat.id)
                                  ?.find(({ id }) => id === event.target.value);
                                if (person !== undefined)
                                  setChoice({ interview, kind: 'person', person, seatId: seat.id });
                              }}
                            >
                              <option value="">{say('swapNone')}</option>
                              {bySeat
                                .get(seat.id)
                                ?.filter(({ id }) => id !== interviewer.id)
                                .map((person) => (
                                  <option key={person.id} value={person.id}>
                                    {person.name}
                                  </option>
                                ))}
                            </select>
                          )}
                        </>
                      )}
                    </div>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {choice !== null && (
        <Effect
          loopId={loop.id}
          option={option}
          choice={choice}
          clock={clock}
          close={() => setChoice(null)}
          use={(decided) => {
            const next = withChoice(pins, decided);
            setChoice(null);
            setPins(next);
            props.solve(next);
          }}
        />
      )}
    </div>
  );
}
