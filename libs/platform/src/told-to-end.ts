// A process is told to end by SIGTERM, or by SIGINT from the terminal. The terminal's reaches it twice when npm stands
// in between, so what comes after the first must not cut short the orderly end that the first began.

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** From this call on, the first SIGINT or SIGTERM aborts the returned signal and the later ones do nothing. */
export function toldToEnd(): AbortSignal {
  const told = new AbortController();
  for (const name of SIGNALS) process.on(name, () => told.abort());
  return told.signal;
}

/** Resolves when `signal` aborts, at once when it has. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
