// How far somebody is in a pool, in a few words.
import type { PoolPhase } from '../../generated/operations.js';
import type { Say } from '../../words/words.js';
import type { peopleWords } from './people.words.js';

/** The part of a membership that says how far somebody is. */
export interface Membership {
  readonly phase: PoolPhase;
  readonly progress: {
    readonly shadowsDone: number;
    readonly shadowsNeeded: number;
    readonly reverseShadowsDone: number;
    readonly reverseShadowsNeeded: number;
    readonly awaitingApproval: boolean;
  } | null;
}

/** "shadow 1 of 2"; null for those who are qualified. */
export function standingOf(
  say: Say<keyof (typeof peopleWords)['texts']>,
  { phase, progress }: Membership,
): string | null {
  if (phase === 'QUALIFIED') return null;
  if (progress === null) return say(phase === 'SHADOW' ? 'shadowingOpen' : 'reverseShadowingOpen');
  if (progress.awaitingApproval) return say('awaiting');
  return phase === 'SHADOW'
    ? say('shadowing', { done: progress.shadowsDone, needed: progress.shadowsNeeded })
    : say('reverseShadowing', { done: progress.reverseShadowsDone, needed: progress.reverseShadowsNeeded });
}
