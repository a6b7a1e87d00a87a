/**
 * Which sets of interviews a day can hold, when only times matter: for each slot, the sets that can be completed from there,
 * as bits of words. Built from the last slot to the first; a set grows by one interview when its bit is shifted in.
 */

/** What decides one day: who can start when, and how the candidate's day must look. */
export interface DayFrame {
  readonly length: number;
  /** Per interview and slot of the day: 1 when it may start there. */
  readonly startable: readonly Uint8Array[];
  readonly lunchLength: number;
  readonly lunchFrom: number;
  readonly lunchTo: number;
}

/** What is the same on all days: interviews by number, their lengths and predecessors (bits), run limit and break. */
export class SetTables {
  readonly sets: number;
  readonly words: number;
  /** Per interview: the sets (bits) that it may open: it is no member yet and nothing in them must come before it. */
  private readonly may: readonly Uint32Array[];

  constructor(
    private readonly lengths: readonly number[],
    firsts: readonly number[],
    private readonly runMax: number,
    private readonly gapSlots: number,
  ) {
    this.sets = 1 << lengths.length;
    this.words = Math.max(1, this.sets >> 5);
    this.may = lengths.map((_, i) => {
      const bits = new Uint32Array(this.words);
      for (let set = 0; set < this.sets; set++) {
        if (((set >> i) & 1) === 0 && (firsts[i]! & set) === 0) bits[set >> 5]! |= 1 << (set & 31);
      }
      return bits;
    });
  }

  /** The sets that a day can hold completely, as bits; the empty set always. */
  hold(frame: DayFrame): Uint32Array {
    const runMax = Math.min(this.runMax, frame.length);
    return new DayPass(this, this.lengths, this.may, runMax, this.gapSlots, frame).run();
  }
}

/** One pass over one day, backwards. `had`: 1 once lunch is behind. */
class DayPass {
  private readonly words: number;
  /** Sets completed from a slot when so many slots of the run are left; index = ((had × slots + slot) × levels + left). */
  private readonly level: Uint32Array;
  /** Sets completed by a block that starts at a slot; index = had × slots + slot. */
  private readonly from: Uint32Array;
  /** The same with lunch had, for a block that starts at the slot or later. */
  private readonly later: Uint32Array;
  private readonly slots: number;
  private readonly pauseSlots: number;
  private readonly levels: number;

  constructor(
    tables: SetTables,
    private readonly lengths: readonly number[],
    private readonly may: readonly Uint32Array[],
    private readonly runMax: number,
    private readonly gapSlots: number,
    private readonly frame: DayFrame,
  ) {
    this.words = tables.words;
    this.pauseSlots = Math.min(Math.max(1, gapSlots), frame.length + 1);
    this.slots = frame.length + 1 + this.pauseSlots;
    this.levels = runMax + 1;
    this.level = new Uint32Array(2 * this.slots * this.levels * this.words);
    this.from = new Uint32Array(2 * this.slots * this.words);
    this.later = new Uint32Array(this.slots * this.words);
  }

  run(): Uint32Array {
    const { frame, words } = this;
    const none = frame.lunchLength === 0;
    for (let slot = frame.length; slot >= 0; slot--) {
      this.fill(1, slot);
      if (!none) this.fill(0, slot);
      const own = (this.slots + slot) * words;
      for (let word = 0; word < words; word++)
        this.later[slot * words + word] = this.later[(slot + 1) * words + word]! | this.from[own + word]!;
    }
    const whole = new Uint32Array(words);
    whole[0] = 1;
    for (let slot = 0; slot < frame.length; slot++) {
      const had = none || frame.lunchFrom + frame.lunchLength <= Math.min(slot, frame.lunchTo) ? 1 : 0;
      const at = (had * this.slots + slot) * words;
      for (let word = 0; word < words; word++) whole[word]! |= this.from[at + word]!;
    }
    return whole;
  }

  private at(had: number, slot: number, left: number): number {
    return ((had * this.slots + slot) * this.levels + left) * this.words;
  }

  /** All levels of one slot: end the run here, or go on with an interview that fits into what is left of it. */
  private fill(had: 0 | 1, slot: number): void {
    const { words, level, runMax } = this;
    const base = this.at(had, slot, 0);
    this.pause(had, slot, base);
    for (let left = 1; left <= runMax; left++) level.copyWithin(base + left * words, base, base + words);
    const start = (had * this.slots + slot) * words;
    for (let i = 0; i < this.lengths.length; i++) {
      if (this.frame.startable[i]![slot] !== 1) continue;
      const length = this.lengths[i]!;
      if (slot + length > this.frame.length) continue;
      // With breaks nothing goes on without one.
      for (let left = length; left <= runMax && this.gapSlots === 0; left++)
        this.grow(i, this.at(had, slot + length, left - length), level, base + left * words);
      if (length <= runMax) this.grow(i, this.at(had, slot + length, runMax - length), this.from, start);
    }
  }

  /** What can follow when a block has just ended: nothing more, or a block after its pause. */
  private pause(had: 0 | 1, slot: number, into: number): void {
    const { words, level, frame } = this;
    const soonest = slot + this.pauseSlots;
    if (had === 1) {
      for (let word = 0; word < words; word++) level[into + word] = this.later[soonest * words + word]!;
      level[into]! |= 1;
      return;
    }
    const lunchEnd = Math.max(slot, frame.lunchFrom) + frame.lunchLength;
    if (lunchEnd > frame.lunchTo) return;
    level[into] = 1;
    const after = Math.max(lunchEnd, soonest);
    for (let next = soonest; next < after && next < frame.length; next++) {
      for (let word = 0; word < words; word++) level[into + word]! |= this.from[next * words + word]!;
    }
    if (after > frame.length) return;
    for (let word = 0; word < words; word++) level[into + word]! |= this.later[after * words + word]!;
  }

  /** Adds to `into` every set of `source` with one interview more. */
  private grow(interview: number, source: number, target: Uint32Array, into: number): void {
    const { words, level } = this;
    const may = this.may[interview]!;
    if (interview < 5) {
      const shift = 1 << interview;
      for (let word = 0; word < words; word++)
        target[into + word]! |= (level[source + word]! & may[word]!) << shift;
      return;
    }
    const skip = 1 << (interview - 5);
    for (let word = 0; word + skip < words; word++)
      target[into + word + skip]! |= level[source + word]! & may[word]!;
  }
}
