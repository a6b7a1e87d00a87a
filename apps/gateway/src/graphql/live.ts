// Live changes: each committed event that concerns a subscriber leads to one fresh read on their behalf. Events
// that come while a read runs are answered by one more read, and so is a gap in what was heard.
import type { EventListener, EventNotice, Tx } from '#platform';
import type { GqlContext } from './context.js';

/** Yields what `read` sees after each committed event that `concerns` the subscriber; it listens from this call on. */
export function changesOf<Row>(
  listener: EventListener,
  context: GqlContext,
  concerns: (notice: EventNotice) => boolean,
  read: (tx: Tx) => Promise<Row>,
): AsyncIterableIterator<Row> {
  let pending = false;
  let closed = false;
  let wake = (): void => undefined;
  const ring = (): void => {
    pending = true;
    wake();
  };
  const { organizationId } = context.actor;
  const stop = [
    listener.onEvent((notice) => {
      if (notice.organizationId === organizationId && concerns(notice)) ring();
    }),
    listener.onGap(ring),
  ];
  const close = async (): Promise<IteratorResult<Row>> => {
    closed = true;
    for (const end of stop) end();
    wake();
    await context.renew();
    return { done: true, value: undefined };
  };
  const next = async (): Promise<IteratorResult<Row>> => {
    if (!pending && !closed)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (closed) return { done: true, value: undefined };
    pending = false;
    await context.renew();
    try {
      return { done: false, value: await read(await context.read()) };
    } catch (error) {
      await close();
      throw error;
    }
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next,
    return: close,
  };
}
