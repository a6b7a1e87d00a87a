// Says that a loop was changed, with a way back for as long as the gateway holds its messages back. It works after the
// screen that changed it has gone.
import { ask } from '../../data/ask.js';
import type { Operation } from '../../data/operation.js';
import { newKey, queryClient } from '../../data/use-data.js';
import { UndoChange, UndoHold } from '../../generated/operations.js';
import { tell } from '../../shell/notices.js';
import { reached } from '../../tour/progress.js';
import { useWords } from '../../words/use-words.js';
import { undoWords } from './undo.words.js';

/** What the gateway answers about a change: until when it is taken back, null for never. */
export interface Undoable {
  readonly revision: number;
  readonly undoUntil: string | null;
}

/** Ways of saying what was done. */
export interface TellChanges {
  /** That revision `revision` of the loop was confirmed. */
  readonly booked: (loopId: string, text: string, answer: Undoable) => void;
  /** That the loop is on hold in this version. */
  readonly held: (loopId: string, text: string, version: number) => void;
}

type TakeBack = <Data extends object, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  done: string,
) => void;

/** Does the opposite of what was done, and says how that went. */
export function useTakeBack(): TakeBack {
  const say = useWords(undoWords);
  return (operation, variables, done) => {
    ask(operation, variables)
      .then((data) => {
        const [answer] = Object.values(data) as { readonly message?: string }[];
        const message = answer?.message;
        tell(message === undefined ? { text: done } : { text: say('failed', { message }), tone: 'bad' });
      })
      .catch((error: unknown) =>
        tell({
          text: say('failed', { message: error instanceof Error ? error.message : '' }),
          tone: 'bad',
        }),
      )
      .finally(() => void queryClient.invalidateQueries());
  };
}

export function useTellChanges(): TellChanges {
  const say = useWords(undoWords);
  const takeBack = useTakeBack();
  return {
    booked: (loopId, text, { revision, undoUntil }) => {
      reached('book', `/loops/${loopId}`);
      tell(
        undoUntil === null
          ? { text }
          : {
              text,
              undo: () =>
                takeBack(
                  UndoChange,
                  { input: { loopId, revision, idempotencyKey: newKey() } },
                  say('undone'),
                ),
            },
      );
    },
    held: (loopId, text, version) =>
      tell({ text, undo: () => takeBack(UndoHold, { input: { loopId, version } }, say('released')) }),
  };
}
