// Rules of one loop in a sentence.
import { useWords } from '../../words/use-words.js';
import { named } from './rules.js';
import type { RulesChange } from './rules.js';
import { rulesWords } from './rules.words.js';

/** Says what holds for one loop alone. */
export function useRulesInWords(): (rules: RulesChange) => string {
  const say = useWords(rulesWords);
  return (rules) =>
    say('set', {
      rules: named(rules)
        .map(({ name, amount }) => say(name, { amount }))
        .join(', '),
    });
}
