// Changes the organization's name, zone and rules for scheduling. Only what is given changes, so two
// administrators who change different rules do not undo each other; what is booked already stays.
import { Injectable } from '@nestjs/common';
import { Clock, Database, Outbox, invalidInput } from '#platform';
import type { Actor } from './actor.js';
import { changeSettings } from './change-settings.js';
import type { OrganizationChanged } from './change-settings.js';
import {
  GRIDS_MINUTES,
  LIMIT_BOUNDS,
  RULE_BOUNDS,
  flawOfReminderHours,
  isWithin,
} from './domain/organization-rules.js';
import type { Bounds, Limit, Rule } from './domain/organization-rules.js';
import { knownZone } from './known-zone.js';
import { changeOrganization } from './organizations.repository.js';
import { oneLineName } from './person-name.js';
import { requireActor } from './require-access.js';

type Given<Name extends string> = { readonly [K in Name]?: number | null | undefined };

/** What is to change; what is absent or null stays as it is. The bounds are in domain/organization-rules.ts. */
export interface UpdateOrganizationInput extends Given<Rule> {
  readonly name?: string | null | undefined;
  readonly zone?: string | null | undefined;
  readonly limits?: Given<Limit> | null | undefined;
  /** What the pages of candidates say about their data; empty for nothing. */
  readonly privacyNotice?: string | null | undefined;
  /** Whether candidates are mailed the survey once their loop is over. */
  readonly asksForSurvey?: boolean | null | undefined;
  /** Interviews start so many minutes apart: 15, 30 or 60. */
  readonly gridMinutes?: number | null | undefined;
  /** How many hours before an interview people are reminded; empty for never. */
  readonly reminderHours?: readonly number[] | null | undefined;
  /** The version that the caller saw; what others changed since is then not overwritten. */
  readonly version?: number | null | undefined;
}

/** The organization is as was asked for. */
export interface OrganizationUpdated {
  readonly kind: 'OrganizationUpdated';
  readonly organizationId: string;
}

/** Changes the actor's organization. */
@Injectable()
export class UpdateOrganization {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** @throws {Refusal} UNAUTHENTICATED, FORBIDDEN, INVALID_INPUT naming the field */
  async run(
    asking: Actor | null,
    input: UpdateOrganizationInput,
  ): Promise<OrganizationUpdated | OrganizationChanged> {
    const actor = requireActor(asking, 'organization.edit');
    const set = {
      ...(isGiven(input.name) ? { name: oneLineName(input.name) } : {}),
      ...(isGiven(input.zone) ? { zone: knownZone(input.zone) } : {}),
      ...(isGiven(input.privacyNotice) ? { privacyNotice: noticeOf(input.privacyNotice) } : {}),
      ...(isGiven(input.asksForSurvey) ? { asksForSurvey: input.asksForSurvey } : {}),
      ...(isGiven(input.gridMinutes) ? { gridMinutes: gridOf(input.gridMinutes) } : {}),
      ...(isGiven(input.reminderHours) ? { reminderHours: remindersOf(input.reminderHours) } : {}),
      ...within<Rule>(input, RULE_BOUNDS),
      ...within<Limit>(input.limits ?? {}, LIMIT_BOUNDS, 'limits.'),
    };
    const by = { changedById: actor.memberId, changedAt: this.clock.now() };
    const changed = await this.database.transaction(actor, (tx) =>
      changeSettings(tx, this.outbox, { names: Object.keys(set), seen: input.version, ...by }, () =>
        changeOrganization(tx, set),
      ),
    );
    return changed ?? { kind: 'OrganizationUpdated', organizationId: actor.organizationId };
  }
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

function gridOf(given: number): number {
  if (!GRIDS_MINUTES.includes(given))
    throw invalidInput('gridMinutes', `gridMinutes must be 15, 30 or 60; it was ${given}.`);
  return given;
}

/** The earliest reminder first. */
function remindersOf(given: readonly number[]): number[] {
  const flaw = flawOfReminderHours(given);
  if (flaw !== null) throw invalidInput('reminderHours', `reminderHours ${flaw}`);
  return given.toSorted((one, other) => other - one);
}

const NOTICE_MAX = 2_000;

function noticeOf(given: string): string | null {
  const notice = given.toWellFormed().replaceAll('\0', ' ').trim();
  if (notice.length > NOTICE_MAX)
    throw invalidInput(
      'privacyNotice',
      `privacyNotice must have at most ${NOTICE_MAX} characters; it had ${notice.length}.`,
    );
  return notice === '' ? null : notice;
}

/** Those of `given` that have bounds. @throws {Refusal} INVALID_INPUT naming the first one out of bounds */
function within<Name extends string>(
  given: Given<Name>,
  bounds: Readonly<Record<Name, Bounds>>,
  prefix = '',
): Partial<Record<Name, number>> {
  const set: Partial<Record<Name, number>> = {};
  for (const name of Object.keys(bounds) as Name[]) {
    const value: number | null | undefined = given[name];
    if (!isGiven(value)) continue;
    const [least, most] = bounds[name];
    if (!isWithin(value, bounds[name]))
      throw invalidInput(
        `${prefix}${name}`,
        `${prefix}${name} must be a whole number from ${least} to ${most}; it was ${value}.`,
      );
    set[name] = value;
  }
  return set;
}
