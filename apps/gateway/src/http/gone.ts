// Tells when whoever asked has hung up, so that nothing long goes on being done for them.
import type { ServerResponse } from 'node:http';
import { Refusal } from '#platform';

/** Aborts when the connection closes before the response has been written; the reason is a refusal that nobody reads. */
export function gone(response: Pick<ServerResponse, 'once' | 'writableFinished'>): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished)
      controller.abort(
        new Refusal('LIMIT_REACHED', 'The connection was closed before the answer was ready.'),
      );
  });
  return controller.signal;
}
