// The worker as other doors start it.
export { startWorker } from './start-worker.js';
export type { RunningWorker } from './start-worker.js';
export { WorkerDoor } from './worker-door.js';
export { WorkerModule } from './worker.module.js';
