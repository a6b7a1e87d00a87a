// Writes the tenant itself.
import type { Tx } from '#platform';
import { organizationTable } from './organization.table.js';
import type { Organization } from './organization.table.js';

/** Adds the organization of the transaction; what is not given keeps the defaults of the table. */
export async function addOrganization(
  tx: Tx,
  organization: Pick<Organization, 'name' | 'zone' | 'demonstration' | 'createdAt'>,
): Promise<void> {
  await tx.insert(organizationTable, { ...organization, id: tx.organizationId });
}
