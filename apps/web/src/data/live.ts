// Subscriptions over one socket for the whole tab. A socket that was away may have missed something, so whoever
// listens is told once more when it is back; and once when it is lost, because asking then shows whether the gateway
// can still be reached.
import { createClient } from 'graphql-ws';
import { useEffect, useEffectEvent } from 'react';
import { forgetHeld, hearWhenFree } from './held.js';
import type { Operation } from './operation.js';

const client = createClient({
  url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  lazy: true,
  retryAttempts: Infinity,
  shouldRetry: () => true,
});

/** Calls `hear` each time the subscription tells something, and at both ends of each gap in the connection. */
export function useLive<Data, Variables extends Record<string, unknown>>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  hear: () => void,
): void {
  const heard = useEffectEvent(hear);
  const key = JSON.stringify(variables);
  useEffect(() => {
    const hearIt = (): void => heard();
    let known: 'never' | 'open' | 'lost' = 'never';
    const stopOpened = client.on('connected', () => {
      if (known !== 'never') heard();
      known = 'open';
    });
    const stopClosed = client.on('closed', () => {
      if (known !== 'open') return;
      known = 'lost';
      heard();
    });
    const stop = client.subscribe(
      {
        query: '',
        variables: JSON.parse(key) as Record<string, unknown>,
        extensions: { documentId: operation.id },
      },
      { next: () => hearWhenFree(hearIt), error: () => undefined, complete: () => undefined },
    );
    return () => {
      stopOpened();
      stopClosed();
      stop();
      forgetHeld(hearIt);
    };
  }, [operation.id, key]);
}
