// Why there is no option: the rules that are in each other's way, in words, and the cheapest that could give, each with
// what it would open and one click to go there.
import { useChange } from '../../data/use-data.js';
import { RequestAvailability } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Failure } from '../../parts/parts.js';
import { useMe } from '../../shell/me.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import type { LoopRead } from './plan.js';
import { remedyFor } from './remedies.js';
import type { Remedy } from './remedies.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';
import type { Supposing } from './suppose.js';
import type { Proposing } from './use-proposing.js';

interface Acts {
  readonly overLimits: (interviewerIds: readonly string[]) => void;
  readonly withoutPins: () => void;
  readonly suppose: (supposing: Supposing) => void;
}

interface Props extends Acts {
  readonly outcome: NonNullable<Proposing['outcome']>;
  readonly loop: LoopRead;
}

/** What stands in the way, and what would help. */
export function NoPlan({ outcome, loop, ...acts }: Props): React.JSX.Element {
  const say = useWords(scheduleWords);
  const { role } = useMe();
  if (outcome.__typename !== 'NoFeasiblePlan')
    return (
      <div className={css.lost} role="alert">
        <h2>{say('noPlan')}</h2>
        <p>{outcome.message}</p>
        {outcome.__typename === 'AvailabilityMissing' && (
          <>
            <AskForTime loop={loop} />
            <AddTime day={null} suppose={acts.suppose} />
          </>
        )}
      </div>
    );
  const mayExceed = role === 'COORDINATOR' || role === 'ADMINISTRATOR';
  const remedies = outcome.relaxations.map(({ steps }) => remedyFor(steps, loop, mayExceed));
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
            {outcome.relaxations.map(({ advice, objective }, at) => (
              <li key={advice}>
                <p>
                  {say('relaxLine', { advice })},{' '}
                  <span className={css.muted}>{say('relaxOpens', { points: objective })}</span>
                </p>
                <RemedyButton remedy={remedies[at] ?? null} acts={acts} />
              </li>
            ))}
          </ol>
          {remedies.some((remedy) => remedy?.kind === 'moreTime') && <AskForTime loop={loop} />}
        </>
      )}
    </div>
  );
}

function RemedyButton({
  remedy,
  acts,
}: {
  readonly remedy: Remedy | null;
  readonly acts: Acts;
}): React.JSX.Element | null {
  const say = useWords(scheduleWords);
  switch (remedy?.kind) {
    case undefined:
      return null;
    case 'overLimits':
      return (
        <Button onClick={() => acts.overLimits(remedy.interviewerIds)}>
          {say('applyMore', { count: remedy.interviewerIds.length })}
        </Button>
      );
    case 'withoutPins':
      return <Button onClick={acts.withoutPins}>{say('findFreely')}</Button>;
    case 'look':
      return <Button onClick={() => acts.suppose(remedy.supposing)}>{say('look')}</Button>;
    case 'moreTime':
      return <AddTime day={remedy.day} suppose={acts.suppose} />;
  }
}

/** Takes down a time that the candidate said already; its effect is shown before it is added. */
function AddTime({
  day,
  suppose,
}: {
  readonly day: string | null;
  readonly suppose: Acts['suppose'];
}): React.JSX.Element {
  const say = useWords(scheduleWords);
  return (
    <Button onClick={() => suppose({ kind: 'supposeWindow', asked: null, ...(day === null ? {} : { day }) })}>
      {day === null ? say('addWindow') : say('addWindowOn', { day })}
    </Button>
  );
}

/** Asks the candidate for more times by mail. */
function AskForTime({ loop }: { readonly loop: LoopRead }): React.JSX.Element {
  const say = useWords(scheduleWords);
  const ask = useChange(RequestAvailability);
  const { name } = loop.candidate;
  const answer = ask.data?.requestAvailability;
  return (
    <>
      <p>
        <Button
          busy={ask.isPending}
          onClick={() =>
            ask.mutate(
              { input: { applicationId: loop.application.id } },
              {
                onSuccess: ({ requestAvailability }) => {
                  if (requestAvailability.__typename === 'AvailabilityRequested')
                    tell({ text: say('askedMore', { name }) });
                },
              },
            )
          }
        >
          {say('askMore', { name })}
        </Button>
      </p>
      {answer?.__typename === 'ApplicationNotActive' && <p role="alert">{answer.message}</p>}
      {ask.error !== null && <Failure failed={ask.error} />}
    </>
  );
}
