// What differs between two sets of rules of a loop.
import type { RulesShownFragment } from '../../generated/operations.js';

/** Rules of a loop; null where its organization's holds. */
export type Rules = RulesShownFragment;

/** Some of them, with what they are to be. */
export type RulesChange = Partial<Rules>;

const NAMES = ['daysUsedMax', 'noticeMinutesMin', 'lunchMinutes', 'runMinutesMax'] as const;

/** The rules that are others now than in `before`, with what they are. */
export const changedSince = (rules: Rules, before: Rules): RulesChange =>
  Object.fromEntries(NAMES.flatMap((name) => (rules[name] === before[name] ? [] : [[name, rules[name]]])));

/** What makes `rules` again of what `change` made of them. */
export const opposite = (rules: Rules, change: RulesChange): RulesChange =>
  Object.fromEntries(NAMES.flatMap((name) => (name in change ? [[name, rules[name]]] : [])));

/** Those that the loop has of its own, named with their amount. */
export const named = (
  change: RulesChange,
): readonly { readonly name: (typeof NAMES)[number]; readonly amount: number }[] =>
  NAMES.flatMap((name) => {
    const amount = change[name] ?? null;
    return amount === null ? [] : [{ name, amount }];
  });
