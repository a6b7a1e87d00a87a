// All loops: filtered by state, opening and candidate in the address, each with whom it waits for and what comes next;
// and the start of a batch over those that wait.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Failed } from '../../data/ask.js';
import { newKey, useChange } from '../../data/use-data.js';
import { Loops, StartBatch } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { ExportMenu } from '../../parts/export-menu/export-menu.js';
import type { Exported } from '../../parts/export-menu/exports.js';
import { Bones, Empty, Failure, Screen, classes } from '../../parts/parts.js';
import { More } from '../../parts/more.js';
import { usePaged } from '../../parts/use-paged.js';
import { useOnward } from '../../parts/use-onward.js';
import { useActions } from '../../shell/actions.js';
import { arranges, useMe } from '../../shell/me.js';
import { useWords } from '../../words/use-words.js';
import { BatchScreen } from './batch.js';
import { Filters, STATES } from './filters.js';
import type { Wanted } from './filters.js';
import { OpenBatchList } from './open-batches.js';
import { LoopTable } from './loop-table.js';
import css from './loops.module.css';
import { loopsWords } from './loops.words.js';

const wantedOf = (search: Readonly<Record<string, string | undefined>>): Wanted => {
  const state = search['state'];
  return {
    state: state !== undefined && state in STATES ? (state as Wanted['state']) : 'ALL',
    openingId: search['opening'] ?? null,
    named: search['candidate'] ?? '',
  };
};

/** What can be taken away: the loops as they are shown, and what is in them where no state keeps some out. */
function exportsOf({ state, openingId, named }: Wanted): readonly Exported[] {
  const by = { opening: openingId, search: named };
  const states = STATES[state];
  return states === null
    ? [
        { list: 'loops', by },
        { list: 'interviews', by },
        { list: 'revisions', by },
      ]
    : [{ list: 'loops', by: { ...by, state: states.join(',').toLowerCase() } }];
}

/** The screen: a batch where the address names one, else the list. */
export default function LoopsScreen(): React.JSX.Element {
  const batchId = useSearch({ strict: false })['batch'];
  return batchId === undefined ? <LoopList /> : <BatchScreen key={batchId} batchId={batchId} />;
}

function LoopList(): React.JSX.Element {
  const say = useWords(loopsWords);
  const navigate = useNavigate();
  const me = useMe();
  const wanted = wantedOf(useSearch({ strict: false }));
  const paged = usePaged(
    Loops,
    {
      states: STATES[wanted.state],
      openingId: wanted.openingId,
      candidateNamed: wanted.named === '' ? null : wanted.named,
    },
    (data) => data.loops,
  );
  const { rows: loops, error, busy, retry } = paged;
  const batch = useStart(wanted.openingId);
  const everything = wanted.state === 'ALL' && wanted.openingId === null && wanted.named === '';
  const mayPlace = arranges(me.role);
  const showAll = (): void => void navigate({ to: '/loops', search: {}, replace: true });
  const actions = useMemo(
    () => (mayPlace ? [{ id: 'place', name: batch.name, run: batch.start }] : []),
    [mayPlace, batch.name, batch.start],
  );
  useActions(actions);
  return (
    <Screen
      title={say('title')}
      about={say('about')}
      actions={
        <>
          <ExportMenu of={exportsOf(wanted)} />
          {mayPlace && (
            <Button busy={batch.pending} onClick={batch.start}>
              {batch.name}
            </Button>
          )}
        </>
      }
    >
      {batch.failed !== null && <Failure failed={batch.failed} retry={batch.start} />}
      {batch.nothing !== null && (
        <div className={classes.card} role="status">
          <h2>{say('nothingWaits')}</h2>
          <p>{batch.nothing}</p>
        </div>
      )}
      {mayPlace && <OpenBatchList />}
      <Filters wanted={wanted} />
      {error !== null && <Failure failed={error} retry={retry} />}
      {loops === undefined && error === null && <Bones rows={10} blockSize="2.5rem" />}
      {loops?.length === 0 &&
        (everything ? (
          <Empty title={say('empty')}>{say('emptyText')}</Empty>
        ) : (
          <Empty title={say('filtered')} action={<Button onClick={showAll}>{say('showAll')}</Button>}>
            {say('filteredText')}
          </Empty>
        ))}
      {loops !== undefined && loops.length > 0 && (
        <div aria-busy={busy} className={css.list}>
          <span className={classes.muted} role="status">
            {say('shown', { count: loops.length })}
          </span>
          <LoopTable paged={paged} />
          <More {...paged} />
        </div>
      )}
    </Screen>
  );
}

interface Starting {
  readonly name: string;
  readonly pending: boolean;
  readonly failed: Failed | null;
  /** Why there was nothing to place; null otherwise. */
  readonly nothing: string | null;
  readonly start: () => void;
}

/** Starts a batch over the loops that wait, of the opening that is shown, and goes to it. */
function useStart(openingId: string | null): Starting {
  const say = useWords(loopsWords);
  const onward = useOnward();
  const { mutate, isPending, error } = useChange(StartBatch);
  const [key, setKey] = useState(newKey);
  const [nothing, setNothing] = useState<string | null>(null);
  const start = useMemo(
    () => (): void => {
      setNothing(null);
      mutate(
        { input: { openingId, loopIds: null, idempotencyKey: key } },
        {
          onSuccess: ({ startBatch }) => {
            setKey(newKey());
            if (startBatch.__typename === 'BatchStarted')
              void onward({ to: '/loops', search: (now) => ({ ...now, batch: startBatch.batch.id }) });
            else setNothing(startBatch.message);
          },
        },
      );
    },
    [mutate, onward, openingId, key],
  );
  return {
    name: say(openingId === null ? 'place' : 'placeHere'),
    pending: isPending,
    failed: error,
    nothing,
    start,
  };
}
