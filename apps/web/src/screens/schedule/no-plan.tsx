// Why there is no option: the rules that are in each other's way, in words, and the cheapest that could give, each with
// what it would open and one click to go there.
import { useMemo } from 'react';
import { useChange } from '../../data/use-data.js';
import { RequestAvailability } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Failure } from '../../parts/parts.js';
import { useActions } from '../../shell/actions.js';
import { givesUpRules, useMe } from '../../shell/me.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import type { LoopRead, Purpose } from './plan.js';
import { giveUpName, remedyFor } from './remedies.js';
import type { GivenUp, Remedy } from './remedies.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';
import type { Supposing } from './suppose.js';
import type { Proposing } from './use-proposing.js';

interface Acts {
  /** Gives this up for the loop, with the reason, and looks for options again. */
  readonly giveUp: (given: GivenUp, reason: string) => void;
  readonly busy: boolean;
  readonly suppose: (supposing: Supposing) => void;
}

interface Props extends Acts {
  readonly outcome: NonNullable<Proposing['outcome']>;
  readonly loop: LoopRead;
  readonly purpose: Purpose;
}

const WITHOUT_NOTICE = { kind: 'earliestStart', subject: '', price: 0, interviewerId: null };

/** Something that could be given up, in words, with the one click that does so. */
interface Way {
  readonly advice: string;
  /** The points of the plan that it opens; null where that is not known. */
  readonly objective: number | null;
  readonly remedy: Remedy | null;
  readonly name: string;
  readonly run: () => void;
}

/** What stands in the way, and what would help. */
export function NoPlan({ outcome, loop, purpose, ...acts }: Props): React.JSX.Element {
  const say = useWords(scheduleWords);
  const { role } = useMe();
  const ways = useMemo(
    () => {
      const asking = { purpose, daysUsedMax: loop.rules.daysUsedMax, mayGiveUp: givesUpRules(role) };
      const found =
        outcome.__typename === 'NoFeasiblePlan'
          ? outcome.relaxations
          : outcome.__typename === 'AvailabilityMissing' && outcome.withinNotice
            ? [{ advice: say('beforeNotice'), objective: null, steps: [WITHOUT_NOTICE] }]
            : [];
      return found.map(({ advice, objective, steps }): Way => {
        const remedy = remedyFor(steps, asking);
        const given = remedy?.kind === 'giveUp' ? remedy : null;
        return {
          advice,
          objective,
          remedy,
          name: given === null ? '' : giveUpName(given, say),
          run: () => given !== null && acts.giveUp(given, say('giveUpReason', { advice })),
        };
      });
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what giving up does changes with the options alone
    [outcome, loop.rules, purpose, role, say],
  );
  useActions(
    useMemo(
      () =>
        ways.flatMap(({ remedy, name, run }, at) =>
          remedy?.kind === 'giveUp' ? [{ id: `give-up-${at}`, name, run }] : [],
        ),
      [ways],
    ),
  );
  if (outcome.__typename !== 'NoFeasiblePlan')
    return (
      <div className={css.lost} role="alert">
        <h2>{say('noPlan')}</h2>
        <p>{outcome.message}</p>
        {outcome.__typename === 'AvailabilityMissing' && (
          <>
            {ways.map((way) => (
              <RemedyButton key={way.advice} way={way} acts={acts} />
            ))}
            <AskForTime loop={loop} />
            <AddTime day={null} suppose={acts.suppose} />
          </>
        )}
      </div>
    );
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
      {ways.length > 0 && (
        <>
          <h3>{say('relax')}</h3>
          <ol className={css.relaxations}>
            {ways.map((way) => (
              <li key={way.advice}>
                <p>
                  {say('relaxLine', { advice: way.advice })},{' '}
                  <span className={css.muted}>{say('relaxOpens', { points: way.objective ?? 0 })}</span>
                </p>
                <RemedyButton way={way} acts={acts} />
              </li>
            ))}
          </ol>
          {ways.some(({ remedy }) => remedy?.kind === 'moreTime') && <AskForTime loop={loop} />}
        </>
      )}
    </div>
  );
}

function RemedyButton({
  way: { remedy, name, run },
  acts,
}: {
  readonly way: Way;
  readonly acts: Acts;
}): React.JSX.Element | null {
  const say = useWords(scheduleWords);
  switch (remedy?.kind) {
    case undefined:
      return null;
    case 'giveUp':
      return (
        <Button busy={acts.busy} onClick={run}>
          {name}
        </Button>
      );
    case 'notAllowed':
      return <p className={css.muted}>{say('onlyCoordinators')}</p>;
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
