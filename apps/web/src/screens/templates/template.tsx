// One loop template: the same editor as an opening's plan, what it inherits and who follows it, and the rubrics that its
// scorecards ask about.
import { Link, useParams } from '@tanstack/react-router';
import { useData } from '../../data/use-data.js';
import { Template } from '../../generated/operations.js';
import type { TemplateQuery } from '../../generated/operations.js';
import { durationOf } from '../../parts/duration.js';
import { nameWords } from '../../parts/names.words.js';
import { Field, Screen } from '../../parts/parts.js';
import { Waiting } from '../../parts/waiting.js';
import { PlanEditor } from '../../parts/plan-editor/plan-editor.js';
import { PlanCost, PlanOutlook } from '../../parts/plan-editor/plan-figures.js';
import { withTakenBack } from '../../parts/plan-editor/plan.js';
import { usePlanDraft } from '../../parts/plan-editor/use-plan-draft.js';
import type { PlanDraft } from '../../parts/plan-editor/use-plan-draft.js';
import { Button } from '../../parts/button.js';
import { arranges, useMe } from '../../shell/me.js';
import { useWords } from '../../words/use-words.js';
import { BaseForm } from './base-form.js';
import { Rubrics } from './rubrics.js';
import css from './templates.module.css';
import { templatesWords } from './templates.words.js';

/** A template as this screen reads it. */
export type Shown = TemplateQuery['loopTemplate'];

/** The screen. */
export default function TemplateScreen(): React.JSX.Element {
  const say = useWords(templatesWords);
  const { templateId = '' } = useParams({ strict: false });
  const { data, error, refetch, isPlaceholderData } = useData(Template, { id: templateId });
  if (data === undefined || isPlaceholderData)
    return (
      <Screen title={say('template')} crumbs={[{ name: say('title'), to: '/templates' }]}>
        <Waiting error={error} retry={() => void refetch()} rows={7} blockSize="4rem" />
      </Screen>
    );
  return <Edited key={templateId} template={data.loopTemplate} />;
}

function Edited({ template }: { readonly template: Shown }): React.JSX.Element {
  const say = useWords(templatesWords);
  const name = useWords(nameWords);
  const may = arranges(useMe().role);
  const draft = usePlanDraft(template);
  const { plan } = draft;
  return (
    <Screen
      title={plan.name}
      about={say('aboutTemplate', {
        interviews: plan.interviews.length,
        duration: durationOf(
          name,
          plan.interviews.reduce((sum, one) => sum + one.minutes, 0),
        ),
      })}
      crumbs={[{ name: say('title'), to: '/templates' }]}
    >
      <div className={css.columns}>
        <div className={css.beside}>
          <PlanEditor draft={draft} may={may} />
        </div>
        <div className={css.beside}>
          {may && (
            <Field label={say('rename')}>
              {(tied) => (
                <input
                  {...tied}
                  maxLength={200}
                  value={plan.name}
                  onChange={(event) => draft.edit((now) => ({ ...now, name: event.target.value }))}
                />
              )}
            </Field>
          )}
          <PlanCost draft={draft} />
          <Inheritance template={template} draft={draft} may={may} />
          <PlanOutlook outlook={template.outlook} stale={draft.changed} />
        </div>
      </div>
      <Rubrics template={template} />
    </Screen>
  );
}

interface InheritanceProps {
  readonly template: Shown;
  readonly draft: PlanDraft;
  readonly may: boolean;
}

function Inheritance({ template, draft, may }: InheritanceProps): React.JSX.Element {
  const say = useWords(templatesWords);
  const { base, inheritors, leftOut } = template;
  const back = new Set(draft.plan.interviews.map(({ takesBack }) => takesBack?.key));
  const left = leftOut.filter(({ id }) => !back.has(id));
  return (
    <section className={css.section} aria-labelledby="inheritance">
      <h2 id="inheritance">{say('inheritance')}</h2>
      {may ? (
        <BaseForm key={base?.id ?? ''} template={template} blocked={draft.changed} />
      ) : (
        <p>{base?.name ?? say('onItsOwn')}</p>
      )}
      {base !== null && (
        <>
          <p className={css.muted}>
            {say('inheritanceAbout')}{' '}
            <Link to="/templates/$templateId" params={{ templateId: base.id }}>
              {say('toBase')}
            </Link>
          </p>
          <h3>{say('leftOut')}</h3>
          {left.length === 0 ? (
            <p className={css.muted}>{say('leftOutNone')}</p>
          ) : (
            <ul className={css.plain}>
              {left.map((one) => (
                <li key={one.id}>
                  {may ? (
                    <Button onClick={() => draft.edit((now) => withTakenBack(now, one))}>
                      {say('takeBack', { title: one.title })}
                    </Button>
                  ) : (
                    one.title
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <h3>{say('follows')}</h3>
      {inheritors.length === 0 ? (
        <p className={css.muted}>{say('followedByNone')}</p>
      ) : (
        <ul className={css.plain}>
          {inheritors.map((one) => (
            <li key={one.id}>
              <Link to="/templates/$templateId" params={{ templateId: one.id }}>
                {one.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
