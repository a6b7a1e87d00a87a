// Puts ways to run a loop in the order of how near their times are to one that somebody wanted and cannot have.

/** When each interview starts, in milliseconds, by its id. */
export type Starts = ReadonlyMap<string, number>;

/** How far apart two ways lie: the distances of their starts, summed over the interviews of `wanted`. */
export const distanceMs = (starts: Starts, wanted: Starts): number =>
  [...wanted].reduce((total, [id, start]) => total + Math.abs((starts.get(id) ?? start) - start), 0);

/** The options, the one nearest to `wanted` first; equally near ones keep their order. */
export const nearest = <Option>(
  options: readonly Option[],
  startsOf: (option: Option) => Starts,
  wanted: Starts,
): Option[] =>
  options.toSorted((one, other) => distanceMs(startsOf(one), wanted) - distanceMs(startsOf(other), wanted));
