// The plan of an opening's loops, and beside it what it costs, whether it can be filled and what it covers: all of it
// follows the edits at once.
import { Link } from '@tanstack/react-router';
import { Coverage } from '../../parts/coverage/coverage.js';
import { PlanEditor } from '../../parts/plan-editor/plan-editor.js';
import { PlanCost, PlanOutlook } from '../../parts/plan-editor/plan-figures.js';
import { assesses } from '../../parts/plan-editor/plan.js';
import { usePlanDraft } from '../../parts/plan-editor/use-plan-draft.js';
import { useWords } from '../../words/use-words.js';
import type { Opening } from './planner.js';
import css from './planner.module.css';
import { plannerWords } from './planner.words.js';

interface Props {
  readonly opening: Opening;
  readonly template: NonNullable<Opening['loopTemplate']>;
  readonly may: boolean;
}

/** The tab. */
export function PlanTab({ opening, template, may }: Props): React.JSX.Element {
  const say = useWords(plannerWords);
  const draft = usePlanDraft(template);
  const was = new Map(draft.theirs.interviews.map((one) => [one.key, one]));
  const { interviews } = draft.plan;
  return (
    <div className={css.columns}>
      <div className={css.beside}>
        {template.base !== null && (
          <p className={css.muted}>
            <Link to="/templates/$templateId" params={{ templateId: template.base.id }}>
              {say('base', { name: template.base.name })}
            </Link>
          </p>
        )}
        <PlanEditor draft={draft} may={may} />
      </div>
      <div className={css.beside}>
        <PlanCost draft={draft} />
        <section className={css.section} aria-labelledby="coverage">
          <h2 id="coverage">{say('coverage')}</h2>
          {draft.changed && <p className={css.muted}>{say('coverageDraft')}</p>}
          <Coverage
            tall
            interviews={interviews.map(({ key, title }) => ({ id: key, title }))}
            lines={opening.requirements.map((requirement) => {
              const { id, text, necessity, fromCv, competencies } = requirement;
              const assessedIn = requirement.assessedIn.map((one) => one.id);
              return {
                id,
                text,
                fromCv,
                preferred: necessity === 'PREFERRED',
                competencies: competencies.map(({ name }) => name),
                cells: interviews.map((one) =>
                  assesses({ competencies, fromCv, assessedIn }, one, was.get(one.key)),
                ),
              };
            })}
          />
        </section>
        <PlanOutlook outlook={template.outlook} stale={draft.changed} />
      </div>
    </div>
  );
}
