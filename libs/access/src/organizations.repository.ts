// Writes the tenant itself.
import type { Tx } from '#platform';
import { organizationTable } from './organization.table.js';
import type { Organization } from './organization.table.js';
import type { OrganizationRow } from './organizations.queries.js';

/** Adds the organization of the transaction; what is not given keeps the defaults of the table. */
export async function addOrganization(
  tx: Tx,
  organization: Pick<Organization, 'name' | 'zone' | 'demonstration' | 'createdAt'>,
): Promise<void> {
  await tx.insert(organizationTable, { ...organization, id: tx.organizationId });
}

/** Sets columns of the organization of the transaction; nothing to set is nothing to do. */
export async function changeOrganization(
  tx: Tx,
  set: Partial<Omit<OrganizationRow, 'id' | 'demonstration' | 'createdAt'>>,
): Promise<void> {
  if (Object.keys(set).length > 0)
    await tx.update<Organization>(organizationTable, { id: tx.organizationId }, set);
}
