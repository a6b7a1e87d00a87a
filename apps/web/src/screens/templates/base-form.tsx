// What a template is based on, and how that changes. It rewrites interviews, so that edits have to be saved before.
import { useState } from 'react';
import { useChange, useData } from '../../data/use-data.js';
import { BaseChoices, ChangeBase } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Failure, Field } from '../../parts/parts.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import type { Shown } from './template.js';
import css from './templates.module.css';
import { templatesWords } from './templates.words.js';

interface Props {
  readonly template: Shown;
  /** Whether there are edits that would be lost. */
  readonly blocked: boolean;
}

/** The form; its button is there once another base is chosen. */
export function BaseForm({ template, blocked }: Props): React.JSX.Element {
  const say = useWords(templatesWords);
  const listed = useData(BaseChoices, {}).data?.loopTemplates.nodes ?? [];
  const change = useChange(ChangeBase);
  const current = template.base?.id ?? '';
  const [chosen, setChosen] = useState(current);
  const [problem, setProblem] = useState<string | null>(null);
  const others = listed.filter(({ id }) => id !== template.id);
  const bases =
    template.base === null || others.some(({ id }) => id === current) ? others : [template.base, ...others];
  const set = (): void =>
    change.mutate(
      {
        input: {
          loopTemplateId: template.id,
          version: template.version,
          baseTemplateId: chosen === '' ? null : chosen,
        },
      },
      {
        onSuccess: ({ setBaseTemplate }) => {
          if (setBaseTemplate.__typename !== 'BaseTemplateSet') return setProblem(setBaseTemplate.message);
          const name = bases.find(({ id }) => id === chosen)?.name;
          tell({ text: name === undefined ? say('baseNone') : say('baseSet', { name }) });
        },
      },
    );
  return (
    <div className={css.section}>
      <Field
        label={say('base')}
        hint={chosen !== current && blocked ? say('baseBlocked') : undefined}
        problem={problem}
      >
        {(tied) => (
          <select
            {...tied}
            value={chosen}
            onChange={(event) => {
              setChosen(event.target.value);
              setProblem(null);
            }}
          >
            <option value="">{say('onItsOwn')}</option>
            {bases.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {change.error !== null && <Failure failed={change.error} />}
      {chosen !== current && (
        <div>
          <Button busy={change.isPending} disabled={blocked} onClick={set}>
            {say('setBase')}
          </Button>
        </div>
      )}
    </div>
  );
}
