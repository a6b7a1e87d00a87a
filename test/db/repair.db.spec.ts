// Somebody in a booked loop cannot be counted on any more: the seat is marked in the transaction of the cause, the smallest
// repair is found and applied as far as the policy lets it, and nobody is told but those for whom something changes.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DeactivateMember } from '#access';
import type { Actor } from '#access';
import { RemoveCalendar, UploadBusyTime } from '#calendar';
import {
  AnswerSeat,
  ChangeLoop,
  EnqueueRepairs,
  ProposeChange,
  RepairLoop,
  Solver,
  UpdateRepairPolicy,
  newestProposals,
} from '#loops';
import { EndPause, PauseInterviewer } from '#people';
import { Overload, newId } from '#platform';
import { endless } from '../support/hard-loop.js';
import { loopFixture } from '../support/loop-fixture.js';
import type { LoopFixture } from '../support/loop-fixture.js';
import { calendarFile, invitedEntry, repairFixture } from '../support/repair-fixture.js';
import type { IcsEntry, RepairFixture, SeenLoop } from '../support/repair-fixture.js';

/** A Thursday, three days after the clock's start. */
const DAY = '2026-11-26';
const HOUR_MS = 3_600_000;
/** More than any solver takes on at once. */
const QUESTIONS = 400;

let fixture: RepairFixture;
beforeAll(async () => {
  fixture = await repairFixture();
});
afterAll(async () => {
  await fixture.close();
});

let of: LoopFixture;
let administrator: Actor;
let loopId: string;
let before: SeenLoop;
/** Who is to design, and the only one who could instead. */
let designer: Actor;
let spare: Actor;

/** Coding (0), design (1 or 2) and a debrief that 3 leads and everybody attends. */
beforeEach(async () => {
  of = await loopFixture(fixture.db.platform, [DAY], {
    zones: ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
    pools: [[0], [1, 2], [3]],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Design', minutes: 60, pool: 1 },
      { title: 'Debrief', minutes: 30, pool: 2, kind: 'debrief', afterAll: true },
    ],
  });
  administrator = { ...of.coordinator, role: 'administrator' };
  await fixture.write(of, (tx) =>
    tx.query(`UPDATE member SET role = 'administrator' WHERE organization_id = $1 AND id = $2`, [
      of.organizationId,
      administrator.memberId,
    ]),
  );
  loopId = await fixture.book(of);
  await fixture.settle();
  before = await fixture.see(of, loopId);
  const [, one, other] = of.interviewers as [Actor, Actor, Actor];
  [designer, spare] = before.seatOf('Design').interviewerId === one.memberId ? [one, other] : [other, one];
});

const design = () => {
  const found = before.interviews.find(({ title }) => title === 'Design');
  if (found?.during === undefined || found.during === null) throw new Error('Design has no time');
  return { ...found, during: found.during };
};

const decline = (actor: Actor = designer) =>
  fixture.rooms.get(AnswerSeat).run(actor, {
    seatId: before.seatOf('Design').id,
    response: 'declined',
    reason: 'A concert.',
  });

const upload = async (entries: readonly IcsEntry[], label = 'Work') => {
  const outcome = await fixture.rooms.get(UploadBusyTime).run(designer, {
    interviewerId: designer.memberId,
    label,
    ics: calendarFile(entries),
    idempotencyKey: newId(),
  });
  if (outcome.kind !== 'BusyTimeImported') throw new Error(outcome.message);
  return outcome.calendarId;
};

const pause = async () => {
  const outcome = await fixture.rooms.get(PauseInterviewer).run(of.coordinator, {
    interviewerId: designer.memberId,
    from: new Date(design().during.from.getTime() - HOUR_MS),
    to: design().during.to,
    idempotencyKey: newId(),
  });
  if (outcome.kind !== 'InterviewerPaused') throw new Error(outcome.kind);
  return outcome.pauseId;
};

const invited = (answer: string, lines: readonly string[] = []) =>
  invitedEntry(design(), `${designer.memberId}@example.org`, answer, lines);
const meeting = (): IcsEntry => ({ uid: newId(), ...design().during });
const elsewhere = (): IcsEntry => ({
  uid: newId(),
  from: new Date(`${DAY}T20:00:00Z`),
  to: new Date(`${DAY}T21:00:00Z`),
});

/** Who was sent what so far, as `kind person interview`, without what is said again before an interview. */
const told = async (): Promise<string[]> => {
  const rows = await fixture.write(of, (tx) =>
    tx.query<{ kind: string; recipient: string; title: string }>(
      `SELECT r.kind, r.recipient_id AS recipient, i.title FROM reminder r
       JOIN interview i ON i.organization_id = r.organization_id AND i.id = r.interview_id
       WHERE r.organization_id = $1 AND r.state = 'sent'`,
      [of.organizationId],
    ),
  );
  const names = new Map([
    [designer.memberId, 'designer'],
    [spare.memberId, 'spare'],
    [of.candidateIds[0] ?? '', 'candidate'],
  ]);
  return rows
    .map(({ kind, recipient, title }) => `${kind} ${names.get(recipient) ?? 'other'} ${title}`)
    .sort();
};

/** What `work` and all that follows from it tells people. */
const newsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  const known = await told();
  await work();
  await fixture.settle();
  const news = await told();
  for (const one of known) news.splice(news.indexOf(one), 1);
  return news;
};

const REPLACED = [
  'interview_cancelled designer Debrief',
  'interview_cancelled designer Design',
  'interview_changed candidate Design',
  'invitation spare Debrief',
  'invitation spare Design',
];

const policy = (
  given: Partial<Parameters<UpdateRepairPolicy['run']>[1]['policy'] & object>,
  openingId?: string,
) =>
  fixture.rooms.get(UpdateRepairPolicy).run(administrator, {
    openingId,
    policy: {
      automatic: true,
      aheadHoursMin: 24,
      triesMax: 3,
      keepTimes: true,
      poolIds: [],
      ...given,
    },
  });

describe('each cause marks the seat, and the seat gets somebody else', () => {
  const causes: readonly [string, string, string, () => Promise<unknown>][] = [
    ['a decline', 'declined', 'interviewer_declined', () => decline()],
    ['a pause', 'paused', 'interviewer_unavailable', pause],
    ['a new conflict', 'conflict', 'calendar_conflict', () => upload([invited('ACCEPTED'), meeting()])],
    [
      'a deleted entry',
      'calendar_deleted',
      'calendar_conflict',
      async () => {
        await upload([invited('ACCEPTED'), elsewhere()]);
        expect((await fixture.see(of, loopId)).seatOf('Design').problem).toBeNull();
        await upload([elsewhere()]);
      },
    ],
    ['an entry declined there', 'calendar_deleted', 'calendar_conflict', () => upload([invited('DECLINED')])],
    [
      'an entry cancelled there',
      'calendar_deleted',
      'calendar_conflict',
      () => upload([invited('ACCEPTED', ['STATUS:CANCELLED'])]),
    ],
    [
      'a member who leaves',
      'deactivated',
      'interviewer_unavailable',
      () => fixture.rooms.get(DeactivateMember).run(administrator, { memberId: designer.memberId }),
    ],
  ];

  test.each(causes)('%s', async (_, problem, reasonKind, cause) => {
    const news = await newsOf(async () => {
      await fixture.door.stop();
      await cause();
      const marked = await fixture.see(of, loopId);
      expect(marked.seatOf('Design')).toMatchObject({ problem, problemSince: fixture.db.clock.now() });
      expect(marked.seats.filter((seat) => seat.problem !== null)).toHaveLength(1);
      fixture.door.start();
    });
    const after = await fixture.see(of, loopId);
    expect(after.seatOf('Design')).toMatchObject({
      interviewerId: spare.memberId,
      response: 'pending',
      problem: null,
    });
    expect(after.starts).toEqual(before.starts);
    expect(after.repair).toMatchObject({ state: 'done', dueAt: null });
    expect(after.revisions.at(-1)).toMatchObject({
      change: 'replaced',
      reasonKind,
      changedById: null,
      byCandidate: false,
      reason: expect.stringContaining('Design') as unknown,
    });
    // Whoever has left gets no mail; their account and its calendar are not ours to write to any more.
    const expected =
      problem === 'deactivated' ? REPLACED.filter((line) => !line.includes('designer')) : REPLACED;
    expect(news).toEqual(expected);
  });
});

describe('the mark goes when its cause goes', () => {
  const problem = async () => (await fixture.see(of, loopId)).seatOf('Design').problem;
  const hold = () => policy({ automatic: false });

  test('the pause ends, the meeting or the calendar goes, the entry is there again, they come after all', async () => {
    await hold();
    const pauseId = await pause();
    expect(await problem()).toBe('paused');
    await fixture.rooms.get(EndPause).run(of.coordinator, { pauseId });
    expect(await problem()).toBeNull();

    await upload([invited('ACCEPTED'), meeting()]);
    expect(await problem()).toBe('conflict');
    await upload([invited('ACCEPTED')]);
    expect(await problem()).toBeNull();

    const calendarId = await upload([meeting()], 'Private');
    expect(await problem()).toBe('conflict');
    await fixture.rooms.get(RemoveCalendar).run(designer, { calendarId });
    expect(await problem()).toBeNull();

    await upload([elsewhere()]);
    expect(await problem()).toBe('calendar_deleted');
    await upload([invited('TENTATIVE')]);
    expect(await problem()).toBeNull();

    await decline();
    expect(await problem()).toBe('declined');
    await fixture.rooms.get(AnswerSeat).run(designer, {
      seatId: before.seatOf('Design').id,
      response: 'accepted',
    });
    expect(await problem()).toBeNull();
    await fixture.settle();
    expect(await fixture.see(of, loopId)).toMatchObject({ starts: before.starts, repair: { state: 'done' } });
  });

  test('who declined and is paused as well stays marked when they come after all', async () => {
    await hold();
    await pause();
    await decline();
    expect(await problem()).toBe('declined');
    await fixture.rooms.get(AnswerSeat).run(designer, {
      seatId: before.seatOf('Design').id,
      response: 'accepted',
    });
    expect(await problem()).toBe('paused');
  });

  test('another calendar that still has the entry says that it was not deleted', async () => {
    await hold();
    await upload([invited('ACCEPTED')], 'Telephone');
    await upload([invited('ACCEPTED')], 'Work');
    await upload([elsewhere()], 'Work');
    expect(await problem()).toBeNull();
    await upload([elsewhere()], 'Telephone');
    expect(await problem()).toBe('calendar_deleted');
  });

  test('a calendar that was read for other days says nothing about the entry', async () => {
    await hold();
    await upload([invited('ACCEPTED')]);
    const outcome = await fixture.rooms.get(UploadBusyTime).run(designer, {
      interviewerId: designer.memberId,
      label: 'Work',
      ics: calendarFile([]),
      from: new Date('2026-12-01T00:00:00Z'),
      idempotencyKey: newId(),
    });
    expect(outcome.kind).toBe('BusyTimeImported');
    expect(await problem()).toBeNull();
  });

  test('an invitation of another installation, or of another organization, keeps the time like any meeting', async () => {
    await hold();
    await upload([{ ...invited('ACCEPTED'), uid: `${newId()}@loopwright` }]);
    expect(await problem()).toBe('conflict');
  });
});

describe('what the policy does not allow is offered, with the reason', () => {
  const offered = async () => {
    const seen = await fixture.see(of, loopId);
    const { repair, loop } = seen;
    const proposals = await fixture.write(of, (tx) => newestProposals(tx, [loopId]));
    return {
      state: repair?.state,
      message: repair?.message,
      loop,
      seat: seen.seatOf('Design'),
      best: proposals[0],
    };
  };

  /** The spare one takes over, and the designer's pause ends, so that they could be asked again. */
  const replacedFor = async (pauseId: string) => {
    await fixture.settle();
    expect((await offered()).seat.interviewerId).toBe(spare.memberId);
    await fixture.rooms.get(EndPause).run(of.coordinator, { pauseId });
  };

  test('where it is off: proposals are ready, with their proof, and nobody but the old person is told', async () => {
    await policy({ automatic: false });
    expect(await newsOf(decline)).toEqual([
      'interview_cancelled designer Debrief',
      'interview_cancelled designer Design',
    ]);
    const seen = await offered();
    expect(seen).toMatchObject({
      state: 'offered',
      message: 'Repairs are confirmed by somebody here.',
      seat: { interviewerId: designer.memberId, problem: 'declined' },
      best: {
        purpose: 'repair',
        loopVersion: seen.loop.version,
        tiers: {
          timesChanged: 0,
          peopleReplaced: 1,
          proven: { timesChanged: true, peopleReplaced: true },
        },
      },
    });
  });

  test('of one opening, instead of the organization’s', async () => {
    await policy({ automatic: false });
    await policy({ automatic: true }, of.openingId);
    await replacedFor(await pause());
    await fixture.rooms.get(UpdateRepairPolicy).run(administrator, { openingId: of.openingId });
    await decline(spare);
    await fixture.settle();
    expect(await offered()).toMatchObject({ state: 'offered', seat: { interviewerId: spare.memberId } });
  });

  test('anew when the loop changes meanwhile; the mark and its age stay', async () => {
    await policy({ automatic: false });
    await decline();
    await fixture.settle();
    const first = await offered();
    const since = fixture.db.clock.now();
    fixture.db.clock.advance(HOUR_MS);
    const { coordinator } = of;
    const coding = before.interviews.find(({ title }) => title === 'Coding');
    const change = { kind: 'move', interviewId: coding?.id ?? '', from: null, to: null } as const;
    expect(await fixture.rooms.get(ProposeChange).run(coordinator, { loopId, change })).toMatchObject({
      kind: 'LoopProposed',
    });
    const [move] = await fixture.write(of, (tx) => newestProposals(tx, [loopId]));
    const moved = await fixture.rooms.get(ChangeLoop).run(coordinator, {
      loopId,
      version: first.loop.version,
      proposalId: move?.id ?? '',
      reason: 'The room is taken.',
      idempotencyKey: newId(),
    });
    expect(moved.kind).toBe('LoopBooked');
    await fixture.settle();
    const again = await offered();
    expect(again.best?.batchId).not.toBe(first.best?.batchId);
    expect(again).toMatchObject({
      state: 'offered',
      seat: { problem: 'declined', problemSince: since },
      best: { purpose: 'repair', loopVersion: again.loop.version },
    });
    expect(again.loop.version).toBeGreaterThan(first.loop.version);
  });

  test('shortly before the interview', async () => {
    await policy({ aheadHoursMin: 100 });
    await decline();
    await fixture.settle();
    expect(await offered()).toMatchObject({
      state: 'offered',
      message: 'An interview that is concerned begins in less than 100 hours.',
    });
  });

  test('after so many repairs of the same loop', async () => {
    await policy({ triesMax: 1 });
    await replacedFor(await pause());
    await decline(spare);
    await fixture.settle();
    expect(await offered()).toMatchObject({
      state: 'offered',
      message: 'The loop was repaired by itself 1 times already.',
      seat: { interviewerId: spare.memberId },
    });
  });
});

test('who declined is not asked for the same time again, and what moves the candidate waits for somebody', async () => {
  await fixture.write(of, (tx) =>
    tx.query('DELETE FROM availability WHERE organization_id = $1', [of.organizationId]),
  );
  await decline();
  await fixture.settle();
  expect((await fixture.see(of, loopId)).seatOf('Design').interviewerId).toBe(spare.memberId);
  const known = await told();
  await decline(spare);
  await fixture.settle();
  const seen = await fixture.see(of, loopId);
  expect(seen.seatOf('Design')).toMatchObject({ interviewerId: spare.memberId, problem: 'declined' });
  expect(seen.repair).toMatchObject({
    state: 'offered',
    message: 'It moves an interview with the candidate.',
  });
  expect((await told()).filter((line) => !known.includes(line))).toEqual([
    'interview_cancelled spare Debrief',
    'interview_cancelled spare Design',
  ]);
});

describe('whatever goes wrong on the way', () => {
  test('a repair runs once however often its job comes, also at the same moment', async () => {
    await fixture.door.stop();
    await decline();
    const job = { organizationId: of.organizationId, loopId };
    const all = await Promise.all([1, 2, 3].map(() => fixture.rooms.get(RepairLoop).run(job)));
    expect(all.sort()).toEqual(['nothing', 'nothing', 'repaired']);
    expect(await fixture.rooms.get(RepairLoop).run(job)).toBe('nothing');
    fixture.door.start();
    await fixture.settle();
    expect((await fixture.see(of, loopId)).revisions).toHaveLength(2);
  });

  test('a lost job and a worker that died are made up for by the sweep', async () => {
    await fixture.door.stop();
    await decline();
    // The event is handled, the job that came of it lost, and a worker took the row and died.
    await fixture.write(of, (tx) =>
      tx.query(
        `UPDATE loop_repair SET claim_id = $2, attempts = 1, due_at = due_at + interval '2 minutes' WHERE organization_id = $1`,
        [of.organizationId, newId()],
      ),
    );
    const sweep = () => fixture.rooms.get(EnqueueRepairs).sweep();
    expect(await sweep()).toBe(0);
    fixture.db.clock.advance(2 * 60_000);
    expect(await sweep()).toBe(1);
    fixture.door.start();
    await fixture.settle();
    expect((await fixture.see(of, loopId)).seatOf('Design').interviewerId).toBe(spare.memberId);
  });

  test('after five looks that came to no end it is given up, until something changes', async () => {
    await fixture.door.stop();
    await decline();
    await fixture.write(of, (tx) =>
      tx.query('UPDATE loop_repair SET attempts = 5 WHERE organization_id = $1', [of.organizationId]),
    );
    const job = { organizationId: of.organizationId, loopId };
    expect(await fixture.rooms.get(RepairLoop).run(job)).toBe('given_up');
    expect((await fixture.see(of, loopId)).repair).toMatchObject({ state: 'given_up', dueAt: null });
    fixture.door.start();
    await decline();
    await fixture.settle();
    expect((await fixture.see(of, loopId)).seatOf('Design').interviewerId).toBe(spare.memberId);
  });

  test('while too much is being planned it is put off, and found later', async () => {
    await fixture.door.stop();
    await decline();
    const solver = fixture.rooms.get(Solver);
    const gone = new AbortController();
    const refused = new Promise<void>((resolve) => {
      for (let more = 0; more < QUESTIONS; more++)
        solver.ask('propose', endless(), { msMax: 60_000, signal: gone.signal }).catch((error: unknown) => {
          if (error instanceof Overload) resolve();
        });
    });
    await refused;
    const job = { organizationId: of.organizationId, loopId };
    expect(await fixture.rooms.get(RepairLoop).run(job)).toBe('later');
    expect(await fixture.rooms.get(RepairLoop).run(job)).toBe('nothing');
    gone.abort(new Error('gone'));
    fixture.db.clock.advance(30_000);
    expect(await fixture.rooms.get(RepairLoop).run(job)).toBe('repaired');
    fixture.door.start();
  });

  test('several seats are repaired together, and a mark that cannot be repaired yet is kept by other changes', async () => {
    const coding = before.seatOf('Coding');
    const [coder] = of.interviewers as [Actor];
    await fixture.door.stop();
    await decline();
    await fixture.rooms.get(AnswerSeat).run(coder, {
      seatId: coding.id,
      response: 'declined',
      reason: 'On a journey.',
    });
    fixture.door.start();
    await fixture.settle();
    // Nobody else codes, so nothing is repaired by halves.
    const seen = await fixture.see(of, loopId);
    expect(seen.repair).toMatchObject({
      state: 'impossible',
      message: expect.stringMatching(/^No plan fits/) as unknown,
    });
    expect(seen.seatOf('Design').interviewerId).toBe(designer.memberId);
    expect(seen.seatOf('Coding').problem).toBe('declined');
  });

  test('two loops that need the same person get them once; the other one is told that nobody is left', async () => {
    const small = await loopFixture(fixture.db.platform, [], {
      zones: ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
      interviews: [{ title: 'Design', minutes: 60, pool: 0 }],
      candidates: 2,
    });
    await fixture.write(small, async (tx) => {
      for (const applicationId of small.applicationIds)
        await tx.query(
          `INSERT INTO availability (organization_id, id, application_id, during, given_at)
           VALUES ($1, $2, $3, tstzrange($4, $5), $6)`,
          [
            small.organizationId,
            newId(),
            applicationId,
            `${DAY}T10:00:00Z`,
            `${DAY}T11:00:00Z`,
            fixture.db.clock.now(),
          ],
        );
    });
    const loopIds = [await fixture.book(small, 0), await fixture.book(small, 1)];
    await fixture.settle();
    await fixture.door.stop();
    for (const id of loopIds) {
      const { interviewerId } = (await fixture.see(small, id)).seatOf('Design');
      await fixture.rooms.get(PauseInterviewer).run(small.coordinator, {
        interviewerId: interviewerId ?? '',
        to: new Date(`${DAY}T18:00:00Z`),
        idempotencyKey: newId(),
      });
    }
    const { organizationId } = small;
    const both = await Promise.all(
      loopIds.map((id) => fixture.rooms.get(RepairLoop).run({ organizationId, loopId: id })),
    );
    expect(both.sort()).toEqual(['impossible', 'repaired']);
    const seats = await Promise.all(
      loopIds.map(async (id) => (await fixture.see(small, id)).seatOf('Design')),
    );
    expect(new Set(seats.map(({ interviewerId }) => interviewerId)).size).toBe(2);
    expect(seats.map(({ problem }) => problem).sort()).toEqual(['paused', null].sort());
    fixture.door.start();
  });
});
