// Changes rules of one loop alone, with a way back: at once for some seconds, and later beside the rules.
import { useState } from 'react';
import type { Failed } from '../../data/ask.js';
import { newKey, useChange } from '../../data/use-data.js';
import { SetLoopRules } from '../../generated/operations.js';
import type { OwnRulesShownFragment } from '../../generated/operations.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { useTakeBack } from '../undo/use-undo.js';
import { opposite } from './rules.js';
import type { RulesChange } from './rules.js';
import { rulesWords } from './rules.words.js';
import { useRulesInWords } from './use-rules-in-words.js';

/** Changing rules, and why the last change was not made. */
export interface ChangingRules {
  readonly change: (rules: RulesChange, reason: string, then?: () => void) => void;
  /** Makes of the rules what they were before. */
  readonly takeBack: (rules: RulesChange) => void;
  readonly pending: boolean;
  readonly refused: string | null;
  readonly failed: Failed | null;
}

const REASON_MAX = 500;

/** Changes the rules of `loop`. */
export function useRules(loop: OwnRulesShownFragment): ChangingRules {
  const say = useWords(rulesWords);
  const inWords = useRulesInWords();
  const undo = useTakeBack();
  const set = useChange(SetLoopRules);
  const [key, setKey] = useState(newKey);
  const [refused, setRefused] = useState<string | null>(null);
  const send = (rules: RulesChange, reason: string, text: string, then?: () => void): void => {
    setRefused(null);
    const ofLoop = { loopId: loop.id, version: loop.version };
    set.mutate(
      { input: { ...ofLoop, ...rules, reason: reason.slice(0, REASON_MAX), idempotencyKey: key } },
      {
        onSuccess: ({ setLoopRules }) => {
          setKey(newKey());
          if (setLoopRules.__typename !== 'LoopRulesSet') return setRefused(setLoopRules.message);
          const { version } = setLoopRules.loop;
          tell({
            text,
            undo: () =>
              undo(
                SetLoopRules,
                {
                  input: {
                    ...ofLoop,
                    version,
                    ...opposite(loop.rules, rules),
                    reason: say('takenReason'),
                    idempotencyKey: newKey(),
                  },
                },
                say('taken'),
              ),
          });
          then?.();
        },
        onError: ({ kind }) => kind === 'refused' && setKey(newKey()),
      },
    );
  };
  return {
    change: (rules, reason, then) => send(rules, reason, inWords(rules), then),
    takeBack: (rules) => send(rules, say('takenReason'), say('taken')),
    pending: set.isPending,
    refused,
    failed: set.error,
  };
}
