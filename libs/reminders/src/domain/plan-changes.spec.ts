// Random stories of bookings, moves, replacements, cancellations, lost workers and refusing mail servers, played
// against everybody's calendar: in the end each calendar shows exactly what is booked, and nobody got anything twice,
// late or stale.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isMessage, recipientKey, sameView } from './ledger.js';
import type { InterviewView, LedgerRow } from './ledger.js';
import { judge, planChanges } from './plan-changes.js';
import type { InterviewFact, LoopFacts, Wanted } from './wanted.js';
import { recipientsOf, viewFor } from './wanted.js';

const HOUR_MS = 3_600_000;
const LEASE_MS = 120_000;
const PEOPLE = ['ann', 'bob', 'cyd'];

type Step =
  | { readonly do: 'move'; readonly interview: number; readonly hours: number; readonly rises: boolean }
  | { readonly do: 'seat'; readonly interview: number; readonly who: readonly string[] }
  | { readonly do: 'decline'; readonly interview: number }
  | { readonly do: 'cancel' | 'rebook' }
  | { readonly do: 'work'; readonly fate: readonly ('sent' | 'refused' | 'lost' | 'lostAfterSending')[] }
  | { readonly do: 'wait'; readonly minutes: number };

const interviewIndex = fc.nat({ max: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('move' as const),
    interview: interviewIndex,
    hours: fc.integer({ min: 30, max: 60 }),
    rises: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('seat' as const),
    interview: interviewIndex,
    who: fc.subarray(PEOPLE, { minLength: 1 }),
  }),
  fc.record({ do: fc.constant('decline' as const), interview: interviewIndex }),
  fc.record({ do: fc.constantFrom('cancel' as const, 'rebook' as const) }),
  fc.record({
    do: fc.constant('work' as const),
    fate: fc.array(fc.constantFrom('sent', 'refused', 'lost', 'lostAfterSending'), {
      minLength: 1,
      maxLength: 6,
    }),
  }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 240 }) }),
);

/** A row as the database has it, with what planning does not see. */
interface Stored extends Omit<LedgerRow, 'told'> {
  readonly dueMs: number;
  attempts: number;
  recorded: number;
  state: LedgerRow['state'];
  claimedUntilMs: number | null;
  sequence: number | null;
  view: InterviewView | null;
}

interface Event {
  readonly sequence: number;
  readonly view: InterviewView | null;
}

/** The loop, its ledger, and the calendars and mailboxes of its people. */
class Story {
  nowMs = 0;
  live = true;
  /** Whether a worker was ever lost: then somebody may be told again what they know already. */
  inDoubt = false;
  readonly rows: Stored[] = [];
  readonly interviews: InterviewFact[] = [0, 1].map((at) => ({
    id: `i${at}`,
    title: `Interview ${at}`,
    standing: 'booked',
    startMs: (40 + 3 * at) * HOUR_MS,
    endMs: (41 + 3 * at) * HOUR_MS,
    place: null,
    sequence: 1,
    withCandidate: true,
    attendingIds: [PEOPLE[at] ?? ''],
    declinedIds: [],
  }));
  /** By recipient and interview, as a calendar program keeps it: a lower sequence changes nothing. */
  readonly calendars = new Map<string, Event>();
  /** Message keys that certainly reached somebody, each time they did. */
  readonly arrived: { readonly key: string; readonly certain: boolean }[] = [];

  facts(): LoopFacts {
    return {
      loopId: 'loop',
      candidateId: 'candidate',
      overBecause: this.live ? null : 'The loop was cancelled',
      interviews: this.interviews,
      remindHours: [24, 1],
      owed: [],
      nudges: [],
      debriefFor: null,
      asks: [],
      survey: null,
      rows: this.rows.map((row) => ({
        ...row,
        told: row.state === 'sent' || row.state === 'claimed' || row.attempts > row.recorded,
      })),
    };
  }

  plan(): void {
    const changes = planChanges(this.facts(), this.nowMs, 0);
    for (const wanted of changes.insert) this.rows.push(this.#stored(wanted));
    for (const { id } of changes.revive) this.#row(id).state = 'planned';
    for (const { id } of changes.withdraw) this.#row(id).state = 'withdrawn';
  }

  #stored(wanted: Wanted): Stored {
    const { key, kind, interviewId, recipient, sequence, dueMs } = wanted;
    const id = String(this.rows.length).padStart(4, '0');
    return {
      ...{ id, key, kind, interviewId, recipient, sequence, dueMs },
      ...{ state: 'planned', claimedUntilMs: null, view: null, attempts: 0, recorded: 0 },
    };
  }

  #row(id: string): Stored {
    const row = this.rows.find((one) => one.id === id);
    if (row === undefined) throw new Error(`There is no row ${id}`);
    return row;
  }

  change(at: number, change: (interview: InterviewFact) => Partial<InterviewFact>): void {
    const interview = this.interviews[at];
    if (interview === undefined) throw new Error(`There is no interview ${at}`);
    this.interviews[at] = { ...interview, ...change(interview) };
    this.plan();
  }

  /** One worker looks at everything that may be claimed. */
  work(fates: readonly ('sent' | 'refused' | 'lost' | 'lostAfterSending')[]): number {
    const due = this.rows.filter(
      (row) =>
        (row.state === 'planned' || row.state === 'claimed') &&
        row.dueMs <= this.nowMs &&
        (row.claimedUntilMs ?? 0) <= this.nowMs,
    );
    for (const [at, row] of due.entries()) this.#dispatch(row, fates[at % fates.length] ?? 'sent');
    return due.length;
  }

  #dispatch(row: Stored, fate: 'sent' | 'refused' | 'lost' | 'lostAfterSending'): void {
    const facts = this.facts();
    const own = facts.rows.find(({ id }) => id === row.id);
    if (own === undefined) throw new Error('The row is in the ledger');
    const verdict = judge(facts, own, this.nowMs);
    if (verdict.kind === 'wait') return;
    if (verdict.kind === 'withdraw') {
      row.state = 'withdrawn';
      return;
    }
    const { sequence, view } = verdict.wanted;
    Object.assign(row, { state: 'claimed', claimedUntilMs: this.nowMs + LEASE_MS, sequence, view });
    row.attempts++;
    this.inDoubt ||= fate === 'lost' || fate === 'lostAfterSending';
    if (fate === 'sent' || fate === 'lostAfterSending') this.#deliver(row, fate === 'sent');
    if (fate === 'sent')
      Object.assign(row, { state: 'sent', claimedUntilMs: null, recorded: row.recorded + 1 });
    if (fate === 'refused')
      Object.assign(row, {
        state: 'planned',
        claimedUntilMs: this.nowMs + LEASE_MS,
        recorded: row.recorded + 1,
      });
  }

  #deliver(row: Stored, certain: boolean): void {
    this.arrived.push({ key: row.key, certain });
    expect(row.dueMs).toBeLessThanOrEqual(this.nowMs);
    this.#isTrueNow(row);
    if (!isMessage(row.kind)) return;
    const place = `${recipientKey(row.recipient)} ${row.interviewId}`;
    const sequence = row.sequence ?? 0;
    const shown = this.calendars.get(place);
    const view = row.kind === 'interview_cancelled' ? null : row.view;
    if (!this.inDoubt && shown !== undefined) expect(view).not.toEqual(shown.view);
    if (shown !== undefined && sequence < shown.sequence) return;
    this.calendars.set(place, { sequence, view });
  }

  /** What a mail says at the moment at which it leaves is so. */
  #isTrueNow(row: Stored): void {
    if (row.kind === 'interview_cancelled') return;
    const interview = this.interviews.find(({ id }) => id === row.interviewId);
    if (interview === undefined || row.view === null) throw new Error('A mail tells of an interview');
    expect(this.live).toBe(true);
    expect(recipientsOf(this.facts(), interview).map(recipientKey)).toContain(recipientKey(row.recipient));
    expect(sameView(row.view, viewFor(interview, row.recipient))).toBe(true);
    expect(this.nowMs).toBeLessThan(interview.startMs);
  }

  /** Works until nothing is left to do, with nothing going wrong any more. */
  finish(): void {
    this.plan();
    for (let round = 0; round < 8; round++) {
      this.work(['sent']);
      this.nowMs += LEASE_MS;
    }
  }
}

function play(story: Story, one: Step): void {
  switch (one.do) {
    case 'move':
      return story.change(one.interview, ({ sequence }) => ({
        startMs: one.hours * HOUR_MS,
        endMs: (one.hours + 1) * HOUR_MS,
        sequence: sequence + (one.rises ? 1 : 0),
      }));
    case 'seat':
      return story.change(one.interview, () => ({ attendingIds: one.who, declinedIds: [] }));
    case 'decline':
      return story.change(one.interview, ({ attendingIds, declinedIds }) => ({
        attendingIds: attendingIds.slice(1),
        declinedIds: [...declinedIds, ...attendingIds.slice(0, 1)],
      }));
    case 'cancel':
    case 'rebook':
      story.live = one.do === 'rebook';
      return story.plan();
    case 'work':
      return void story.work(one.fate);
    case 'wait':
      story.nowMs += one.minutes * 60_000;
  }
}

describe('whatever happens', () => {
  const stories = fc.array(step, { maxLength: 25 });
  const holds = (check: (story: Story) => void): void => {
    fc.assert(
      fc.property(stories, (steps) => {
        const story = new Story();
        story.plan();
        for (const one of steps) play(story, one);
        story.finish();
        check(story);
      }),
      { numRuns: 400 },
    );
  };

  test('calendars show what is booked, and mails are never stale, late or sent twice', () => {
    holds((story) => {
      for (const interview of story.interviews) {
        if (interview.startMs <= story.nowMs) continue;
        const on = story.live ? recipientsOf(story.facts(), interview) : [];
        for (const recipient of on) {
          const shown = story.calendars.get(`${recipientKey(recipient)} ${interview.id}`)?.view ?? null;
          expect(shown).toEqual(viewFor(interview, recipient));
        }
        const keys = on.map(recipientKey);
        for (const [place, { view }] of story.calendars) {
          const [who = '', which] = place.split(' ');
          if (which !== interview.id || keys.includes(who)) continue;
          if (view !== null && view.startMs > story.nowMs) throw new Error(`${who} still expects ${which}`);
        }
      }
      const certain = story.arrived.filter((mail) => mail.certain).map(({ key }) => key);
      expect(new Set(certain).size).toBe(certain.length);
    });
  });

  test('planning twice plans once', () => {
    holds((story) => {
      story.plan();
      const { insert, revive, withdraw } = planChanges(story.facts(), story.nowMs, 0);
      expect([insert, revive, withdraw]).toEqual([[], [], []]);
    });
  });
});

describe('what tells of a change waits', () => {
  const dueOf = (story: Story, kind: string): number[] =>
    planChanges(story.facts(), story.nowMs, 12_000)
      .insert.filter((one) => one.kind === kind)
      .map(({ dueMs }) => dueMs - story.nowMs);

  test('as long as the change can be taken back', () => {
    const story = new Story();
    expect(new Set(dueOf(story, 'invitation'))).toEqual(new Set([12_000]));
    expect(dueOf(story, 'upcoming_interview')).not.toContain(12_000);
  });

  test('not when the interview is about to begin', () => {
    const story = new Story();
    story.nowMs = 40 * HOUR_MS - 15 * 60_000;
    expect(new Set(dueOf(story, 'invitation'))).toEqual(new Set([0, 12_000]));
  });
});
