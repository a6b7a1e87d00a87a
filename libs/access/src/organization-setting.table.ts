// Who changed a setting of the organization last. A setting without a row is as it came.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, text, int, instant } = columns;

/** The table `organization_setting`: the version of all settings that the change made, who made it and when. */
export const organizationSettingTable = defineTable('organization_setting', {
  organizationId: key(uuid),
  name: key(text),
  version: int,
  changedById: uuid,
  changedAt: instant,
});

/** A row of `organization_setting`; its name is the setting's in the schema. */
export type OrganizationSettingRow = RowOf<typeof organizationSettingTable>;
