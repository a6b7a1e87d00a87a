// Many loops placed at once: how far it is, where each would lie, and which of them are booked. It goes on by itself and
// is read again with each step; whoever goes away and comes back by the same address finds it as it is then.
import { useMemo, useState } from 'react';
import { useLive } from '../../data/live.js';
import { useChange, useData, useReload } from '../../data/use-data.js';
import { BatchChanged, BatchShown, BookBatch, CancelBatch } from '../../generated/operations.js';
import type { BatchShownQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Bones, Failure, Screen, classes } from '../../parts/parts.js';
import { useActions } from '../../shell/actions.js';
import { tell } from '../../shell/notices.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import { BatchTable } from './batch-table.js';
import css from './loops.module.css';
import { loopsWords } from './loops.words.js';

type Batch = BatchShownQuery['batch'];

/** The screen of one batch. */
export function BatchScreen({ batchId }: { readonly batchId: string }): React.JSX.Element {
  const say = useWords(loopsWords);
  const clock = useMyClock();
  const { data, error, refetch } = useData(BatchShown, { batchId });
  useLive(BatchChanged, { batchId }, useReload());
  const batch = data?.batch;
  const at = batch === undefined ? 0 : Date.parse(batch.createdAt);
  return (
    <Screen
      title={say('batchTitle')}
      crumbs={[{ name: say('title'), to: '/loops' }]}
      about={
        batch === undefined
          ? undefined
          : say('batchAbout', {
              name: batch.askedBy.name,
              when: `${clock.date(at)}, ${clock.time(at)} ${clock.shortLabel(at)}`,
            })
      }
    >
      {error !== null && <Failure failed={error} retry={() => void refetch()} />}
      {batch === undefined && error === null && <Bones rows={8} blockSize="2.5rem" />}
      {batch !== undefined && <Shown batch={batch} />}
    </Screen>
  );
}

/** Loops that are chosen: all that can be booked, less those that were taken out. */
function Shown({ batch }: { readonly batch: Batch }): React.JSX.Element {
  const say = useWords(loopsWords);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const book = useChange(BookBatch);
  const cancel = useChange(CancelBatch);
  const loopIds = batch.items
    .filter(({ state, loop }) => state === 'PLACED' && !without.has(loop.id))
    .map(({ loop }) => loop.id);
  const bookChosen = (): void => {
    setProblem(loopIds.length === 0 ? say('chooseFirst') : null);
    if (loopIds.length > 0)
      book.mutate(
        { input: { batchId: batch.id, loopIds } },
        {
          onSuccess: ({ bookBatch }) =>
            setProblem(bookBatch.__typename === 'BatchNotReady' ? bookBatch.message : null),
        },
      );
  };
  const stop = (): void =>
    cancel.mutate(
      { id: batch.id },
      {
        onSuccess: ({ cancelBatch }) => {
          if (cancelBatch.__typename === 'BatchNotReady') setProblem(cancelBatch.message);
          else tell({ text: say('stopped') });
        },
      },
    );
  const ready = batch.state === 'READY';
  const over = batch.state === 'DONE' || batch.state === 'CANCELLED';
  const bookName = say('book', { count: loopIds.length });
  const actions = useMemo(
    () => [
      ...(ready ? [{ id: 'book', name: bookName, run: bookChosen }] : []),
      ...(over ? [] : [{ id: 'stop', name: say('stop'), run: stop }]),
    ],
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what the acts do changes with what is chosen alone
    [ready, over, bookName, without, batch, say],
  );
  useActions(actions);
  return (
    <>
      <Progress batch={batch} />
      {!over && (
        <div className={classes.row}>
          {ready && (
            <Button weight="primary" busy={book.isPending} onClick={bookChosen}>
              {bookName}
            </Button>
          )}
          <Button busy={cancel.isPending} onClick={stop}>
            {say('stop')}
          </Button>
        </div>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
      {book.error !== null && <Failure failed={book.error} retry={bookChosen} />}
      {cancel.error !== null && <Failure failed={cancel.error} retry={stop} />}
      <BatchTable items={batch.items} choosing={ready} without={without} setWithout={setWithout} />
    </>
  );
}

function Progress({ batch }: { readonly batch: Batch }): React.JSX.Element {
  const say = useWords(loopsWords);
  const all = batch.items.length;
  const count = (...states: Batch['items'][number]['state'][]): number =>
    batch.items.filter(({ state }) => states.includes(state)).length;
  const wanted = count('CHOSEN', 'BOOKED', 'LOST');
  const booked = count('BOOKED');
  const [done, of] =
    batch.state === 'BOOKING' ? [wanted - count('CHOSEN'), wanted] : [all - count('WAITING'), all];
  const text = {
    PLANNING: () => say('batchPlanning', { done, all }),
    READY: () => say('batchReady', { placed: count('PLACED'), all }),
    BOOKING: () => say('batchBooking', { done, all: of }),
    DONE: () => say('batchDone', { booked, all: wanted }),
    CANCELLED: () => say('batchCancelled', { booked }),
  }[batch.state]();
  const moves = batch.state === 'PLANNING' || batch.state === 'BOOKING';
  return (
    <div className={css.state}>
      <p role="status">{text}</p>
      {moves && <progress className={css.progress} aria-label={say('progress')} value={done} max={of} />}
    </div>
  );
}
