// Plays the demonstration's recent past and its present through the program's own use cases, with a clock that
// moves: a dozen candidates, each at another stage of their loop.
import type { NestApplicationContext } from '@nestjs/core';
import type { Actor } from '#access';
import {
  AnswerSeat,
  BookLoop,
  CancelLoop,
  DraftLoop,
  HoldLoop,
  ProposeLoop,
  UpdateRepairPolicy,
  bookedInterviews,
  loopsByIds,
  newestProposals,
} from '#loops';
import {
  AddCandidate,
  EndApplication,
  GiveAvailability,
  RequestAvailability,
  rubricVersionsByIds,
} from '#openings';
import { newId } from '#platform';
import type { Platform, SimulatedClock } from '#platform';
import { MakeDecision, SaveScorecardDraft, SubmitScorecard, scorecardsOfLoops } from '#scorecards';
import { businessDays, hours } from './calendar.js';
import { withNamedSeat } from './named-seat.js';
import type { DemonstrationOrganization } from './seed-organization.js';

const NAMES = [
  'Alva Stenmark',
  'Bastian Rowe',
  'Chiara Voss',
  'Dmitri Hallen',
  'Elin Marsh',
  'Felix Adeyemi',
  'Greta Lund',
  'Hugo Sandoval',
  'Iris Calloway',
  'Jonah Beck',
  'Katya Moreno',
  'Liam Osei',
];
const ZONE = 'Europe/Berlin';
const SUMMARY =
  'Worked through the problem aloud, named the trade-offs and was open about what was left untested.';
const EVIDENCE =
  'Compared two designs, said what each costs to run, and changed course when a constraint was added.';

/** How long before its time a scorecard comes in, and how long after it the ones that are late. */
const EARLY_MS = 20 * 60_000;
const LATE_MS = 15 * 60_000;
/** How long it takes from a draft to its proposals, where that is not just now. */
const DRAFTED_MS = 3 * 3_600_000;

/** Plays the story; `clock` is the platform's own and ends at `now`. */
export class DemonstrationStory {
  constructor(
    private readonly platform: Platform,
    private readonly app: NestApplicationContext,
    private readonly organization: DemonstrationOrganization,
    private readonly clock: SimulatedClock,
    private readonly now: Date,
  ) {}

  async play(): Promise<void> {
    const applications = await this.#addCandidates();
    const past = businessDays(this.now, -7, 2);
    const recent = businessDays(this.now, -3, 2);
    const soon = businessDays(this.now, 3, 3);
    const later = businessDays(this.now, 5, 3);

    const decided = await this.#bookIn(applications[0], past);
    const inDebrief = await this.#bookIn(applications[1], past);
    const cancelled = await this.#bookIn(applications[2], later);
    const nextDay = hours(businessDays(this.now, -6, 1)[0] ?? '', 6, 7).from;
    await this.#score([decided, inDebrief], 'all', nextDay);
    this.clock.moveTo(nextDay);
    const scoring = await this.#bookWithInterviewer(applications[3], recent);
    await this.#score([decided, inDebrief], 'all', this.now);
    await this.#decide(decided);
    await this.#score([scoring], 'some', this.now);
    this.clock.moveTo(this.now);
    await this.#cancel(cancelled);
    await this.#withdraw(applications[2]);

    await this.#bookWithInterviewer(applications[4], soon);
    await this.#confirmRepairs(this.organization.openingIds[0] ?? '');
    const declined = await this.#bookIn(applications[5], soon);
    await this.#decline(declined);
    await this.#proposeIn(applications[6], later);
    await this.#hold(await this.#proposeIn(applications[7], later));
    await this.#give(applications[8], later);
    await this.#requestAvailability(applications[9]);
    await this.#requestAvailability(applications[10]);
  }

  get #coordinator(): Actor {
    return this.organization.coordinator;
  }

  async #addCandidates(): Promise<string[]> {
    const add = this.app.get(AddCandidate);
    const ids: string[] = [];
    for (const [at, name] of NAMES.entries()) {
      const outcome = await add.run(this.#coordinator, {
        openingId: this.organization.openingIds[at < 8 ? 0 : at % this.organization.openingIds.length] ?? '',
        name,
        email: `${name.toLowerCase().replace(' ', '.')}@candidate.example`,
        zone: ZONE,
        idempotencyKey: newId(),
      });
      if (outcome.kind !== 'CandidateAdded')
        throw new Error(`The demonstration's candidate: ${outcome.kind}`);
      ids.push(outcome.applicationId);
    }
    return ids;
  }

  async #give(applicationId: string | undefined, days: readonly string[]): Promise<void> {
    await this.app.get(GiveAvailability).run(this.#coordinator, {
      applicationId: applicationId ?? '',
      windows: days.map((day) => hours(day, 8, 17)),
    });
  }

  async #requestAvailability(applicationId: string | undefined): Promise<void> {
    await this.app.get(RequestAvailability).run(this.#coordinator, { applicationId: applicationId ?? '' });
  }

  async #draft(applicationId: string | undefined): Promise<string> {
    const drafted = await this.app
      .get(DraftLoop)
      .run(this.#coordinator, { applicationId: applicationId ?? '', idempotencyKey: newId() });
    if (drafted.kind !== 'LoopDrafted') throw new Error(`The demonstration's loop: ${drafted.kind}`);
    this.#moveOn(this.clock.nowMs() + DRAFTED_MS, this.now);
    return drafted.loopId;
  }

  async #proposeIn(applicationId: string | undefined, days: readonly string[]): Promise<string> {
    await this.#give(applicationId, days);
    const loopId = await this.#draft(applicationId);
    const proposed = await this.app.get(ProposeLoop).run(this.#coordinator, { loopId });
    if (proposed.kind !== 'LoopProposed') throw new Error(`The demonstration's proposals: ${proposed.kind}`);
    return loopId;
  }

  async #best(
    loopId: string,
  ): Promise<{ loopId: string; proposalId: string; version: number; idempotencyKey: string }> {
    return this.platform.database.read(this.#coordinator, async (tx) => {
      const [loop] = await loopsByIds(tx, [loopId]);
      const [best] = await newestProposals(tx, [loopId]);
      return { loopId, proposalId: best?.id ?? '', version: loop?.version ?? 0, idempotencyKey: newId() };
    });
  }

  async #bookIn(applicationId: string | undefined, days: readonly string[]): Promise<string> {
    return this.#book(await this.#proposeIn(applicationId, days));
  }

  async #book(loopId: string): Promise<string> {
    const booked = await this.app.get(BookLoop).run(this.#coordinator, await this.#best(loopId));
    if (booked.kind !== 'LoopBooked') throw new Error(`The demonstration's booking: ${booked.kind}`);
    return loopId;
  }

  /** A loop in which the person who signs in as an interviewer sits; booked without them on days too full for that. */
  async #bookWithInterviewer(applicationId: string | undefined, days: readonly string[]): Promise<string> {
    const { interviewerId: memberId, hiringManager, openingIds } = this.organization;
    await this.#give(applicationId, days);
    const named = { openingId: openingIds[0] ?? '', memberId };
    const loopId = await withNamedSeat(this.platform, this.app, hiringManager, named, () =>
      this.#draft(applicationId),
    );
    const proposed = await this.app.get(ProposeLoop).run(this.#coordinator, { loopId });
    if (proposed.kind === 'LoopProposed') return this.#book(loopId);
    await this.#cancel(loopId);
    return this.#bookIn(applicationId, days);
  }

  async #hold(loopId: string): Promise<void> {
    await this.app.get(HoldLoop).run(this.#coordinator, await this.#best(loopId));
  }

  async #cancel(loopId: string): Promise<void> {
    const { version } = await this.#best(loopId);
    await this.app.get(CancelLoop).run(this.#coordinator, {
      loopId,
      version,
      reason: 'The candidate accepted another offer.',
    });
  }

  async #withdraw(applicationId: string | undefined): Promise<void> {
    await this.app
      .get(EndApplication)
      .run(this.#coordinator, { applicationId: applicationId ?? '', state: 'withdrawn' });
  }

  /** Whoever looks at the demonstration finds a decline with its repair ready to be confirmed, and not a finished one. */
  async #confirmRepairs(openingId: string): Promise<void> {
    const policy = { automatic: false, aheadHoursMin: 24, triesMax: 3, keepTimes: true, poolIds: [] };
    await this.app.get(UpdateRepairPolicy).run(this.organization.administrator, { openingId, policy });
  }

  async #decline(loopId: string): Promise<void> {
    const [first] = await this.platform.database.read(this.#coordinator, (tx) =>
      bookedInterviews(tx, loopId),
    );
    const seat = first?.seats[0];
    if (seat === undefined) return;
    await this.app.get(AnswerSeat).run(this.#member(seat.interviewerId), {
      seatId: seat.seatId,
      response: 'declined',
      reason: 'A customer visit was moved to this day.',
    });
  }

  #member(memberId: string): Actor {
    const { organizationId } = this.organization;
    return { kind: 'member', organizationId, memberId, identityId: newId(), role: 'interviewer' };
  }

  /**
   * Submits what of these loops is due before `until`, mostly in time, or leaves every third one, and that of who can sign
   * in, as a draft.
   */
  async #score(loopIds: readonly string[], which: 'all' | 'some', until: Date): Promise<void> {
    const { cards, versions } = await this.platform.database.read(this.#coordinator, async (tx) => {
      const owed = await scorecardsOfLoops(tx, loopIds);
      const placed = [...Map.groupBy(owed, ({ loopId }) => loopId).values()].flatMap((ofLoop) =>
        ofLoop.map((card, at) => ({ card, at })),
      );
      return {
        cards: placed
          .filter(({ card }) => card.submittedAt === null && card.dueAt < until)
          .sort((a, b) => a.card.dueAt.getTime() - b.card.dueAt.getTime() || a.at - b.at),
        versions: await rubricVersionsByIds(tx, [...new Set(owed.map((card) => card.rubricVersionId))]),
      };
    });
    for (const { card, at } of cards) {
      this.#moveOn(card.dueAt.getTime() + (at % 4 === 2 ? LATE_MS : -EARLY_MS), until);
      const criteria = versions.find((version) => version.id === card.rubricVersionId)?.criteria ?? [];
      const interviewer = this.#member(card.interviewerId);
      const isOpen = at % 3 === 1 || card.interviewerId === this.organization.interviewerId;
      const leaveOpen = which === 'some' && isOpen;
      const saved = await this.app.get(SaveScorecardDraft).run(interviewer, {
        scorecardId: card.id,
        version: 0,
        content: {
          ratings: criteria.map(({ id }, place) => ({
            criterionId: id,
            rating: 2 + ((at + place) % 3),
            evidence: EVIDENCE,
          })),
          recommendation: leaveOpen ? null : at % 4 === 3 ? 'no' : 'yes',
          summary: leaveOpen ? '' : SUMMARY,
        },
      });
      if (saved.kind !== 'ScorecardDraftSaved' || leaveOpen) continue;
      await this.app
        .get(SubmitScorecard)
        .run(interviewer, { scorecardId: card.id, version: saved.version, idempotencyKey: newId() });
    }
  }

  /** Moves the clock on, never back and never beyond `until`. */
  #moveOn(toMs: number, until: Date): void {
    this.clock.moveTo(new Date(Math.max(this.clock.nowMs(), Math.min(toMs, until.getTime()))));
  }

  async #decide(loopId: string): Promise<void> {
    await this.app.get(MakeDecision).run(this.organization.hiringManager, {
      loopId,
      outcome: 'hire',
      level: 'Senior',
      rationale: 'Strong and consistent evidence in design and leadership; coding was solid throughout.',
      idempotencyKey: newId(),
    });
  }
}
