// Says above what is shown that the gateway cannot be reached, so that nobody takes for new what may be old.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Failed } from '../data/ask.js';
import { QUIET_ATTEMPTS } from '../data/use-data.js';
import { useMyClock } from '../time/use-clocks.js';
import { useWords } from '../words/use-words.js';
import css from './frame.module.css';
import { shellWords } from './shell.words.js';

/** The line; nothing while what is shown can be read again. */
export function Unreached(): React.JSX.Element {
  const say = useWords(shellWords);
  const client = useQueryClient();
  const clock = useMyClock();
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => {
    const cache = client.getQueryCache();
    return cache.subscribe(({ type }) => {
      if (type !== 'updated') return;
      const old = cache.getAll().filter(({ state }) => {
        const { data, fetchFailureCount: failures, fetchFailureReason: reason } = state;
        return (
          data !== undefined &&
          failures >= QUIET_ATTEMPTS &&
          reason instanceof Failed &&
          reason.kind === 'offline'
        );
      });
      setSince(old.length === 0 ? null : Math.min(...old.map(({ state }) => state.dataUpdatedAt)));
    });
  }, [client]);
  return (
    <p role="status" className={since === null ? undefined : css.unreached}>
      {since !== null && say('unreached', { time: clock.time(since) })}
    </p>
  );
}
