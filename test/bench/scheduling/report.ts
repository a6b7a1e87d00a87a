// Turns the journal into the benchmark's result: one object for programs, and lines for people. A peer's time is the
// better of its models; a time-out counts as the whole time given, so a ratio with one in it is a lower bound.
import { quantile, rounded, timesOf } from './figures.js';
import type { Machine, Times } from './figures.js';
import { CLASSES } from './instances.js';
import type { ClassName, Instance } from './instances.js';
import type { Entry, Journal } from './journal.js';
import { OURS, PEERS } from './peers.js';
import type { PeerName } from './peers.js';

/** How many times longer a peer took than our engine; `timeouts` counts instances that it did not solve in time. */
export interface Ratios {
  readonly n: number;
  readonly medianRatio: number | null;
  readonly minRatio: number | null;
  readonly medianMs: number | null;
  readonly timeouts: number;
}

/** Ratios over the whole sample, and over its two kinds of instances. */
export type PeerRatios = Ratios & { readonly feasible: Ratios; readonly infeasible: Ratios };

/** Times with a part for the instances that have no plan. */
export type ClassTimes = Times & { readonly infeasible: Times };

type ByClass<Value> = Readonly<Partial<Record<ClassName, Value>>>;

/** The result as printed in the last line. */
export interface Result {
  readonly classes: ByClass<ClassTimes>;
  readonly peers: Readonly<Record<string, ByClass<PeerRatios>>>;
  readonly explain: (Times & { readonly classes: ByClass<Times> }) | null;
  readonly repair: ByClass<Times & { readonly moved: number | null; readonly movedAfresh: number | null }>;
  readonly options: ByClass<Times>;
  readonly shared: {
    readonly n: number;
    readonly right: number;
    readonly slowest: Readonly<Record<string, number>>;
  };
  readonly machine: { readonly before: Machine; readonly after: Machine };
  readonly skipped: number;
  readonly complaints: readonly string[];
}

function byClass<Value>(entries: readonly Entry[], make: (of: readonly Entry[]) => Value): ByClass<Value> {
  const groups = Map.groupBy(entries, ({ of }) => of);
  return Object.fromEntries(CLASSES.flatMap((of) => (groups.has(of) ? [[of, make(groups.get(of)!)]] : [])));
}

const withoutPlan = ({ outcome }: Entry): boolean => outcome === 'infeasible';

interface Pair {
  readonly ours: Entry;
  readonly theirs: number;
  readonly timeout: boolean;
}

function ratiosOf(pairs: readonly Pair[]): Ratios {
  const ratios = pairs.map(({ ours, theirs }) => theirs / ours.ms);
  return {
    n: pairs.length,
    medianRatio: quantile(ratios, 0.5),
    minRatio: quantile(ratios, 0),
    medianMs: quantile(
      pairs.map(({ theirs }) => theirs),
      0.5,
    ),
    timeouts: pairs.filter(({ timeout }) => timeout).length,
  };
}

/** Pairs our time on each instance with the best of some solvers; instances that lack one of their times are left out. */
function pairsOf(entries: readonly Entry[], solvers: readonly string[]): Pair[] {
  return [...Map.groupBy(entries, ({ name }) => name).values()].flatMap((of) => {
    const ours = of.find(({ solver }) => solver === OURS);
    const theirs = solvers.flatMap((solver) => of.find((entry) => entry.solver === solver) ?? []);
    if (ours === undefined || theirs.length < solvers.length || theirs.length === 0) return [];
    const best = Math.min(...theirs.map(({ ms }) => ms));
    return [{ ours, theirs: best, timeout: theirs.every(({ outcome }) => outcome === 'timeout') }];
  });
}

function peerRatios(journal: Journal): Record<string, ByClass<PeerRatios>> {
  const entries = journal.entries('peer');
  const solvers = [...new Set(entries.flatMap(({ solver }) => (solver === OURS ? [] : (solver ?? []))))];
  const of = (names: readonly string[]): ByClass<PeerRatios> =>
    byClass(entries, (each) => {
      const pairs = pairsOf(each, names);
      const infeasible = pairs.filter(({ ours }) => withoutPlan(ours));
      const feasible = pairs.filter(({ ours }) => !withoutPlan(ours));
      return { ...ratiosOf(pairs), feasible: ratiosOf(feasible), infeasible: ratiosOf(infeasible) };
    });
  const mine = (peer: PeerName): string[] => solvers.filter((solver) => solver.startsWith(peer));
  const asked = PEERS.filter((peer) => mine(peer).length > 0);
  const each = asked.map((peer) => [peer, of(mine(peer))] as const);
  return Object.fromEntries(asked.length > 1 ? [...each, ['best', of(solvers)] as const] : each);
}

const mean = (entries: readonly Entry[], figure: string): number | null => {
  const values = entries.flatMap(({ figures }) => figures?.[figure] ?? []);
  return values.length === 0
    ? null
    : rounded(values.reduce((sum, value) => sum + value, 0) / values.length, 2);
};

function sharedResult(journal: Journal, shared: readonly Instance[]): Result['shared'] {
  const entries = shared.flatMap(({ name }) => journal.find('solve', name) ?? []);
  const right = entries.filter(({ complaint, outcome }) => complaint === undefined && outcome !== 'unproven');
  const slow = entries.toSorted((one, other) => other.ms - one.ms).slice(0, 8);
  const slowest = Object.fromEntries(slow.map(({ name, ms }) => [name, rounded(ms, 1)]));
  return { n: entries.length, right: right.length, slowest };
}

/** Everything that the journal does not hold. */
export interface Circumstances {
  readonly shared: readonly Instance[];
  readonly machine: Result['machine'];
  readonly skipped: number;
  readonly contradictions: readonly string[];
}

/** Computes the result. */
export function resultOf(journal: Journal, circumstances: Circumstances): Result {
  const { shared, machine, skipped, contradictions } = circumstances;
  const explained = journal.entries('explain');
  const own = journal
    .entries()
    .flatMap(({ part, name, complaint }) =>
      complaint === undefined ? [] : [`${part} ${name}: ${complaint}`],
    );
  return {
    classes: byClass(journal.entries('solve'), (of) => ({
      ...timesOf(of),
      infeasible: timesOf(of.filter(withoutPlan)),
    })),
    peers: peerRatios(journal),
    explain: explained.length === 0 ? null : { ...timesOf(explained), classes: byClass(explained, timesOf) },
    repair: byClass(journal.entries('repair'), (of) => ({
      ...timesOf(of),
      moved: mean(of, 'moved'),
      movedAfresh: mean(of, 'movedAfresh'),
    })),
    options: byClass(journal.entries('options'), timesOf),
    shared: sharedResult(journal, shared),
    machine,
    skipped,
    complaints: [...own, ...contradictions],
  };
}

const cell = (value: number | string | null): string => String(value ?? '–').padStart(10);

function timesLine(name: string, { n, p50Ms, p99Ms, worstMs, unproven }: Times): string {
  return name.padEnd(22) + [n, p50Ms, p99Ms, worstMs, unproven].map(cell).join('');
}

function ratioLine(name: string, { n, medianRatio, minRatio, medianMs, timeouts }: Ratios): string {
  return name.padEnd(22) + [n, medianRatio, minRatio, medianMs, timeouts].map(cell).join('');
}

/** The result as lines for people. */
export function linesOf(result: Result): string[] {
  const { classes, peers, explain, repair, options, shared, machine } = result;
  const header = (names: readonly string[]): string => ''.padEnd(22) + names.map(cell).join('');
  const times = header(['n', 'p50 ms', 'p99 ms', 'worst ms', 'unproven']);
  const entries = Object.entries;
  return [
    `calibration loop ${machine.before.calibrationMs} ms before, ${machine.after.calibrationMs} ms after`,
    `load average ${machine.before.load.join(' ')} before, ${machine.after.load.join(' ')} after`,
    '',
    times,
    ...entries(classes).flatMap(([of, all]) => [
      timesLine(`solve ${of}`, all),
      ...(all.infeasible.n > 0 ? [timesLine('  without a plan', all.infeasible)] : []),
    ]),
    ...(explain === null ? [] : [timesLine('explain', explain)]),
    ...entries(explain?.classes ?? {}).map(([of, all]) => timesLine(`  ${of}`, all)),
    ...entries(repair).map(([of, all]) => timesLine(`repair ${of}`, all)),
    ...entries(repair).map(
      ([of, { moved, movedAfresh }]) =>
        `  ${of}: interviews moved ${moved ?? '–'}, solving afresh ${movedAfresh ?? '–'}`,
    ),
    ...entries(options).map(([of, all]) => timesLine(`five options ${of}`, all)),
    '',
    `shared instances: ${shared.right} of ${shared.n} right and proven; slowest (ms): ${entries(
      shared.slowest,
    )
      .map(([name, ms]) => `${name} ${ms}`)
      .join(', ')}`,
    '',
    ...(entries(peers).length === 0 ? [] : [header(['n', 'median ×', 'least ×', 'median ms', 'time-outs'])]),
    ...entries(peers).flatMap(([peer, each]) =>
      entries(each).flatMap(([of, all]) => [
        ratioLine(`${peer} ${of}`, all),
        ...(all.infeasible.n > 0
          ? [ratioLine('  with a plan', all.feasible), ratioLine('  without a plan', all.infeasible)]
          : []),
      ]),
    ),
    ...(result.skipped > 0
      ? ['', `${result.skipped} measurements were left out when the time was up; --resume makes them.`]
      : []),
    ...(result.complaints.length > 0 ? ['', 'WRONG:', ...result.complaints] : []),
  ];
}
