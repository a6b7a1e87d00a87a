// The worker's process: it runs until SIGTERM or SIGINT, then lets the jobs that run end.
import { startWorker } from './start-worker.js';

try {
  const worker = await startWorker();
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  await worker.stop();
} catch (error) {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const expected = name === 'ConfigError' || (error as Error).constructor.name === 'ConfigError';
  process.stderr.write(`loopwright: ${expected ? message : (stack ?? message)}\n`);
  process.exitCode = 1;
}
