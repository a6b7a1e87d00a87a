// Reads the organization of a transaction for showing it to its members.
import type { Tx } from '#platform';
import type { OrganizationSettingRow } from './organization-setting.table.js';
import type { Organization } from './organization.table.js';

/** An organization as shown: minutes and counts are the defaults for its members. */
export type OrganizationRow = Omit<Organization, 'workingHours' | 'preferredHours'>;

const ORGANIZATION = `id, name, zone, week_starts_on AS "weekStartsOn", notice_minutes_min AS "noticeMinutesMin",
  hold_minutes AS "holdMinutes", break_minutes_min AS "breakMinutesMin", lunch_minutes AS "lunchMinutes",
  run_minutes_max AS "runMinutesMax", daily_interviews_max AS "dailyInterviewsMax",
  weekly_interviews_max AS "weeklyInterviewsMax", daily_minutes_max AS "dailyMinutesMax",
  weekly_minutes_max AS "weeklyMinutesMax", place_order AS "placeOrder", link_pattern AS "linkPattern",
  candidate_changes_max AS "candidateChangesMax", candidate_change_hours_min AS "candidateChangeHoursMin",
  grid_minutes AS "gridMinutes", horizon_days AS "horizonDays", reminder_hours AS "reminderHours",
  settings_version AS "settingsVersion", privacy_notice AS "privacyNotice", asks_for_survey AS "asksForSurvey", demonstration, created_at AS "createdAt"`;

/** The organization of the transaction, or null before it was added. */
export async function organizationOf(tx: Tx): Promise<OrganizationRow | null> {
  const rows = await tx.query<OrganizationRow>(`SELECT ${ORGANIZATION} FROM organization WHERE id = $1`, [
    tx.organizationId,
  ]);
  return rows[0] ?? null;
}

/** A setting that somebody changed, who that was last, and when. */
export type SettingChange = Omit<OrganizationSettingRow, 'organizationId'>;

/** All settings that were ever changed, by name. */
export const settingChanges = (tx: Tx): Promise<SettingChange[]> =>
  tx.query<SettingChange>(
    `SELECT name, version, changed_by_id AS "changedById", changed_at AS "changedAt"
     FROM organization_setting WHERE organization_id = $1 ORDER BY name`,
    [tx.organizationId],
  );
