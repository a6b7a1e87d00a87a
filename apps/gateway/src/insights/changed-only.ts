// Leaves out of a stream what is as it was before. Written by hand and not as a generator, because a generator that
// waits cannot be told to end.

/** Yields `shown()` for each state that differs from the one before, beginning with `before`. */
export function changedOnly<Row>(
  states: AsyncIterableIterator<string>,
  before: string,
  shown: () => Row,
): AsyncIterableIterator<Row> {
  let last = before;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next(): Promise<IteratorResult<Row>> {
      for (;;) {
        const state = await states.next();
        if (state.done === true) return { done: true, value: undefined };
        if (state.value === last) continue;
        last = state.value;
        return { done: false, value: shown() };
      }
    },
    async return(): Promise<IteratorResult<Row>> {
      await states.return?.();
      return { done: true, value: undefined };
    },
  };
}
