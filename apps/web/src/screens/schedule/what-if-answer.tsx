// What would be: the best plan as things are and as they would be, and the one click that makes it so where something
// here can.
import { useChange, useData } from '../../data/use-data.js';
import { AddTimes, WhatIf } from '../../generated/operations.js';
import type { SupposedChangeInput, WhatIfQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Bones, Failure } from '../../parts/parts.js';
import { named } from '../../parts/rules/rules.js';
import type { RulesChange } from '../../parts/rules/rules.js';
import { Changes } from '../../parts/changes/changes.js';
import { givesUpRules, useMe } from '../../shell/me.js';
import { nowMs } from '../../time/now.js';
import { useWords } from '../../words/use-words.js';
import { peopleOf, pinsOf } from './plan.js';
import type { LoopRead, Pins } from './plan.js';
import { giveUpName } from './remedies.js';
import type { GivenUp } from './remedies.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';

/** What can be made of an answer. */
export interface Applies {
  /** Gives this up for the loop and finds options. */
  readonly giveUp: (given: GivenUp) => void;
  /** Finds options that keep these pins. */
  readonly keep: (pins: Pins) => void;
  /** Finds options anew, because something is different now. */
  readonly again: () => void;
}

interface Props extends Applies {
  readonly loop: LoopRead;
  readonly asked: SupposedChangeInput;
}

type Answered = Extract<WhatIfQuery['whatIf'], { __typename: 'WhatIfAnswered' }>;

/** The answer. */
export function WhatIfAnswer(props: Props): React.JSX.Element {
  const { loop, asked } = props;
  const say = useWords(scheduleWords);
  const { data, error, isPlaceholderData } = useData(WhatIf, {
    input: { loopId: loop.id, changes: [asked] },
  });
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
  }) => (feasible ? say('points', { points: objective ?? 0 }) : say('noPlanShort'));
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
      {whatIf.then.feasible && <Apply {...props} then={whatIf.then} />}
    </div>
  );
}

function Apply({
  loop,
  asked,
  then,
  giveUp,
  keep,
  again,
}: Props & { readonly then: Answered['then'] }): React.JSX.Element {
  const say = useWords(scheduleWords);
  const { role } = useMe();
  if (asked.removePerson !== undefined && asked.removePerson !== null) {
    const name = peopleOf(loop).all.get(asked.removePerson)?.name ?? '';
    return <Act name={say('applyWithout', { name })} run={() => keep(pinsOf(then.interviews))} />;
  }
  if (asked.addWindow !== undefined && asked.addWindow !== null)
    return <AddWindow loop={loop} window={asked.addWindow} again={again} />;
  const given: GivenUp = { rules: rulesIn(asked), overLimits: overLimitsIn(asked), withoutPins: false };
  return givesUpRules(role) ? (
    <Act name={giveUpName(given, say)} run={() => giveUp(given)} />
  ) : (
    <p className={css.muted}>{say('onlyCoordinators')}</p>
  );
}

const overLimitsIn = ({ moreInterviews }: SupposedChangeInput): readonly string[] =>
  moreInterviews === undefined || moreInterviews === null ? [] : [moreInterviews.interviewerId];

/** The rule of the loop that is supposed. */
const rulesIn = (asked: SupposedChangeInput): RulesChange =>
  Object.fromEntries(named(asked as RulesChange).map(({ name, amount }) => [name, amount]));

const Act = ({ name, run }: { readonly name: string; readonly run: () => void }): React.JSX.Element => (
  <p>
    <Button weight="primary" onClick={run}>
      {name}
    </Button>
  </p>
);

/** Adds the window to those of the candidate that are still to come, and looks again. */
function AddWindow({
  loop,
  window,
  again,
}: {
  readonly loop: LoopRead;
  readonly window: { readonly from: string; readonly to: string };
  readonly again: () => void;
}): React.JSX.Element {
  const say = useWords(scheduleWords);
  const add = useChange(AddTimes);
  const answer = add.data?.giveAvailability;
  const run = (): void => {
    const kept = loop.application.availability
      .filter(({ to }) => Date.parse(to) > nowMs())
      .map(({ from, to }) => ({ from, to }));
    add.mutate(
      { input: { applicationId: loop.application.id, windows: [...kept, window] } },
      {
        onSuccess: ({ giveAvailability }) => {
          if (giveAvailability.__typename === 'AvailabilityGiven') again();
        },
      },
    );
  };
  return (
    <>
      <p>
        <Button weight="primary" busy={add.isPending} onClick={run}>
          {say('applyWindow', { name: loop.candidate.name })}
        </Button>
      </p>
      {answer?.__typename === 'ApplicationNotActive' && <p role="alert">{answer.message}</p>}
      {add.error !== null && <Failure failed={add.error} />}
    </>
  );
}
