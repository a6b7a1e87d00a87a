// A new loop template, on its own or based on another.
import { useState } from 'react';
import { newKey, useChange } from '../../data/use-data.js';
import { AddTemplate } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Chooser } from '../../parts/chooser/chooser.js';
import type { Choice } from '../../parts/chooser/use-choices.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { useOnward } from '../../parts/use-onward.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import css from './templates.module.css';
import { templatesWords } from './templates.words.js';

/** The dialog. */
export function NewTemplate({ close }: { readonly close: () => void }): React.JSX.Element {
  const say = useWords(templatesWords);
  const onward = useOnward();
  const create = useChange(AddTemplate);
  const [name, setName] = useState('');
  const [base, setBase] = useState<Choice | null>(null);
  const [key, setKey] = useState(newKey);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (): void => {
    setTried(true);
    setProblem(null);
    if (name.trim() === '') return;
    create.mutate(
      { input: { name: name.trim(), baseTemplateId: base?.id ?? null, idempotencyKey: key } },
      {
        onSuccess: ({ createLoopTemplate }) => {
          if (createLoopTemplate.__typename !== 'LoopTemplateCreated')
            return setProblem(createLoopTemplate.message);
          tell({ text: say('created', { name: name.trim() }) });
          void onward({
            to: '/templates/$templateId',
            params: { templateId: createLoopTemplate.loopTemplate.id },
          });
        },
      },
    );
  };
  return (
    <Dialog title={say('create')} close={close}>
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!create.isPending) submit();
        }}
      >
        <Field
          label={say('name')}
          hint={say('nameHint')}
          problem={
            tried && name.trim() === ''
              ? say('nameMissing')
              : create.error?.field === 'name'
                ? create.error.message
                : null
          }
        >
          {(tied) => (
            <input
              {...tied}

              maxLength={200}
              value={name}
              onChange={(event) => {
                setName(event.target.value);
                setKey(newKey());
              }}
            />
          )}
        </Field>
        <Field label={say('base')} hint={say('baseHint')} problem={problem}>
          {(tied) => (
            <Chooser
              {...tied}
              kind="template"
              chosen={base}
              pick={(one) => {
                setBase(one);
                setKey(newKey());
              }}
              none={say('onItsOwn')}
            />
          )}
        </Field>
        {create.error !== null && create.error.field === null && <Failure failed={create.error} />}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={create.isPending}>
            {say('create')}
          </Button>
          <Button onClick={close}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
