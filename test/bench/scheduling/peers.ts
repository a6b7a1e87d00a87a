// The comparison with other solvers: a seeded sample of instances, every solver on each in random order, each peer in a
// process of its own with a hard time limit. Time is counted from the instance's text to the answer on all sides.
import { execFileSync, fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Dice } from '../../scheduling/random-problem.js';
import { PEERS_FOLDER } from './cpsat.js';
import { WARM_UP_SEED } from './generate.js';
import { seededInstance } from './instances.js';
import type { Instance } from './instances.js';
import type { Entry, Journal } from './journal.js';
import { measureSolve } from './ours.js';
import { SOLVERS } from './peer-protocol.js';
import type { PeerReply, PeerTask, SolverName } from './peer-protocol.js';

/** Names under which peers are asked for and reported. */
export const PEERS = ['highs', 'cpsat'] as const;
/** Name of a peer. */
export type PeerName = (typeof PEERS)[number];

/** A peer that ends itself so much later than asked is still listened to. */
const GRACE_MS = 2000;
/** Seconds until a peer must be loaded and warm. */
const READY_SECONDS_MAX = 60;
/** Name of our own engine in the journal's entries of this part. */
export const OURS = 'ours';
const SAMPLE_SEED = 20_261;

/** Installs the peers' own package, unless it is there. */
export function installPeers(): void {
  if (existsSync(join(PEERS_FOLDER, 'node_modules', 'or-tools-wasm', 'package.json'))) return;
  console.error('bench: installing the peers (about 320 MB) …');
  execFileSync('npm', ['ci', '--prefix', PEERS_FOLDER], { cwd: PEERS_FOLDER, stdio: 'inherit' });
}

/** A seeded sample of instances. */
export const sampleOf = (instances: readonly Instance[], count: number): Instance[] =>
  new Dice(SAMPLE_SEED).some(instances, count);

/** One peer's process, started when it is first needed and again after it had to be ended. */
class Peer {
  #child: ChildProcess | null = null;

  constructor(private readonly name: SolverName) {}

  /** Solves one instance; `null` when the time passed. */
  async solve(task: PeerTask): Promise<Extract<PeerReply, { ms: number }> | null> {
    const child = this.#child ?? (await this.#start());
    const reply = this.#next(child, task.secondsMax * 1000 + GRACE_MS);
    child.send(task);
    const found = await reply;
    if (found === null) this.end();
    if (found !== null && 'error' in found) throw new Error(`${this.name}: ${found.error}`);
    return found !== null && 'ms' in found ? found : null;
  }

  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(join(import.meta.dirname, 'peer-child.ts'), [this.name]);
    this.#child = child;
    const ready = await this.#next(child, READY_SECONDS_MAX * 1000);
    if (ready === null || !('ready' in ready)) throw new Error(`${this.name} did not start`);
    return child;
  }

  #next(child: ChildProcess, msMax: number): Promise<PeerReply | null> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => done(() => resolve(null)), msMax);
      const onMessage = (reply: PeerReply): void => done(() => resolve(reply));
      const onExit = (): void => done(() => reject(new Error(`${this.name} ended unasked`)));
      const done = (then: () => void): void => {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', onExit);
        then();
      };
      child.once('message', onMessage).once('exit', onExit);
    });
  }
}

/** What one comparison needs. */
export interface Comparison {
  readonly instances: readonly Instance[];
  readonly peers: readonly PeerName[];
  readonly secondsMax: number;
  readonly journal: Journal;
  /** `false` when the run's time is up. */
  readonly goOn: () => boolean;
  readonly progress: (done: number, of: number) => void;
}

const peerOf = (solver: SolverName): PeerName => (solver === 'cpsat' ? 'cpsat' : 'highs');

/** Untimed instances before a timed one: while a peer works for a minute, the engine's compiled code and caches cool. */
const WARM_UPS = 12;

/** The engine's own time, taken like the others' at a random moment, after untimed instances of the same class. */
function solveOurs(instance: Instance, secondsMax: number): Entry {
  for (let at = 0; at < WARM_UPS; at++)
    measureSolve(seededInstance(instance.of, WARM_UP_SEED + at), secondsMax);
  return { ...measureSolve(instance, secondsMax), part: 'peer', solver: OURS };
}

async function solveTheirs(
  peer: Peer,
  solver: SolverName,
  instance: Instance,
  secondsMax: number,
): Promise<Entry> {
  const { of, name, text } = instance;
  const reply = await peer.solve({ of, text: text(), secondsMax });
  const answer = reply !== null && reply.ms <= secondsMax * 1000 ? reply.answer : null;
  const late = { outcome: 'timeout' as const, ms: secondsMax * 1000, objective: null };
  if (reply === null || answer === null || answer.status === 'unknown')
    return { part: 'peer', of, name, solver, ...late };
  const { status: outcome, objective } = answer;
  return { part: 'peer', of, name, solver, ms: reply.ms, outcome, objective };
}

/** Runs every solver on every instance, in one random order; what the journal holds already is not run again. */
export async function compare(comparison: Comparison): Promise<{ readonly skipped: number }> {
  const { instances, peers, secondsMax, journal, goOn, progress } = comparison;
  const solvers = SOLVERS.filter((solver) => peers.includes(peerOf(solver)));
  const tasks = instances.flatMap((instance) => [OURS, ...solvers].map((solver) => ({ instance, solver })));
  const shuffled = new Dice(SAMPLE_SEED).some(tasks, tasks.length);
  const open = shuffled.filter(
    ({ instance, solver }) => journal.find('peer', instance.name, solver) === undefined,
  );
  const processes = new Map(solvers.map((solver) => [solver, new Peer(solver)]));
  let done = 0;
  try {
    for (const { instance, solver } of open) {
      if (!goOn()) return { skipped: open.length - done };
      const name = solvers.find((each) => each === solver);
      const entry =
        name === undefined
          ? solveOurs(instance, secondsMax)
          : await solveTheirs(
              processes.get(name)!,
              name,
              instance,
              limitFor(journal, instance, name, secondsMax),
            );
      journal.add(entry);
      progress(++done, open.length);
    }
    return { skipped: 0 };
  } finally {
    for (const peer of processes.values()) peer.end();
  }
}

/** The better of two formulations counts, so the second one may end as soon as it can no longer be the better. */
function limitFor(journal: Journal, { name }: Instance, solver: SolverName, secondsMax: number): number {
  const rivals = SOLVERS.filter((other) => other !== solver && peerOf(other) === peerOf(solver));
  const times = rivals.flatMap((rival) => {
    const entry = journal.find('peer', name, rival);
    return entry === undefined || entry.outcome === 'timeout' ? [] : [entry.ms / 1000];
  });
  return Math.min(secondsMax, ...times);
}

/** Answers that contradict each other, as sentences. */
export function contradictions(journal: Journal): string[] {
  const byName = Map.groupBy(journal.entries('peer'), ({ name }) => name);
  return [...byName].flatMap(([name, entries]) => {
    const proven = entries.filter(({ outcome }) => outcome === 'optimal' || outcome === 'infeasible');
    const [first] = proven;
    const others = proven.filter((entry) => (entry.objective ?? null) !== (first?.objective ?? null));
    const ours = entries.find(({ solver, outcome }) => solver === OURS && outcome === 'unproven');
    const optimum = proven.find(({ outcome }) => outcome === 'optimal')?.objective ?? null;
    const wrongBound = ours !== undefined && optimum !== null && (ours.bound ?? 0) > optimum;
    return [
      ...others.map(
        ({ solver, objective }) =>
          `${name}: ${first?.solver} says ${first?.objective}, ${solver} says ${objective}`,
      ),
      ...(wrongBound ? [`${name}: our bound ${ours.bound} is above the optimum ${optimum}`] : []),
    ];
  });
}
