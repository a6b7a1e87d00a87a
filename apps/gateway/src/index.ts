// The gateway as other doors start it.
export { checkListening, startGateway } from './gateway.js';
export type { Gateway } from './gateway.js';
export { programVersion } from './version.js';
