// The organization's rules for scheduling: what holds for everybody who has not said otherwise.
import { invariant } from '#platform';
import type { Tx } from '#platform';
import type { DefaultHours } from './domain/hours.js';
import type { Limits } from './domain/limits.js';
import type { WorkingHour } from './domain/working-hours.js';

/** Zone, first weekday (1 Monday … 7 Sunday), minutes and weekly hours of an organization's scheduling rules. */
export interface OrganizationSettings extends DefaultHours {
  readonly zone: string;
  readonly weekStartsOn: WorkingHour['weekday'];
  readonly noticeMinutesMin: number;
  /** Interviews start so many minutes apart, counted from the day's begin. */
  readonly gridMinutes: number;
  /** Loops are planned on so many days from now. */
  readonly horizonDays: number;
  readonly holdMinutes: number;
  readonly breakMinutesMin: number;
  readonly lunchMinutes: number;
  readonly runMinutesMax: number;
  /** Where places of interviews come from, the preferred source first. */
  readonly placeOrder: readonly ('interviewer_link' | 'pattern' | 'phone' | 'room')[];
  /** The pattern of join links, with the placeholders {interview} and {loop}; null for none. */
  readonly linkPattern: string | null;
  readonly limits: Limits;
}

interface SettingsRow extends Omit<OrganizationSettings, 'limits'>, Limits {}

/** The settings of the transaction's organization. */
export async function organizationSettings(tx: Tx): Promise<OrganizationSettings> {
  const [row] = await tx.query<SettingsRow>(
    `SELECT zone, week_starts_on AS "weekStartsOn", notice_minutes_min AS "noticeMinutesMin",
            grid_minutes AS "gridMinutes", horizon_days AS "horizonDays", hold_minutes AS "holdMinutes", break_minutes_min AS "breakMinutesMin",
            lunch_minutes AS "lunchMinutes", run_minutes_max AS "runMinutesMax",
            place_order AS "placeOrder", link_pattern AS "linkPattern",
            daily_interviews_max AS "dailyInterviewsMax", weekly_interviews_max AS "weeklyInterviewsMax",
            daily_minutes_max AS "dailyMinutesMax", weekly_minutes_max AS "weeklyMinutesMax",
            working_hours AS "workingHours", preferred_hours AS "preferredHours"
     FROM organization WHERE id = $1`,
    [tx.organizationId],
  );
  invariant(row, 'the organization of a transaction exists');
  const { dailyInterviewsMax, weeklyInterviewsMax, dailyMinutesMax, weeklyMinutesMax, ...settings } = row;
  return {
    ...settings,
    limits: { dailyInterviewsMax, weeklyInterviewsMax, dailyMinutesMax, weeklyMinutesMax },
  };
}
