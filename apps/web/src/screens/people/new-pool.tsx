// Creates an empty pool and goes to it.
import { useState } from 'react';
import { newKey, useChange } from '../../data/use-data.js';
import { CreatePool } from '../../generated/operations.js';
import type { InterviewKind } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { nameWords } from '../../parts/names.words.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { useOnward } from '../../parts/use-onward.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import css from './people.module.css';
import { peopleWords } from './people.words.js';

const KINDS: readonly InterviewKind[] = [
  'RECRUITER_SCREEN',
  'CODING',
  'SYSTEM_DESIGN',
  'DESIGN_REVIEW',
  'LEADERSHIP',
  'DELIVERY',
  'DEBRIEF',
  'OTHER',
];

/** The dialog. */
export function NewPool({ close }: { readonly close: () => void }): React.JSX.Element {
  const say = useWords(peopleWords);
  const kindName = useWords(nameWords);
  const onward = useOnward();
  const create = useChange(CreatePool);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<InterviewKind>('CODING');
  const [key, setKey] = useState(newKey);
  const [tried, setTried] = useState(false);
  const [taken, setTaken] = useState<{ readonly message: string; readonly poolId: string } | null>(null);
  const open = (poolId: string): void => void onward({ to: '/people/pools/$poolId', params: { poolId } });
  const missing = tried && name.trim() === '' ? say('nameMissing') : null;
  const refused = create.error?.field === 'name' ? create.error.message : null;
  const send = (): void => {
    setTried(true);
    if (name.trim() === '') return;
    create.mutate(
      { input: { name: name.trim(), kind, competencies: [], idempotencyKey: key } },
      {
        onSuccess: ({ createPool: made }) => {
          if (made.__typename !== 'PoolCreated')
            return setTaken({ message: made.message, poolId: made.pool.id });
          tell({ text: say('poolCreated', { name: name.trim() }) });
          close();
          open(made.pool.id);
        },
      },
    );
  };
  return (
    <Dialog title={say('newPool')} close={close}>
      <form
        noValidate
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label={say('name')} hint={say('nameHint')} problem={missing ?? taken?.message ?? refused}>
          {(tied) => (
            <input
              {...tied}
              maxLength={200}
              value={name}
              onChange={(event) => {
                setName(event.target.value);
                setTaken(null);
                setKey(newKey());
              }}
            />
          )}
        </Field>
        {taken !== null && (
          <div>
            <Button onClick={() => open(taken.poolId)}>{say('openExisting')}</Button>
          </div>
        )}
        <Field label={say('kind')}>
          {(tied) => (
            <select
              {...tied}
              value={kind}
              onChange={(event) => {
                setKind(event.target.value as InterviewKind);
                setKey(newKey());
              }}
            >
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {kindName(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {create.error !== null && refused === null && <Failure failed={create.error} />}
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
