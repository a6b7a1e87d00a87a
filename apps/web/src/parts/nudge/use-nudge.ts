// One nudge for everybody who owes a scorecard beyond its time, and what became of it.
import { useChange, newKey } from '../../data/use-data.js';
import type { Failed } from '../../data/ask.js';
import { NudgeOverdue } from '../../generated/operations.js';
import { tell } from '../../shell/notices.js';
import { locale } from '../../words/words.js';
import { useWords } from '../../words/use-words.js';
import { nudgeWords } from './nudge.words.js';

/** The nudge, under the name of its button. */
export interface Nudge {
  readonly name: string;
  readonly busy: boolean;
  readonly error: Failed | null;
  readonly run: () => void;
}

/** Nudges, and tells how many were mailed and who was left in peace. */
export function useNudge(): Nudge {
  const say = useWords(nudgeWords);
  const { mutate, isPending, error } = useChange(NudgeOverdue);
  return {
    name: say('nudge'),
    busy: isPending,
    error,
    run: () =>
      mutate(
        { input: { idempotencyKey: newKey() } },
        {
          onSuccess: ({ nudgeOverdueScorecards: answer }) => {
            if (answer.__typename === 'NothingOverdue') return tell({ text: answer.message });
            const { told, passedOver } = answer;
            const names = new Intl.ListFormat(locale()).format(passedOver.map(({ name }) => name));
            const parts = [
              say('told', { count: told.length }),
              ...(passedOver.length === 0 ? [] : [say('passedOver', { names, count: passedOver.length })]),
            ];
            tell({ text: parts.join(' ') });
          },
        },
      ),
  };
}
