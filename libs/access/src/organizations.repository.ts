// Writes the tenant itself.
import { invariant } from '#platform';
import type { Tx } from '#platform';
import { organizationTable } from './organization.table.js';
import type { Organization } from './organization.table.js';
import type { OrganizationRow, SettingChange } from './organizations.queries.js';

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
  set: Partial<Omit<OrganizationRow, 'id' | 'demonstration' | 'settingsVersion' | 'createdAt'>>,
): Promise<void> {
  if (Object.keys(set).length > 0)
    await tx.update<Organization>(organizationTable, { id: tx.organizationId }, set);
}

/** Makes whoever changes settings wait for each other; returns the version that is there. */
export async function lockSettings(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ readonly version: number }>(
    'SELECT settings_version AS version FROM organization WHERE id = $1 FOR NO KEY UPDATE',
    [tx.organizationId],
  );
  invariant(row, 'the organization of a transaction exists');
  return row.version;
}

/** Keeps who changed the settings of these names, and gives all settings their new version. */
export async function keepSettingChanges(
  tx: Tx,
  names: readonly string[],
  { version, changedById, changedAt }: Omit<SettingChange, 'name'>,
): Promise<void> {
  await tx.query(
    `WITH versioned AS (UPDATE organization SET settings_version = $3 WHERE id = $1)
     INSERT INTO organization_setting (organization_id, name, version, changed_by_id, changed_at)
     SELECT $1, name, $3, $4, $5 FROM unnest($2::text[]) AS name
     ON CONFLICT (organization_id, name) DO UPDATE SET version = excluded.version,
       changed_by_id = excluded.changed_by_id, changed_at = excluded.changed_at`,
    [tx.organizationId, names, version, changedById, changedAt],
  );
}
