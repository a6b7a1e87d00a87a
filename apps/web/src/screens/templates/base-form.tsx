// What a template is based on, and how that changes. It rewrites interviews, so that edits have to be saved before.
import { useState } from 'react';
import { useChange } from '../../data/use-data.js';
import { ChangeBase } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Chooser } from '../../parts/chooser/chooser.js';
import type { Choice } from '../../parts/chooser/use-choices.js';
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
  const change = useChange(ChangeBase);
  const [chosen, setChosen] = useState<Choice | null>(template.base);
  const changed = chosen?.id !== template.base?.id;
  const [problem, setProblem] = useState<string | null>(null);
  const set = (): void =>
    change.mutate(
      {
        input: {
          loopTemplateId: template.id,
          version: template.version,
          baseTemplateId: chosen?.id ?? null,
        },
      },
      {
        onSuccess: ({ setBaseTemplate }) => {
          if (setBaseTemplate.__typename !== 'BaseTemplateSet') return setProblem(setBaseTemplate.message);
          tell({ text: chosen === null ? say('baseNone') : say('baseSet', { name: chosen.name }) });
        },
      },
    );
  return (
    <div className={css.section}>
      <Field label={say('base')} hint={changed && blocked ? say('baseBlocked') : undefined} problem={problem}>
        {(tied) => (
          <Chooser
            {...tied}
            kind="template"
            chosen={chosen}
            pick={(base) => {
              setChosen(base);
              setProblem(null);
            }}
            none={say('onItsOwn')}
            without={[template.id]}
          />
        )}
      </Field>
      {change.error !== null && <Failure failed={change.error} />}
      {changed && (
        <div>
          <Button busy={change.isPending} disabled={blocked} onClick={set}>
            {say('setBase')}
          </Button>
        </div>
      )}
    </div>
  );
}
