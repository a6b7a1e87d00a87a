// One pool: who is in it and carries how much of what would be fair, how one learns to interview in it, and its hours.
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useData } from '../../data/use-data.js';
import { Pool } from '../../generated/operations.js';
import type { PoolQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { nameWords } from '../../parts/names.words.js';
import { Screen, classes } from '../../parts/parts.js';
import { Waiting } from '../../parts/waiting.js';
import { useActions } from '../../shell/actions.js';
import { useMe } from '../../shell/me.js';
import { useWords } from '../../words/use-words.js';
import { AddPeople } from './add-people.js';
import css from './person.module.css';
import { PoolHours, PoolHoursDialog } from './pool-hours.js';
import type { Which } from './pool-hours.js';
import { PoolMembers } from './pool-members.js';
import { PoolTraining, TrainingDialog } from './pool-training.js';
import { RenamePoolDialog } from './rename-pool.js';
import { poolWords } from './pool.words.js';

type Editing = 'add' | 'rename' | 'training' | Which | null;

const HOURS: readonly Which[] = ['workingHours', 'preferredHours'];

/** The screen. */
export default function PoolScreen(): React.JSX.Element {
  const say = useWords(poolWords);
  const { poolId = '' } = useParams({ strict: false });
  const { data, error, refetch, isPlaceholderData } = useData(Pool, { id: poolId });
  const crumbs = [
    { name: say('crumb'), to: '/people' },
    { name: say('crumbPools'), to: '/people?tab=pools' },
  ];
  if (data === undefined || isPlaceholderData)
    return (
      <Screen title={say('pool')} crumbs={crumbs}>
        <Waiting error={error} retry={() => void refetch()} rows={6} blockSize="3.5rem" />
      </Screen>
    );
  return <Shown key={poolId} data={data} crumbs={crumbs} />;
}

interface ShownProps {
  readonly data: PoolQuery;
  readonly crumbs: readonly { readonly name: string; readonly to: string }[];
}

function Shown({ data, crumbs }: ShownProps): React.JSX.Element {
  const say = useWords(poolWords);
  const kindName = useWords(nameWords);
  const { role } = useMe();
  const may = role === 'ADMINISTRATOR' || role === 'COORDINATOR';
  const [editing, edit] = useState<Editing>(null);
  const { pool, competencies } = data;
  const actions = useMemo(
    () =>
      may
        ? [
            { id: 'add', name: say('add'), keys: 'a', run: () => edit('add') },
            { id: 'training', name: say('changeTraining'), run: () => edit('training') },
            { id: 'rename', name: say('rename'), run: () => edit('rename') },
            ...HOURS.map((which) => ({ id: which, name: say(`change${which}`), run: () => edit(which) })),
          ]
        : [],
    [may, say],
  );
  useActions(actions);
  const qualified = pool.members.filter(({ phase }) => phase === 'QUALIFIED').length;
  const assessed = competencies.filter(({ id }) => pool.competencies.includes(id)).map(({ name }) => name);
  const close = (): void => edit(null);
  return (
    <Screen
      title={pool.name}
      about={[
        say('about', { kind: kindName(pool.kind), qualified, training: pool.members.length - qualified }),
        assessed.length === 0 ? '' : say('competencies', { names: assessed.join(', ') }),
      ].join(' ')}
      crumbs={crumbs}
      actions={
        may && (
          <div className={classes.row}>
            <Button onClick={() => edit('rename')}>{say('rename')}</Button>
            <Button weight="primary" onClick={() => edit('add')}>
              {say('add')}
            </Button>
          </div>
        )
      }
    >
      <PoolMembers pool={pool} may={may} add={() => edit('add')} />
      <div className={css.columns}>
        <PoolTraining pool={pool} change={may ? () => edit('training') : null} />
        <div className={css.column}>
          {HOURS.map((which) => (
            <PoolHours key={which} which={which} data={data} change={may ? () => edit(which) : null} />
          ))}
        </div>
      </div>
      {editing === 'add' && <AddPeople pool={pool} close={close} />}
      {editing === 'training' && <TrainingDialog pool={pool} close={close} />}
      {editing === 'rename' && <RenamePoolDialog pool={pool} close={close} />}
      {(editing === 'workingHours' || editing === 'preferredHours') && (
        <PoolHoursDialog which={editing} data={data} close={close} />
      )}
    </Screen>
  );
}
