// What is wrong with a repair, beside what trying everybody found.
import type { PlayedCase } from './repair-cases.js';

/** One sentence per fault of a case; none when it is as good as can be. */
export function whyWrong(one: PlayedCase): string[] {
  const { seed, possible, repaired, movedCandidate, movedDebrief, replaced, offered } = one;
  const wrong = (what: string): string[] => [`seed ${seed}: ${what} (${JSON.stringify(one)})`];
  if (possible.candidateKept === null) {
    if (repaired === 'repaired') return wrong('repaired although that is impossible');
    return offered === null || offered.timesChanged > 0
      ? []
      : wrong('offers to keep times that cannot be kept');
  }
  if (repaired !== 'repaired') return wrong('not repaired');
  if (offered?.proven !== true) return wrong('not proven');
  if (movedCandidate) return wrong('moved the candidate');
  if (movedDebrief !== (possible.allTimesKept === null)) return wrong('moved the debrief without need');
  return replaced === possible.candidateKept ? [] : wrong('replaced more people than necessary');
}
