// Leaves out of a stream what is as it was before. Written by hand and not as a generator, because a generator that
// waits cannot be told to end.

/** Yields `shown()` for the state `first` and then for each of `states` that differs from the one before. */
export function changedOnly<Row>(
  states: AsyncIterableIterator<string>,
  first: string,
  shown: () => Row,
): AsyncIterableIterator<Row> {
  let last: string | null = null;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next(): Promise<IteratorResult<Row>> {
      if (last === null) {
        last = first;
        return { done: false, value: shown() };
      }
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
