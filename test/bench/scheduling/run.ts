// `npm run bench -- scheduling`: measures the scheduling engine on instances it was never tuned on, compares it with other
// solvers, and fails when any answer is wrong. Options: --quick (a minute), --agree (only 500 small problems against
// HiGHS), --peers highs,cpsat (or none), --resume, --out FILE (the journal), --minutes N (when to stop, default 57).
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { agree } from './agree.js';
import { measureMachine } from './figures.js';
import { FORMAT_CLASSES, SWEEP_SEED, WARM_UP_SEED } from './generate.js';
import { CLASSES, seededInstance, sharedInstances } from './instances.js';
import type { ClassName, Instance } from './instances.js';
import { Journal } from './journal.js';
import type { Part } from './journal.js';
import { measureExplain, measureOptions, measureRepair, measureSolve } from './ours.js';
import { compare, contradictions, installPeers, PEERS, sampleOf } from './peers.js';
import type { PeerName } from './peers.js';
import { linesOf, resultOf } from './report.js';
import type { Result } from './report.js';

/** How much is measured. */
export interface Size {
  /** Generated instances per class. */
  readonly perClass: number;
  readonly warmUp: number;
  /** Instances explained, mended and given five options, per class. */
  readonly perPart: number;
  /** Instances of each class that the peers solve too. */
  readonly sample: Readonly<Partial<Record<ClassName, number>>>;
  /** Seconds that any solver has for one instance. */
  readonly secondsMax: number;
}

const FULL: Size = {
  perClass: 500,
  warmUp: 30,
  perPart: 150,
  sample: { M: 30, L: 30, XL: 10, XLT: 10, R: 10 },
  secondsMax: 30,
};
const QUICK: Size = { perClass: 25, warmUp: 5, perPart: 10, sample: { M: 2, L: 2, R: 1 }, secondsMax: 2 };
const MINUTES = { full: 57, quick: 1 };
/** Share of the time after which our own measurements make room for the peers. */
const OWN_SHARE = 0.45;

/** Classes over which each part is shown. */
const EXPLAINED: readonly ClassName[] = ['M', 'L', 'XL'];
const MENDED: readonly ClassName[] = ['M', 'L', 'XL'];
const GIVEN_OPTIONS: readonly ClassName[] = ['M', 'XL'];

/** One run's instances and rules of the game. */
export interface Run {
  readonly size: Size;
  readonly peers: readonly PeerName[];
  readonly journal: Journal;
  /** Whether there is time left: all of it, or only the part that belongs to our own measurements. */
  readonly goOn: () => boolean;
  readonly goOnAlone: () => boolean;
  readonly log: (line: string) => void;
}

const seeded = (of: ClassName, first: number, count: number): Instance[] =>
  Array.from({ length: count }, (_, at) => seededInstance(of, first + at));

function sweep(
  { size, journal, goOn, log }: Run,
  classes: readonly ClassName[],
  shared: readonly Instance[],
): number {
  let skipped = 0;
  for (const of of classes) {
    for (const instance of seeded(of, WARM_UP_SEED, size.warmUp)) if (goOn()) measureSolve(instance, 1);
    const mine = shared.filter((instance) => instance.of === of);
    for (const instance of [...mine, ...seeded(of, SWEEP_SEED, size.perClass)]) {
      if (journal.find('solve', instance.name) !== undefined) continue;
      if (goOn()) journal.add(measureSolve(instance, size.secondsMax));
      else skipped++;
    }
    log(`solved class ${of}`);
  }
  return skipped;
}

/** Instances of the sweep, by class, that ended in a certain way. */
const sweptWith = (journal: Journal, instances: readonly Instance[], outcome: string): Instance[] =>
  instances.filter(({ name }) => journal.find('solve', name)?.outcome === outcome);

function measureParts({ size, journal, goOn, log }: Run): number {
  let skipped = 0;
  const measureAll = (
    part: Part,
    classes: readonly ClassName[],
    outcome: string,
    measure: typeof measureRepair,
  ): void => {
    for (const of of classes) {
      const swept = sweptWith(journal, seeded(of, SWEEP_SEED, size.perClass), outcome).slice(0, size.perPart);
      const open = swept.filter(({ name }) => journal.find(part, name) === undefined);
      if (open[0] !== undefined && goOn()) measure(open[0], 1);
      for (const instance of open) {
        const entry = goOn() ? measure(instance, size.secondsMax) : null;
        if (entry) journal.add(entry);
        else skipped++;
      }
    }
    log(`measured ${part}`);
  };
  measureAll('explain', EXPLAINED, 'infeasible', measureExplain);
  measureAll('repair', MENDED, 'optimal', measureRepair);
  measureAll('options', GIVEN_OPTIONS, 'optimal', measureOptions);
  return skipped;
}

/** Runs everything and computes the result; class R comes late, because it may use up the time. */
export async function measureAll(run: Run): Promise<Result> {
  const { size, peers, journal, goOn, log } = run;
  const before = measureMachine();
  const shared = sharedInstances();
  const alone = { ...run, goOn: run.goOnAlone };
  let skipped = sweep(alone, FORMAT_CLASSES, shared) + measureParts(alone) + sweep(alone, ['R'], shared);
  const sample = Object.entries(size.sample).flatMap(([name, count]) => {
    const of = CLASSES.find((each) => each === name)!;
    return sampleOf(seeded(of, SWEEP_SEED, size.perClass), count);
  });
  if (peers.length > 0 && goOn()) {
    if (peers.includes('cpsat')) installPeers();
    const progress = (done: number, of: number): void => {
      if (done % 20 === 0 || done === of) log(`peers: ${done} of ${of} runs`);
    };
    const { secondsMax } = size;
    skipped += (await compare({ instances: sample, peers, secondsMax, journal, goOn, progress })).skipped;
  }
  const machine = { before, after: measureMachine() };
  return resultOf(journal, { shared, machine, skipped, contradictions: contradictions(journal) });
}

function peersOf(text: string): PeerName[] {
  const names = text.split(',').filter((name) => name !== '' && name !== 'none');
  return names.map((name) => {
    const peer = PEERS.find((each) => each === name);
    if (peer === undefined) throw new Error(`--peers: "${name}" is none of ${PEERS.join(', ')}, none`);
    return peer;
  });
}

async function runAgree(): Promise<Readonly<Record<string, unknown>>> {
  const agreement = await agree();
  const { problems, infeasible, disagreements } = agreement;
  console.log(
    `${problems} problems, ${infeasible} of them infeasible: ${disagreements.length} disagreements`,
  );
  for (const line of disagreements) console.log(line);
  if (disagreements.length > 0) process.exitCode = 1;
  return { ...agreement };
}

/** The bench as `main.ts` calls it. */
export async function scheduling(words: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      quick: { type: 'boolean', default: false },
      agree: { type: 'boolean', default: false },
      resume: { type: 'boolean', default: false },
      peers: { type: 'string' },
      out: { type: 'string' },
      minutes: { type: 'string' },
    },
  });
  if (values.agree) return runAgree();
  const mode = values.quick ? 'quick' : 'full';
  const minutes = Number(values.minutes ?? MINUTES[mode]);
  if (!(minutes > 0)) throw new Error(`--minutes must be a positive number, not "${values.minutes}"`);
  const peers = peersOf(values.peers ?? (values.quick ? 'highs' : PEERS.join(',')));
  const file = values.out ?? join(tmpdir(), `loopwright-bench-scheduling-${mode}.jsonl`);
  const began = performance.now();
  const within = (share: number) => () => performance.now() - began < minutes * 60_000 * share;
  console.error(`bench: every measurement is kept in ${file}`);
  const journal = Journal.open(file, mode, values.resume);
  if (journal.note !== null) console.error(`bench: ${journal.note}`);
  const result = await measureAll({
    size: values.quick ? QUICK : FULL,
    peers,
    journal,
    goOn: within(1),
    goOnAlone: within(peers.length > 0 ? OWN_SHARE : 1),
    log: (line) => console.error(`bench: ${line}`),
  });
  for (const line of linesOf(result)) console.log(line);
  if (result.complaints.length > 0) process.exitCode = 1;
  return { ...result };
}
