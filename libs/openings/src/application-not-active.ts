// The outcome of whatever needs an application that still goes on.
import type { ApplicationState } from './candidate.table.js';

/** The application has ended, so this can no longer be done with it. */
export interface ApplicationNotActive {
  readonly kind: 'ApplicationNotActive';
  readonly message: string;
  readonly applicationId: string;
}

/** The problem for an application in `state`. */
export const applicationNotActive = (
  applicationId: string,
  state: ApplicationState,
): ApplicationNotActive => ({
  kind: 'ApplicationNotActive',
  message: `This application has ended (${state}). Nothing was changed.`,
  applicationId,
});
