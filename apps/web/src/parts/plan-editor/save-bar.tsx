// The end of the editor: what is not saved yet, what stands in the way of saving, and the choice when somebody else
// saved first.
import { useState } from 'react';
import type { InterviewField } from '../../generated/operations.js';
import { useWords } from '../../words/use-words.js';
import { tell } from '../../shell/notices.js';
import { Button } from '../button.js';
import { Dialog, Failure, classes } from '../parts.js';
import { differences } from './plan.js';
import type { Difference, Plan } from './plan.js';
import css from './plan-editor.module.css';
import { planWords } from './plan-editor.words.js';
import type { PlanDraft } from './use-plan-draft.js';

/** The bar; nothing while nothing is changed. */
export function SaveBar({ draft }: { readonly draft: PlanDraft }): React.JSX.Element | null {
  const say = useWords(planWords);
  const { plan, base, changed, conflicting, saving, failed } = draft;
  const saved = (): void => tell({ text: say('saved') });
  const discard = (): void => {
    const mine = plan;
    draft.discard();
    tell({ text: say('discarded'), undo: () => draft.edit(() => ({ ...mine, version: base.version })) });
  };
  if (!changed) return null;
  return (
    <div className={css.bar}>
      {conflicting && <Conflict draft={draft} saved={saved} />}
      {failed !== null && <Failure failed={failed} />}
      {!conflicting && (
        <div className={classes.row}>
          <span className={css.unsaved} role="status">
            {say('unsaved', { count: differences(base, plan).length })}
          </span>
          <Button onClick={discard}>{say('discard')}</Button>
          <Button weight="primary" busy={saving} onClick={() => draft.save(saved)}>
            {say('save')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Conflict({
  draft,
  saved,
}: {
  readonly draft: PlanDraft;
  readonly saved: () => void;
}): React.JSX.Element {
  const say = useWords(planWords);
  const [comparing, setComparing] = useState(false);
  const choice = (
    <div className={classes.row}>
      <Button weight="primary" busy={draft.saving} onClick={() => draft.keepMine(saved)}>
        {say('keepMine')}
      </Button>
      <Button onClick={draft.discard}>{say('takeTheirs')}</Button>
      {!comparing && <Button onClick={() => setComparing(true)}>{say('compare')}</Button>}
    </div>
  );
  return (
    <div role="alert" className={css.conflict}>
      <h3>{say('conflict')}</h3>
      <p>{say('conflictText')}</p>
      {choice}
      {comparing && (
        <Dialog title={say('conflict')} size="wide" close={() => setComparing(false)}>
          <div className={css.sides}>
            <Side name={say('mine')} before={draft.base} now={draft.plan} />
            <Side name={say('theirs')} before={draft.base} now={draft.theirs} />
          </div>
          {choice}
        </Dialog>
      )}
    </div>
  );
}

function Side({
  name,
  before,
  now,
}: {
  readonly name: string;
  readonly before: Plan;
  readonly now: Plan;
}): React.JSX.Element {
  const say = useWords(planWords);
  const all = differences(before, now);
  const fieldText = (key: string, field: InterviewField): string => {
    const [old, next] = [before, now].map((one) => one.interviews.find((other) => other.key === key));
    if (old !== undefined && next !== undefined && field === 'MINUTES')
      return say('minutesFromTo', { before: old.minutes, after: next.minutes });
    if (old !== undefined && field === 'TITLE') return say('titleFrom', { before: old.title });
    return say(field);
  };
  const text = ({ key, kind, title, fields }: Difference): string =>
    ({
      added: () => say('differenceAdded', { title }),
      removed: () => say('differenceRemoved', { title }),
      moved: () => say('differenceMoved', { title }),
      changed: () =>
        say('differenceChanged', { title, fields: fields.map((field) => fieldText(key, field)).join(', ') }),
    })[kind]();
  return (
    <section>
      <h3>{name}</h3>
      <ul className={css.differences}>
        {before.daysUsedMax !== now.daysUsedMax && (
          <li>{say('differenceDays', { days: now.daysUsedMax })}</li>
        )}
        {all.length === 0 && before.daysUsedMax === now.daysUsedMax && <li>{say('noDifference')}</li>}
        {all.map((one) => (
          <li key={one.key}>{text(one)}</li>
        ))}
      </ul>
    </section>
  );
}
