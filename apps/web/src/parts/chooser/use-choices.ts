// What a chooser offers: the first of a kind, and what fits as somebody types, however many there are.
import { useDeferredValue } from 'react';
import { useData } from '../../data/use-data.js';
import { Choices } from '../../generated/operations.js';
import type { ChoicesQuery } from '../../generated/operations.js';

/** What can be chosen. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** The kinds of things that choosers choose from; one's own openings are those that one manages. */
export type ChoiceKind =
  'opening' | 'ownOpening' | 'pool' | 'template' | 'manager' | 'coordinator' | 'interviewer';

const SHOWN_MAX = 20;

const namedOf = ({ found }: ChoicesQuery): readonly Choice[] =>
  found.openings?.map(({ id, title }) => ({ id, name: title })) ??
  found.pools ??
  found.loopTemplates ??
  found.people ??
  [];

const ROLES = { manager: ['HIRING_MANAGER', 'ADMINISTRATOR'], coordinator: ['COORDINATOR'] } as const;

const asking = (kind: ChoiceKind, text: string) => ({
  text,
  openings: kind === 'opening' || kind === 'ownOpening',
  managed: kind === 'ownOpening',
  pools: kind === 'pool',
  templates: kind === 'template',
  people: kind === 'manager' || kind === 'coordinator' || kind === 'interviewer',
  roles: kind === 'manager' || kind === 'coordinator' ? ROLES[kind] : null,
  interviewing: kind === 'interviewer',
});

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether each of the words occurs in the name. */
const fits = (name: string, typed: string): boolean =>
  plain(typed)
    .split(/\s+/)
    .every((word) => plain(name).includes(word));

/** The choices that fit what is typed; null in place of a text asks for none yet. */
export function useChoices(
  kind: ChoiceKind,
  typed: string | null,
): {
  readonly choices: readonly Choice[];
  readonly current: boolean;
  readonly more: boolean;
  readonly failed: string | null;
} {
  const asked = useDeferredValue(typed);
  const { data, error, isPlaceholderData } = useData(Choices, asked === null ? null : asking(kind, asked));
  const all = data === undefined ? [] : namedOf(data);
  const current = asked === typed && !isPlaceholderData && (data !== undefined || error !== null);
  return {
    // Until the answer has come, what no longer fits is left out: nobody takes by Enter what they did not mean.
    choices: current ? all : all.filter(({ name }) => fits(name, typed ?? '')),
    current,
    more: all.length === SHOWN_MAX,
    failed: error?.message ?? null,
  };
}
