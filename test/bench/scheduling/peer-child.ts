// A process of its own for one peer: it loads the solver, solves something small so that nothing is cold, and then answers
// one task at a time. Its parent ends it when a time limit passes that the solver itself does not keep.
import { loadSolver, solveWithHighs } from '../../scheduling/highs.js';
import type { MipAnswer } from '../../scheduling/highs.js';
import type { Problem } from '#scheduling';
import { loadCpSat, solveWithCpSat } from './cpsat.js';
import { WARM_UP_SEED } from './generate.js';
import { parseInstance, seededInstance } from './instances.js';
import type { PeerReply, PeerTask } from './peer-protocol.js';

async function load(name: string): Promise<(problem: Problem, secondsMax: number) => Promise<MipAnswer>> {
  if (name === 'cpsat') {
    const library = await loadCpSat();
    return (problem, secondsMax) => solveWithCpSat(library, problem, secondsMax);
  }
  const highs = await loadSolver();
  const formulation = name === 'highs compact' ? 'compact' : 'time-indexed';
  return (problem, secondsMax) => Promise.resolve(solveWithHighs(highs, problem, formulation, secondsMax));
}

const send = (reply: PeerReply): void => void process.send?.(reply);

async function serve(name: string): Promise<void> {
  const solveIt = await load(name);
  for (const seed of [WARM_UP_SEED, WARM_UP_SEED + 1, WARM_UP_SEED + 2])
    await solveIt(parseInstance('S', seededInstance('S', seed).text()), 5);
  process.on('message', ({ of, text, secondsMax }: PeerTask) => {
    const began = performance.now();
    void Promise.resolve()
      .then(() => solveIt(parseInstance(of, text), secondsMax))
      .then((answer) => send({ ms: performance.now() - began, answer }))
      .catch((error: unknown) => send({ error: String(error) }));
  });
  send({ ready: true });
}

const [name] = process.argv.slice(2);
if (process.send !== undefined && name !== undefined) await serve(name);
