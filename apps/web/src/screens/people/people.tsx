// The people of the organization: the directory, the pools, and who is invited. What is shown is in the address.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Button, buttonClass } from '../../parts/button.js';
import { ExportMenu } from '../../parts/export-menu/export-menu.js';
import type { Exported } from '../../parts/export-menu/exports.js';
import list from '../../parts/list.module.css';
import { Empty, Screen } from '../../parts/parts.js';
import { useActions } from '../../shell/actions.js';
import { useMe } from '../../shell/me.js';
import { useWords } from '../../words/use-words.js';
import { Directory } from './directory.js';
import { InvitationList } from './invitations.js';
import { InviteDialog } from './invite-dialog.js';
import { NewPool } from './new-pool.js';
import { peopleWords } from './people.words.js';
import { PoolList } from './pool-list.js';

const TABS = ['people', 'pools', 'invitations'] as const;

const EXPORTS: Readonly<Record<(typeof TABS)[number], readonly Exported[]>> = {
  people: [{ list: 'people' }, { list: 'members' }, { list: 'load' }],
  pools: [{ list: 'pools' }, { list: 'pool-members' }],
  invitations: [{ list: 'invitations' }],
};

/** The screen. */
export default function PeopleScreen(): React.JSX.Element {
  const say = useWords(peopleWords);
  const { role } = useMe();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const tab = TABS.find((one) => one === search['tab']) ?? 'people';
  const [open, setOpen] = useState<'invite' | 'pool' | null>(null);
  const administers = role === 'ADMINISTRATOR';
  const editsPools = administers || role === 'COORDINATOR';
  const actions = useMemo(
    () => [
      ...(administers
        ? [
            { id: 'invite', name: say('invite'), keys: 'i', run: () => setOpen('invite') },
            { id: 'import', name: say('importFile'), run: () => void navigate({ to: '/people/import' }) },
          ]
        : []),
      ...(editsPools ? [{ id: 'pool', name: say('newPool'), keys: 'c', run: () => setOpen('pool') }] : []),
    ],
    [administers, editsPools, say, navigate],
  );
  useActions(actions);
  return (
    <Screen
      title={say('title')}
      about={say('about')}
      actions={
        <>
          <ExportMenu of={EXPORTS[tab]} />
          {tab === 'pools' && editsPools && (
            <Button weight="primary" onClick={() => setOpen('pool')}>
              {say('newPool')}
            </Button>
          )}
          {tab === 'people' && administers && (
            <Link to="/people/import" className={buttonClass}>
              {say('importFile')}
            </Link>
          )}
          {tab !== 'pools' && administers && (
            <Button weight="primary" onClick={() => setOpen('invite')}>
              {say('invite')}
            </Button>
          )}
        </>
      }
    >
      <nav aria-label={say('tabs')}>
        <ul className={list.tabs}>
          {TABS.filter((one) => one !== 'invitations' || administers).map((one) => (
            <li key={one}>
              <Link
                to="/people"
                search={{ tab: one === 'people' ? undefined : one }}
                activeOptions={{ explicitUndefined: true }}
                aria-current={one === tab ? 'page' : undefined}
              >
                {say(one)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {tab === 'people' && <Directory />}
      {tab === 'pools' && <PoolList create={editsPools ? () => setOpen('pool') : null} />}
      {tab === 'invitations' &&
        (administers ? (
          <InvitationList invite={() => setOpen('invite')} />
        ) : (
          <Empty title={say('invitationsFor')}>{say('invitationsForText')}</Empty>
        ))}
      {open === 'invite' && <InviteDialog close={() => setOpen(null)} />}
      {open === 'pool' && <NewPool close={() => setOpen(null)} />}
    </Screen>
  );
}
