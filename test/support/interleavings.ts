// Two to four seeded actors at a time do something to the loops of a small organization: they book, move, hold, confirm,
// decline, swap, cancel, override, pause, withdraw, and let holds expire. After each such moment everything is judged.
import { Refusal } from '#platform';
import { Dice } from '../scheduling/random-problem.js';
import type { TestDatabase } from './database.js';
import { possible } from './interleaving-deeds.js';
import { judgeOrganization } from './interleaving-judge.js';
import { see, writeWorld } from './interleaving-world.js';
import type { World } from './interleaving-world.js';
import type { LoopUseCases } from './loop-use-cases.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** So much is done in one organization before the next one is begun, so that there is always something left to book. */
const STEPS_EACH = 120;

/** How often each thing was done and how it ended, such as "book LoopBooked". */
export type Tally = Map<string, number>;

/** Who else looks on, and may do something of their own: at the begin of each organization and after each moment. */
export interface Watch {
  begun(world: World): Promise<void>;
  after(world: World, dice: Dice): Promise<void>;
}

const NOBODY: Watch = { begun: () => Promise.resolve(), after: () => Promise.resolve() };

/** Does `steps` things; @throws Error naming the seed when something is as it must not be */
export async function interleave(
  db: TestDatabase,
  use: LoopUseCases,
  seed: number,
  steps: number,
  watch: Watch = NOBODY,
): Promise<Tally> {
  const dice = new Dice(seed);
  const tally: Tally = new Map();
  for (let done = 0; done < steps;) {
    const world = await writeWorld(db, use, dice);
    await watch.begun(world);
    for (const end = Math.min(steps, done + STEPS_EACH); done < end;) {
      const actors = Math.min(end - done, dice.whole(2, 4));
      const actions = Array.from({ length: actors }, () => act(world, dice));
      const ends = await Promise.all(actions);
      for (const what of ends) tally.set(what, (tally.get(what) ?? 0) + 1);
      done += actors;
      const wrong = await judgeOrganization(db.platform, world.of.organizationId);
      if (wrong.length > 0)
        throw new Error(`Seed ${seed}, step ${done}, after ${ends.join(', ')}:\n${wrong.join('\n')}`);
      await watch.after(world, dice);
      if (dice.chance(0.15)) db.clock.advance(dice.whole(5, 90) * MINUTE_MS);
      if (dice.chance(0.06)) db.clock.advance(dice.whole(6, 30) * HOUR_MS);
    }
  }
  return tally;
}

async function act(world: World, dice: Dice): Promise<string> {
  // Everything is drawn before anything is awaited, so that one seed is one story as far as races allow.
  const [where, choice, which, how] = [dice.next(), dice.next(), dice.next(), dice.next()];
  const deeds = Object.entries(possible(world, await see(world, where), { which, how }));
  const [name, deed] = deeds[Math.floor(choice * deeds.length)] ?? ['nothing', undefined];
  if (deed === undefined) return name;
  try {
    return `${name} ${(await deed()).kind}`;
  } catch (error) {
    // Another actor was faster with what this one saw, and what was asked is no longer there to be asked for.
    if (error instanceof Refusal && (error.code === 'NOT_FOUND' || error.code === 'INVALID_INPUT'))
      return `${name} ${error.code}`;
    throw error;
  }
}
