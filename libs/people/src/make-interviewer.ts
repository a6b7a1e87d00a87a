// Gives a member an interviewer's profile, so that pools and seats can hold them.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Clock, ConstraintHit, Database, Idempotency, Outbox, invalidInput, notFound } from '#platform';
import type { Tx } from '#platform';
import type { WorkingHourInput } from './domain/working-hours.js';
import { interviewerChanged } from './events.js';
import { idOf, workingHoursOf, zoneOf } from './input.js';
import { interviewersByIds, memberStateOf } from './interviewers.queries.js';
import { insertInterviewers } from './people.repository.js';
import { organizationSettings } from './settings.queries.js';

/** Which member, and their zone and weekly hours where they are not the organization's. */
export interface MakeInterviewerInput {
  readonly memberId: string;
  readonly zone?: string | null | undefined;
  readonly workingHours?: readonly WorkingHourInput[] | null | undefined;
  readonly idempotencyKey: string;
}

/** The member has a profile now. */
export interface InterviewerMade {
  readonly kind: 'InterviewerMade';
  readonly interviewerId: string;
}

/** The member had a profile before; it was left as it is. */
export interface AlreadyInterviewer {
  readonly kind: 'AlreadyInterviewer';
  readonly message: string;
  readonly interviewerId: string;
}

const already = (interviewerId: string): AlreadyInterviewer => ({
  kind: 'AlreadyInterviewer',
  message: 'This member is an interviewer already. Change the profile instead.',
  interviewerId,
});

/** Makes a member an interviewer. */
@Injectable()
export class MakeInterviewer {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN, NOT_FOUND for no such member, INVALID_INPUT */
  async run(actor: Actor, input: MakeInterviewerInput): Promise<InterviewerMade | AlreadyInterviewer> {
    const own = input.memberId === actor.memberId ? (['own'] as const) : [];
    requireAccess(actor, 'interviewer.edit', { organizationId: actor.organizationId, relations: own });
    const id = idOf(input.memberId, 'member');
    const { idempotencyKey, ...wanted } = input;
    return this.idempotency.run<InterviewerMade | AlreadyInterviewer>(
      actor,
      { operation: 'interviewer.make', key: idempotencyKey, input: wanted },
      (tx) => this.#make(tx, id, wanted),
      (error) => this.#twin(actor, id, error),
    );
  }

  /** A twin was faster: its profile is there. On a partition the constraint has another name, so it is looked for. */
  async #twin(actor: Actor, id: string, error: unknown): Promise<AlreadyInterviewer | null> {
    if (!(error instanceof ConstraintHit)) return null;
    const found = await this.database.read(actor, (tx) => interviewersByIds(tx, [id]));
    return found.length > 0 ? already(id) : null;
  }

  async #make(
    tx: Tx,
    id: string,
    wanted: Omit<MakeInterviewerInput, 'idempotencyKey'>,
  ): Promise<InterviewerMade | AlreadyInterviewer> {
    const zone = wanted.zone ?? null;
    const workingHours =
      wanted.workingHours === undefined || wanted.workingHours === null
        ? null
        : workingHoursOf(wanted.workingHours, 'workingHours');
    const profile = {
      id,
      zone: zone === null ? (await organizationSettings(tx)).zone : zoneOf(zone),
      workingHours,
      createdAt: this.clock.now(),
    };
    const state = await memberStateOf(tx, id);
    if (state === null) throw notFound('member');
    if (state !== 'active')
      throw invalidInput('memberId', 'memberId names a deactivated member; invite them again first.');
    if ((await interviewersByIds(tx, [id])).length > 0) return already(id);
    await insertInterviewers(tx, [profile]);
    await this.outbox.append(tx, interviewerChanged, id, { interviewerId: id });
    return { kind: 'InterviewerMade', interviewerId: id };
  }
}
