// The library: loop templates with what they are based on and who follows them, and the competencies that interviews
// look at.
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Templates } from '../../generated/operations.js';
import type { TemplatesQuery } from '../../generated/operations.js';
import list from '../../parts/list.module.css';
import { Button } from '../../parts/button.js';
import { ExportMenu } from '../../parts/export-menu/export-menu.js';
import { durationOf } from '../../parts/duration.js';
import { nameWords } from '../../parts/names.words.js';
import { Bones, Empty, Failure, Screen } from '../../parts/parts.js';
import { SearchField, useSearched } from '../../parts/search-field.js';
import { More } from '../../parts/more.js';
import { Long } from '../../parts/long/long.js';
import { usePaged } from '../../parts/use-paged.js';
import type { Paged } from '../../parts/use-paged.js';
import { useActions } from '../../shell/actions.js';
import { arranges, useMe } from '../../shell/me.js';
import { useWords } from '../../words/use-words.js';
import { Competencies } from './competencies.js';
import { NewTemplate } from './new-template.js';
import css from './templates.module.css';
import { templatesWords } from './templates.words.js';

/** The screen. */
export default function TemplatesScreen(): React.JSX.Element {
  const say = useWords(templatesWords);
  const { role } = useMe();
  const search = useSearch({ strict: false });
  const tab = search['tab'] === 'competencies' ? 'competencies' : 'loops';
  const searched = useSearched();
  const [creates, setCreates] = useState(false);
  const may = arranges(role);
  const createName = say('create');
  const actions = useMemo(
    () => (may ? [{ id: 'new', name: createName, keys: 'c', run: () => setCreates(true) }] : []),
    [may, createName],
  );
  useActions(actions);
  return (
    <Screen
      title={say('title')}
      about={say('about')}
      actions={
        <>
          <ExportMenu of={[{ list: 'templates', by: { search: searched } }]} />
          {may && (
            <Button weight="primary" onClick={() => setCreates(true)}>
              {createName}
            </Button>
          )}
        </>
      }
    >
      <nav aria-label={say('tabs')}>
        <ul className={list.tabs}>
          {(['loops', 'competencies'] as const).map((one) => (
            <li key={one}>
              <Link
                to="/templates"
                search={{ tab: one === 'loops' ? undefined : one }}
                activeOptions={{ explicitUndefined: true }}
                aria-current={one === tab ? 'page' : undefined}
              >
                {say(one)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {tab === 'loops' ? <LoopTemplates /> : <Competencies />}
      {creates && <NewTemplate close={() => setCreates(false)} />}
    </Screen>
  );
}

function LoopTemplates(): React.JSX.Element {
  const say = useWords(templatesWords);
  const text = useSearched();
  const paged = usePaged(
    Templates,
    { search: text === '' ? null : text },
    ({ loopTemplates }) => loopTemplates,
  );
  const { rows, error, retry } = paged;
  return (
    <>
      <SearchField name={say('search')} />
      {error !== null && <Failure failed={error} retry={retry} />}
      {rows === undefined && error === null && <Bones rows={7} blockSize="2.5rem" />}
      {rows?.length === 0 && (
        <Empty title={say(text === '' ? 'empty' : 'filtered')}>
          {say(text === '' ? 'emptyText' : 'filteredText')}
        </Empty>
      )}
      {rows !== undefined && rows.length > 0 && <Table paged={paged} />}
      <More {...paged} />
    </>
  );
}

function Table({
  paged,
}: {
  readonly paged: Paged<TemplatesQuery['loopTemplates']['nodes'][number]>;
}): React.JSX.Element {
  const say = useWords(templatesWords);
  const name = useWords(nameWords);
  return (
    <div className={list.frame} tabIndex={0} role="region" aria-label={say('list')} aria-busy={paged.busy}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('base')}</th>
            <th scope="col" className={list.number}>
              {say('interviews')}
            </th>
            <th scope="col" className={list.number}>
              {say('time')}
            </th>
            <th scope="col">{say('followers')}</th>
          </tr>
        </thead>
        <Long of={paged} columns={5}>
          {(rows) =>
            rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link
                    to="/templates/$templateId"
                    params={{ templateId: row.id }}
                    className={list.name}
                    data-row
                  >
                    {row.name}
                  </Link>
                </th>
                <td>
                  {row.base === null ? (
                    <span className={css.muted}>{say('onItsOwn')}</span>
                  ) : (
                    <Link to="/templates/$templateId" params={{ templateId: row.base.id }}>
                      {row.base.name}
                    </Link>
                  )}
                </td>
                <td className={list.number}>{row.interviews.length}</td>
                <td className={list.number}>{durationOf(name, row.minutes)}</td>
                <td>
                  {row.inheritors.length === 0 ? (
                    <span className={css.muted}>{say('nobody')}</span>
                  ) : (
                    say('followersCount', { count: row.inheritors.length })
                  )}
                </td>
              </tr>
            ))
          }
        </Long>
      </table>
    </div>
  );
}
