// Changes what an interviewer has said about themselves. The caller names the version it saw, so that nobody
// overwrites what somebody else has changed meanwhile.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Clock, Database, Outbox, notFound } from '#platform';
import { interviewerChanged } from './events.js';
import {
  breakMinutesOf,
  idOf,
  languagesOf,
  limitsOf,
  optionalTextOf,
  videoLinkOf,
  hoursOf,
  zoneOf,
} from './input.js';
import type { HoursInput, LimitsInput } from './input.js';
import { interviewersByIds } from './interviewers.queries.js';
import { changeInterviewer } from './people.repository.js';
import type { InterviewerChanges } from './people.repository.js';

/** What is absent stays as it is; null takes back what was set, where there is something to fall back to. */
export interface UpdateInterviewerInput extends HoursInput {
  readonly interviewerId: string;
  /** The version that the caller saw. */
  readonly version: number;
  readonly zone?: string | null | undefined;
  readonly limits?: LimitsInput | null | undefined;
  readonly breakMinutesMin?: number | null | undefined;
  readonly location?: string | null | undefined;
  readonly level?: string | null | undefined;
  readonly languages?: readonly string[] | null | undefined;
  readonly videoLink?: string | null | undefined;
}

/** The profile was changed. */
export interface InterviewerUpdated {
  readonly kind: 'InterviewerUpdated';
  readonly interviewerId: string;
}

/** Somebody changed the profile since the caller saw it; nothing was changed now. */
export interface InterviewerChanged {
  readonly kind: 'InterviewerChanged';
  readonly message: string;
  readonly interviewerId: string;
}

/** Only what is given becomes a change; an absent property is not a null. */
function changesOf(input: UpdateInterviewerInput): InterviewerChanges {
  const {
    zone,
    workingHours,
    preferredHours,
    limits,
    breakMinutesMin,
    location,
    level,
    languages,
    videoLink,
  } = input;
  const given = <T>(value: T | undefined): value is T => value !== undefined;
  const present = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
  return {
    ...(present(zone) && { zone: zoneOf(zone) }),
    ...hoursOf({ workingHours, preferredHours }),
    ...(present(limits) && limitsOf(limits)),
    ...(given(breakMinutesMin) && { breakMinutesMin: breakMinutesOf(breakMinutesMin) }),
    ...(given(location) && { location: optionalTextOf(location, 'location', 100) }),
    ...(given(level) && { level: optionalTextOf(level, 'level', 100) }),
    ...(present(languages) && { languages: languagesOf(languages) }),
    ...(given(videoLink) && { videoLink: videoLinkOf(videoLink) }),
  };
}

/** Changes an interviewer's zone, hours, limits and the like. */
@Injectable()
export class UpdateInterviewer {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  async run(actor: Actor, input: UpdateInterviewerInput): Promise<InterviewerUpdated | InterviewerChanged> {
    const own = input.interviewerId === actor.memberId ? (['own'] as const) : [];
    requireAccess(actor, 'interviewer.edit', { organizationId: actor.organizationId, relations: own });
    const interviewerId = idOf(input.interviewerId, 'interviewer');
    const changes = changesOf(input);
    const by = { changedById: actor.memberId, changedAt: this.clock.now() };
    return this.database.transaction(actor, async (tx) => {
      const [interviewer] = await interviewersByIds(tx, [interviewerId]);
      if (interviewer === undefined) throw notFound('interviewer');
      const changed =
        interviewer.version === input.version &&
        (await changeInterviewer(tx, interviewerId, input.version, { ...changes, ...by }));
      if (!changed)
        return {
          kind: 'InterviewerChanged',
          message: 'Somebody changed this profile meanwhile. Look at it as it is now and decide again.',
          interviewerId,
        };
      await this.outbox.append(tx, interviewerChanged, interviewerId, { interviewerId });
      return { kind: 'InterviewerUpdated', interviewerId };
    });
  }
}
