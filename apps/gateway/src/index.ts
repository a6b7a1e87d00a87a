// The gateway as other doors start it.
export { startGateway } from './gateway.js';
export type { Gateway } from './gateway.js';
export { programVersion } from './version.js';
