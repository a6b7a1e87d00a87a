// What this room tells the rooms above it.
import { eventKind } from '#platform';
import type { ApplicationEnding } from './candidate.table.js';

/** An opening was created from a role description; the aggregate is the opening. */
export const openingCreated = eventKind<{ readonly openingId: string }>('OpeningCreated');

/** A candidate was added to an opening; the aggregate is the application. */
export const applicationCreated = eventKind<{
  readonly applicationId: string;
  readonly openingId: string;
  readonly candidateId: string;
}>('ApplicationCreated');

/** A candidate was asked when they can; the aggregate is the application. */
export const availabilityRequested = eventKind<{ readonly applicationId: string }>('AvailabilityRequested');

/** A candidate's windows were replaced; the aggregate is the application. */
export const availabilityGiven = eventKind<{ readonly applicationId: string }>('AvailabilityGiven');

/** An application was rejected or withdrawn: what is to come of it has to be cancelled; the aggregate is the application. */
export const applicationEnded = eventKind<{
  readonly applicationId: string;
  readonly state: ApplicationEnding;
}>('ApplicationEnded');
