// Who may go on and who waits, in the order of coming, with a limit to how many wait: piscina's own limit does not
// count tasks that can be aborted, and its queue does not keep their order.

/** At most so many at once; all others wait for one to be over. */
export class Turns {
  readonly #waiting = new Set<PromiseWithResolvers<void>>();
  #taken = 0;

  constructor(
    private readonly atOnceMax: number,
    private readonly waitingMax: number,
  ) {}

  /** Whether who comes now would have to wait. */
  get taken(): boolean {
    return this.#taken >= this.atOnceMax;
  }

  /** Whether who comes now would find no place to wait. */
  get full(): boolean {
    return this.taken && this.#waiting.size >= this.waitingMax;
  }

  /** Resolves when it is the caller's turn, to be given back by `over`; rejects with the signal's reason. */
  async take(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#taken < this.atOnceMax) {
      this.#taken++;
      return;
    }
    const turn = Promise.withResolvers<void>();
    const leave = (): void => {
      if (this.#waiting.delete(turn)) turn.reject(signal?.reason);
    };
    this.#waiting.add(turn);
    signal?.addEventListener('abort', leave);
    try {
      await turn.promise;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  /** Gives a turn to whoever waits longest. */
  over(): void {
    const [next] = this.#waiting;
    if (next === undefined) this.#taken--;
    else {
      this.#waiting.delete(next);
      next.resolve();
    }
  }
}
