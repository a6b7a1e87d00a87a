// An invitation to become a member. Only the hash of its token is kept, so that reading the table opens no
// door.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';
import type { Role } from './domain/policy.js';

const { key, uuid, text, oneOf, instant, nullable } = columns;

/** The table `invitation`. */
export const invitationTable = defineTable('invitation', {
  organizationId: key(uuid),
  id: key(uuid),
  email: text,
  name: text,
  role: oneOf<Role>(),
  tokenHash: text,
  invitedById: nullable(uuid),
  createdAt: instant,
  expiresAt: instant,
  acceptedAt: nullable(instant),
  revokedAt: nullable(instant),
});

/** A row of `invitation`. */
export type Invitation = RowOf<typeof invitationTable>;
