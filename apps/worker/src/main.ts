// The worker's process: it runs until SIGTERM or SIGINT, then lets the jobs that run end, and ends with status 0.
import { ConfigError, aborted, toldToEnd } from '#platform';
import { startWorker } from './start-worker.js';

try {
  const told = toldToEnd();
  const worker = await startWorker();
  await aborted(told);
  worker.log.info({}, 'The worker ends');
  await worker.stop();
  process.exit(0);
} catch (error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`loopwright: ${error instanceof ConfigError ? message : (stack ?? message)}\n`);
  process.exit(1);
}
