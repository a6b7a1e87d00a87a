/**
 * Which interviews can stand together: as one block without a free slot between them, and on one day. Order, run limit,
 * gaps and rules about days say so before any clock time is looked at, so the bound never prices what they forbid.
 */
import type { GapModel, Model } from './model.js';

/** A set that can be a block or the rest of one, with the sets that can remain for later on the same day. */
export interface BlockShape {
  readonly set: number;
  /** `false`: only the rest of a block, since its first member follows another without a break. */
  readonly opens: boolean;
  readonly length: number;
  /** Interviews that must come before some member. */
  readonly first: number;
  readonly rests: Int32Array;
  /** Members that may open the block, with what then remains of it and how long each is. */
  readonly openers: Int32Array;
  readonly after: Int32Array;
  readonly lengths: Int32Array;
}

function membersOf(set: number): number[] {
  const members: number[] = [];
  for (let i = 0; set >> i > 0; i++) if ((set >> i) & 1) members.push(i);
  return members;
}

/** Gaps between interviews with the candidate. */
function timelineGaps(model: Model): GapModel[] {
  return model.gaps.filter(({ before, then }) => before < model.timeline && then < model.timeline);
}

/** Whether a gap is too short to reach from one day into the next. */
function holdsToOneDay(model: Model, gap: GapModel): boolean {
  const { days } = model.problem;
  const nights = days.slice(1).map(({ span }, at) => span[0] - days[at]!.span[1]);
  return gap.slotsMax < Math.min(...nights);
}

/** What the gaps leave of the openers of a set: `null` when it can be no part of a block. */
function opening(
  model: Model,
  gaps: readonly GapModel[],
  set: number,
  length: number,
): { readonly opens: boolean; readonly only: number } | null {
  let opens = true;
  let only = set;
  for (const gap of gaps) {
    const hasBefore = ((set >> gap.before) & 1) === 1;
    const hasThen = ((set >> gap.then) & 1) === 1;
    const between = length - model.interviews[gap.before]!.length - model.interviews[gap.then]!.length;
    if (hasBefore && hasThen && between < gap.slotsMin) return null;
    if (gap.slotsMax > 0 || hasBefore === hasThen || !holdsToOneDay(model, gap)) continue;
    if (hasBefore) return null;
    opens = false;
    only &= 1 << gap.then;
  }
  return only === 0 ? null : { opens, only };
}

/** The sets that fit one block under the order, the run limit and the gaps; with breaks each interview is a block by itself. */
export function blockShapes(model: Model): BlockShape[] {
  const alone = (model.problem.candidate.gapSlots ?? 0) > 0;
  const sets = 1 << model.timeline;
  const gaps = timelineGaps(model);
  const shapes: BlockShape[] = [];
  for (let set = 1; set < sets; set++) {
    if (alone && (set & (set - 1)) !== 0) continue;
    let length = 0;
    let first = 0;
    for (let i = 0; i < model.timeline; i++) {
      if ((set >> i) & 1) {
        length += model.interviews[i]!.length;
        first |= model.interviews[i]!.first;
      }
    }
    if (length > model.problem.candidate.runMax) continue;
    const start = opening(model, gaps, set, length);
    if (start === null) continue;
    const allowed = (sets - 1) & ~set & ~first;
    const rests: number[] = [];
    for (let rest = start.opens ? allowed : 0; ; rest = (rest - 1) & allowed) {
      rests.push(rest);
      if (rest === 0) break;
    }
    const openers = membersOf(set & start.only).filter((i) => (model.interviews[i]!.first & set) === 0);
    shapes.push({
      set,
      opens: start.opens,
      length,
      first,
      rests: Int32Array.from(rests),
      openers: Int32Array.from(openers),
      after: Int32Array.from(openers, (i) => set & ~(1 << i)),
      lengths: Int32Array.from(openers, (i) => model.interviews[i]!.length),
    });
  }
  return shapes;
}

/** Per set of interviews with the candidate: 1 when it can be all that a day holds; `null` when no rule forbids any. */
export function daySets(model: Model): Uint8Array | null {
  const everything = (1 << model.timeline) - 1;
  const together: number[] = [];
  const apart: number[] = [];
  for (const { same, set } of model.dayRules) (same ? together : apart).push(set & everything);
  const longest = Math.max(...model.problem.days.map(({ span }) => span[1] - span[0]));
  for (const gap of timelineGaps(model)) {
    const pair = (1 << gap.before) | (1 << gap.then);
    const needed = model.interviews[gap.before]!.length + gap.slotsMin + model.interviews[gap.then]!.length;
    if (needed > longest) apart.push(pair);
    if (holdsToOneDay(model, gap)) together.push(pair);
  }
  if (together.length + apart.length === 0) return null;
  const split = (set: number): boolean => together.some((all) => (set & all) !== 0 && (set & all) !== all);
  const crowded = (set: number): boolean => apart.some((all) => (set & all & ((set & all) - 1)) !== 0);
  return Uint8Array.from({ length: everything + 1 }, (_, set) => (split(set) || crowded(set) ? 0 : 1));
}
