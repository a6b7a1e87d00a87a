// Why there is no option: the rules that are in each other's way, in words, and the cheapest that could give.
import { Button } from '../../parts/button.js';
import { useWords } from '../../words/use-words.js';
import { peopleOf } from './plan.js';
import type { LoopRead } from './plan.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';
import type { Proposing } from './use-proposing.js';

interface Props {
  readonly outcome: NonNullable<Proposing['outcome']>;
  readonly loop: LoopRead;
  readonly overLimits: (interviewerIds: readonly string[]) => void;
}

/** What stands in the way, and what would help. */
export function NoPlan({ outcome, loop, overLimits }: Props): React.JSX.Element {
  const say = useWords(scheduleWords);
  if (outcome.__typename !== 'NoFeasiblePlan')
    return (
      <div className={css.lost} role="alert">
        <h2>{say('noPlan')}</h2>
        <p>{outcome.message}</p>
      </div>
    );
  const people = [...peopleOf(loop).all.values()];
  const limitedIn = (steps: (typeof outcome.relaxations)[number]['steps']): string[] =>
    steps.every(({ kind }) => kind === 'interviewerLimit')
      ? people.filter(({ name }) => steps.some(({ subject }) => subject.includes(name))).map(({ id }) => id)
      : [];
  return (
    <div className={css.lost} role="alert">
      <h2>{say('noPlan')}</h2>
      <p>{outcome.message}</p>
      <p className={css.muted}>{say(outcome.proven ? 'noPlanProven' : 'noPlanUnproven')}</p>
      {outcome.conflict.length > 0 && (
        <>
          <h3>{say('conflicts')}</h3>
          <ul className={css.changes}>
            {outcome.conflict.map(({ clause }) => (
              <li key={clause}>{clause}</li>
            ))}
          </ul>
        </>
      )}
      {outcome.relaxations.length > 0 && (
        <>
          <h3>{say('relax')}</h3>
          <ol className={css.relaxations}>
            {outcome.relaxations.map(({ advice, objective, steps }) => {
              const limited = limitedIn(steps);
              return (
                <li key={advice}>
                  <span>
                    {say('relaxLine', { advice })},{' '}
                    <span className={css.muted}>{say('relaxOpens', { points: objective })}</span>
                  </span>
                  {limited.length > 0 && (
                    <Button onClick={() => overLimits(limited)}>{say('applyMore')}</Button>
                  )}
                </li>
              );
            })}
          </ol>
        </>
      )}
    </div>
  );
}
