// A person with an account in an organization. Members are deactivated and never deleted, because what they
// did stays.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';
import type { Role } from './domain/policy.js';

const { key, uuid, text, oneOf, instant, nullable, searched } = columns;

/** Whether a member may still act. */
export type MemberState = 'active' | 'deactivated';

/** The table `member`. */
export const memberTable = defineTable('member', {
  organizationId: key(uuid),
  id: key(uuid),
  identityId: nullable(uuid),
  name: text,
  email: text,
  role: oneOf<Role>(),
  state: oneOf<MemberState>(),
  createdAt: instant,
  deactivatedAt: nullable(instant),
  searchedAs: searched,
});

/** A row of `member`; `identityId` is null for a member who was entered and has never signed in. */
export type Member = RowOf<typeof memberTable>;
