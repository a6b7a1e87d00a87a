// Gives a pool another name, which can be taken back.
import { useState } from 'react';
import { useChange } from '../../data/use-data.js';
import { RenamePool } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { useTakeBack } from '../../parts/undo/use-undo.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import css from './people.module.css';
import { poolWords } from './pool.words.js';

interface Props {
  readonly pool: { readonly id: string; readonly name: string };
  readonly close: () => void;
}

/** The dialog. */
export function RenamePoolDialog({ pool, close }: Props): React.JSX.Element {
  const say = useWords(poolWords);
  const rename = useChange(RenamePool);
  const takeBack = useTakeBack();
  const [before] = useState(pool.name);
  const [name, setName] = useState(before);
  const [taken, setTaken] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  // The change is under way until everything is read again; another name can be tried before.
  const [sending, setSending] = useState(false);
  const wanted = name.trim();
  const refused = rename.error?.field === 'name' ? rename.error.message : null;
  const send = (): void => {
    setTried(true);
    if (wanted === '') return;
    if (wanted === before) return close();
    setSending(true);
    rename.mutate(
      { input: { poolId: pool.id, name: wanted } },
      {
        onError: () => setSending(false),
        onSuccess: ({ renamePool: answer }) => {
          setSending(false);
          if (answer.__typename === 'PoolNameTaken') return setTaken(answer.message);
          tell({
            text: say('renamed', { name: wanted }),
            undo: () =>
              takeBack(
                RenamePool,
                { input: { poolId: pool.id, name: before } },
                say('renamedBack', { name: before }),
              ),
          });
          close();
        },
      },
    );
  };
  return (
    <Dialog title={say('renameTitle', { pool: before })} close={close}>
      <p>{say('renameText')}</p>
      <form
        noValidate
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field
          label={say('name')}
          problem={(tried && wanted === '' ? say('nameMissing') : null) ?? taken ?? refused}
        >
          {(tied) => (
            <input
              {...tied}
              maxLength={200}
              value={name}
              onChange={(event) => {
                setName(event.target.value);
                setTaken(null);
              }}
            />
          )}
        </Field>
        {rename.error !== null && refused === null && <Failure failed={rename.error} />}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={sending}>
            {say('rename')}
          </Button>
          <Button onClick={close}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
