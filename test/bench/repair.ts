// Whether loops are repaired as well as can be: generated loops of five interviews whose design interviewer declines, each
// beside a check that tries everybody for every seat, until it found 200 that need not move the candidate.
import globalSetup from '../support/global-setup.mjs';
import globalTeardown from '../support/global-teardown.mjs';
import { playRepairCase } from '../support/repair-cases.js';
import type { PlayedCase } from '../support/repair-cases.js';
import { repairFixture } from '../support/repair-fixture.js';
import { whyWrong } from '../support/repair-verdict.js';
import type { Bench } from './main.js';

const POSSIBLE_CASES = 200;
const SEED = 58_000;

async function playAll(): Promise<PlayedCase[]> {
  const fixture = await repairFixture();
  await fixture.door.stop();
  try {
    const played: PlayedCase[] = [];
    let possible = 0;
    for (let seed = SEED; possible < POSSIBLE_CASES; seed++) {
      const one = await playRepairCase(fixture, seed);
      if (one === null) continue;
      played.push(one);
      if (one.possible.candidateKept !== null) possible++;
    }
    return played;
  } finally {
    await fixture.close();
  }
}

/** Plays the cases on a database of the tests' own; any fault makes the exit status 1. */
export const repair: Bench = async () => {
  await globalSetup();
  try {
    const played = await playAll();
    const count = (is: (one: PlayedCase) => boolean): number => played.filter(is).length;
    const figures = {
      cases: played.length,
      seed: SEED,
      possibleAtAllTimes: count(({ possible }) => possible.allTimesKept !== null),
      possibleWithAnotherDebrief: count(
        ({ possible }) => possible.allTimesKept === null && possible.candidateKept !== null,
      ),
      repairedWithoutMovingCandidate: count(
        ({ repaired, movedCandidate }) => repaired === 'repaired' && !movedCandidate,
      ),
      offeredWithMoves: count(({ repaired }) => repaired === 'offered'),
      offeredAndProvenLeast: count(
        ({ repaired, offered }) => repaired === 'offered' && offered?.proven === true,
      ),
      withoutAnyPlan: count(({ repaired }) => repaired === 'impossible'),
      faults: played.flatMap(whyWrong),
    };
    console.log(
      `${figures.cases} loops whose design interviewer declined: ${figures.possibleAtAllTimes} can keep all times, ` +
        `${figures.possibleWithAnotherDebrief} more all but the debrief's; ` +
        `${figures.repairedWithoutMovingCandidate} were repaired without moving the candidate, ` +
        `${figures.offeredWithMoves} offered with moves (${figures.offeredAndProvenLeast} proven least), ${figures.withoutAnyPlan} have no plan.`,
    );
    for (const fault of figures.faults) console.log(fault);
    if (figures.faults.length > 0) process.exitCode = 1;
    return figures;
  } finally {
    await globalTeardown();
  }
};
