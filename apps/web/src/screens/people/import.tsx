// People from a file. It is read as soon as it is chosen, and what it would change, or what is wrong with which line, is
// shown before anything changes.
import { useState } from 'react';
import { newKey, useChange } from '../../data/use-data.js';
import { useKeys } from '../../data/use-keys.js';
import { ImportPeople } from '../../generated/operations.js';
import type { ImportPeopleMutation } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import list from '../../parts/list.module.css';
import { Badge, Bones, Empty, Failure, Field, Screen, classes } from '../../parts/parts.js';
import { useOnward } from '../../parts/use-onward.js';
import { tell } from '../../shell/notices.js';
import { useMe } from '../../shell/me.js';
import { useWords } from '../../words/use-words.js';
import { importWords } from './import.words.js';
import css from './people.module.css';

type Outcome = ImportPeopleMutation['importPeople'];
type Preview = Extract<Outcome, { readonly __typename: 'PeopleImported' }>;
type Refused = Extract<Outcome, { readonly __typename: 'ImportRefused' }>;

interface Chosen {
  readonly name: string;
  readonly csv: string;
}

const CHARACTERS_MAX = 900_000;
const ROWS_FIRST = 50;

/** The screen. */
export default function ImportScreen(): React.JSX.Element {
  const say = useWords(importWords);
  const { role } = useMe();
  return (
    <Screen title={say('title')} about={say('about')} crumbs={[{ name: say('crumb'), to: '/people' }]}>
      {role === 'ADMINISTRATOR' ? (
        <Import />
      ) : (
        <Empty title={say('forAdministrators')}>{say('forAdministratorsText')}</Empty>
      )}
    </Screen>
  );
}

function Import(): React.JSX.Element {
  const say = useWords(importWords);
  const onward = useOnward();
  const look = useChange(ImportPeople);
  const load = useChange(ImportPeople);
  const keys = useKeys();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [passOverUnknown, setPassOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const read = (file: Chosen, passOver: boolean): void => {
    load.reset();
    look.mutate({
      input: { csv: file.csv, dryRun: true, passOverUnknown: passOver, idempotencyKey: newKey() },
    });
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setProblem(null);
    try {
      const csv = await file.text();
      if (csv.length > CHARACTERS_MAX) return setProblem(say('tooLong'));
      setChosen({ name: file.name, csv });
      read({ name: file.name, csv }, passOverUnknown);
    } catch {
      setProblem(say('unreadable'));
    }
  };
  const run = (file: Chosen): void =>
    load.mutate(
      {
        input: {
          csv: file.csv,
          dryRun: false,
          passOverUnknown,
          idempotencyKey: keys.for([file.csv, passOverUnknown]),
        },
      },
      {
        onSuccess: ({ importPeople: done }) => {
          keys.answered();
          if (done.__typename !== 'PeopleImported') return;
          tell({ text: say('done', { count: done.people.length }) });
          void onward({ to: '/people' });
        },
      },
    );
  // What was found at the last moment replaces the preview: somebody changed something since.
  const found = load.data?.importPeople ?? look.data?.importPeople;
  return (
    <>
      <div className={css.form}>
        <Field label={say('file')} hint={say('fileHint')} problem={problem}>
          {(tied) => (
            <input
              {...tied}
              type="file"
              accept=".csv,text/csv"
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                // So that a file that was mended can be chosen again.
                event.target.value = '';
                void choose(file);
              }}
            />
          )}
        </Field>
        <label className={classes.row}>
          <input
            type="checkbox"
            checked={passOverUnknown}
            onChange={(event) => {
              setPassOver(event.target.checked);
              if (chosen !== null) read(chosen, event.target.checked);
            }}
          />
          {say('passOver')}
        </label>
        <details>
          <summary>{say('columns')}</summary>
          <p className={css.muted}>{say('columnsText')}</p>
        </details>
      </div>
      {look.isPending && <Bones rows={4} />}
      {look.error !== null && <Failure failed={look.error} />}
      {load.error !== null && <Failure failed={load.error} />}
      {chosen !== null && !look.isPending && found?.__typename === 'ImportRefused' && (
        <Problems refused={found} name={chosen.name} />
      )}
      {chosen !== null && !look.isPending && found?.__typename === 'PeopleImported' && (
        <Changes preview={found} name={chosen.name} busy={load.isPending} run={() => run(chosen)} />
      )}
    </>
  );
}

function Problems({
  refused,
  name,
}: {
  readonly refused: Refused;
  readonly name: string;
}): React.JSX.Element {
  const say = useWords(importWords);
  const { problems, problemCount } = refused;
  return (
    <section className={css.form} role="alert">
      <h2>{say('refused', { count: problemCount, name })}</h2>
      <p>
        {say('refusedText')}{' '}
        {problems.length < problemCount && say('refusedMore', { count: problems.length })}
      </p>
      <div className={list.frame} tabIndex={0} role="region" aria-label={say('problems')}>
        <table>
          <thead>
            <tr>
              <th scope="col" className={list.number}>
                {say('line')}
              </th>
              <th scope="col">{say('column')}</th>
              <th scope="col">{say('whatIsWrong')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, column, message }, at) => (
              <tr key={at}>
                <td className={list.number}>{line}</td>
                <td>{column ?? <span className={css.muted}>{say('wholeLine')}</span>}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface ChangesProps {
  readonly preview: Preview;
  readonly name: string;
  readonly busy: boolean;
  readonly run: () => void;
}

function Changes({ preview, name, busy, run }: ChangesProps): React.JSX.Element {
  const say = useWords(importWords);
  const [all, setAll] = useState(false);
  const { people, unchanged, withoutAccount, ignoredColumns } = preview;
  const shown = all ? people : people.slice(0, ROWS_FIRST);
  return (
    <section className={css.form}>
      <h2>{say('preview', { name })}</h2>
      <p>
        {people.length === 0
          ? say('previewNothing', { name })
          : say('changes', { count: people.length, unchanged })}
      </p>
      {ignoredColumns.length > 0 && <p>{say('ignored', { columns: ignoredColumns.join(', ') })}</p>}
      {withoutAccount > 0 && <p className={css.muted}>{say('withoutAccount', { count: withoutAccount })}</p>}
      {people.length > 0 && (
        <>
          <div className={list.frame} tabIndex={0} role="region" aria-label={say('list')}>
            <table>
              <thead>
                <tr>
                  <th scope="col" className={list.number}>
                    {say('line')}
                  </th>
                  <th scope="col">{say('person')}</th>
                  <th scope="col">{say('change')}</th>
                  <th scope="col">{say('what')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ line, email, change, columns }) => (
                  <tr key={line}>
                    <td className={list.number}>{line}</td>
                    <th scope="row">{email}</th>
                    <td>
                      <Badge tone={change === 'CHANGED' ? 'plain' : 'good'}>{say(change)}</Badge>
                    </td>
                    <td>{change === 'MEMBER_ADDED' ? '' : columns.join(', ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className={classes.row}>
            <Button weight="primary" busy={busy} onClick={run}>
              {say('run', { count: people.length })}
            </Button>
            {shown.length < people.length && (
              <Button onClick={() => setAll(true)}>{say('more', { count: people.length })}</Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
