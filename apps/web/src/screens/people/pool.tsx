// One pool: who is in it and carries how much of what would be fair, how one learns to interview in it, and its hours.
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useChange, useData } from '../../data/use-data.js';
import { Pool, SetPoolHours } from '../../generated/operations.js';
import type { PoolQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { HoursDialog } from '../../parts/hours/hours-dialog.js';
import { HoursList } from '../../parts/hours/hours-list.js';
import { nameWords } from '../../parts/names.words.js';
import { Screen, classes } from '../../parts/parts.js';
import { Waiting } from '../../parts/waiting.js';
import { useActions } from '../../shell/actions.js';
import { useMe } from '../../shell/me.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { AddPeople } from './add-people.js';
import css from './person.module.css';
import { PoolMembers } from './pool-members.js';
import { PoolTraining, TrainingDialog } from './pool-training.js';
import { poolWords } from './pool.words.js';

type Editing = 'add' | 'training' | 'hours' | null;

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
            { id: 'hours', name: say('changeHours'), run: () => edit('hours') },
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
          <Button weight="primary" onClick={() => edit('add')}>
            {say('add')}
          </Button>
        )
      }
    >
      <PoolMembers pool={pool} may={may} add={() => edit('add')} />
      <div className={css.columns}>
        <PoolTraining pool={pool} change={may ? () => edit('training') : null} />
        <Hours data={data} change={may ? () => edit('hours') : null} />
      </div>
      {editing === 'add' && <AddPeople pool={pool} close={close} />}
      {editing === 'training' && <TrainingDialog pool={pool} close={close} />}
      {editing === 'hours' && <PoolHours data={data} close={close} />}
    </Screen>
  );
}

interface HoursProps {
  readonly data: PoolQuery;
  readonly change: (() => void) | null;
}

function Hours({ data, change }: HoursProps): React.JSX.Element {
  const say = useWords(poolWords);
  const { pool, organization } = data;
  return (
    <section className={css.section} aria-labelledby="hours">
      <div className={css.head}>
        <h2 id="hours">{say('hours')}</h2>
        {change !== null && (
          <Button aria-label={say('changeHours')} onClick={change}>
            {say('change')}
          </Button>
        )}
      </div>
      <HoursList hours={pool.workingHours ?? organization.workingHours} />
      <p className={classes.muted}>{say(pool.workingHours === null ? 'hoursDefault' : 'hoursOwn')}</p>
    </section>
  );
}

function PoolHours({
  data,
  close,
}: {
  readonly data: PoolQuery;
  readonly close: () => void;
}): React.JSX.Element {
  const say = useWords(poolWords);
  const change = useChange(SetPoolHours);
  const { pool, organization } = data;
  return (
    <HoursDialog
      title={say('hours')}
      text={say('hoursText')}
      hours={pool.workingHours ?? organization.workingHours}
      toDefault={pool.workingHours === null ? null : say('toDefault')}
      busy={change.isPending}
      failed={change.error}
      save={(hours) =>
        change.mutate(
          { input: { poolId: pool.id, workingHours: hours === null ? null : [...hours] } },
          {
            onSuccess: () => {
              tell({ text: say('hoursSaved') });
              close();
            },
          },
        )
      }
      close={close}
    />
  );
}
