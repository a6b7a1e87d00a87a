// Booked loops with all rooms and a worker around them, to take people out of their seats and see what comes of it.
import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { invitationUid } from '#calendar';
import {
  BookLoop,
  DraftLoop,
  ProposeLoop,
  interviewsOfLoops,
  loopsByIds,
  newestProposals,
  repairsOfLoops,
  revisionsOfLoops,
  seatsOfInterviews,
} from '#loops';
import type { BookingRevisionRow, InterviewRow, LoopRepairRow, LoopRow, SeatView } from '#loops';
import { newId } from '#platform';
import type { Tx } from '#platform';
import { WorkerDoor, WorkerModule } from '#worker';
import { testDatabase } from './database.js';
import type { TestDatabase } from './database.js';
import type { LoopFixture } from './loop-fixture.js';

/** A loop as tests read it. */
export interface SeenLoop {
  readonly loop: LoopRow;
  readonly interviews: readonly InterviewRow[];
  readonly seats: readonly SeatView[];
  readonly revisions: readonly BookingRevisionRow[];
  readonly repair: LoopRepairRow | null;
  /** The one seat of the interview with this title. */
  seatOf(title: string): SeatView;
  /** When each interview begins, by title. */
  readonly starts: Readonly<Record<string, string>>;
}

/** Everything of a repair; the worker works only while `settle` runs. */
export interface RepairFixture {
  readonly db: TestDatabase;
  readonly rooms: TestingModule;
  readonly door: WorkerDoor;
  /** Drafts, proposes and books the loop of an application; returns its id. */
  book(of: LoopFixture, application?: number): Promise<string>;
  see(of: LoopFixture, loopId: string): Promise<SeenLoop>;
  /** Runs `work` in a transaction of the organization, on nobody's behalf. */
  write<T>(of: LoopFixture, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Does what the timers do and waits until nothing is left to do. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export async function repairFixture(): Promise<RepairFixture> {
  const db = await testDatabase();
  const rooms = await Test.createTestingModule({ imports: [WorkerModule.of(db.platform)] }).compile();
  await rooms.init();
  const door = new WorkerDoor(rooms, db.platform);
  door.start();
  const { database } = db.platform;
  const see = (of: LoopFixture, loopId: string): Promise<SeenLoop> =>
    database.read(of.coordinator, (tx) => seeLoop(tx, loopId));
  return {
    db,
    rooms,
    door,
    book: (of, application = 0) => bookBest(rooms, db, of, application),
    see,
    write: (of, work) =>
      database.transaction({ organizationId: of.organizationId, memberId: null, identityId: null }, work),
    settle: async () => {
      await door.tick();
      await door.settle();
    },
    close: async () => {
      await door.stop();
      await rooms.close();
      await db.close();
    },
  };
}

/** Drafts, proposes and books the loop of an application with the use cases that `app` holds; returns its id. */
export async function bookBest(
  app: INestApplicationContext,
  { platform: { database } }: TestDatabase,
  of: LoopFixture,
  application = 0,
): Promise<string> {
  const actor = of.coordinator;
  const applicationId = of.applicationIds[application] ?? '';
  const drafted = await app.get(DraftLoop).run(actor, { applicationId, idempotencyKey: newId() });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  const proposed = await app.get(ProposeLoop).run(actor, { loopId, options: 1 });
  if (proposed.kind !== 'LoopProposed') throw new Error(JSON.stringify(proposed));
  const { loop, best } = await database.read(actor, async (tx) => ({
    loop: (await loopsByIds(tx, [loopId]))[0],
    best: (await newestProposals(tx, [loopId]))[0],
  }));
  const booked = await app.get(BookLoop).run(actor, {
    loopId,
    version: loop?.version ?? 0,
    proposalId: best?.id ?? '',
    idempotencyKey: newId(),
  });
  if (booked.kind !== 'LoopBooked') throw new Error(JSON.stringify(booked));
  return loopId;
}

async function seeLoop(tx: Tx, loopId: string): Promise<SeenLoop> {
  const [loop] = await loopsByIds(tx, [loopId]);
  if (loop === undefined) throw new Error('There is no such loop');
  const interviews = await interviewsOfLoops(tx, [loopId]);
  const seats = await seatsOfInterviews(
    tx,
    interviews.map(({ id }) => id),
  );
  return {
    loop,
    interviews,
    seats,
    revisions: await revisionsOfLoops(tx, [loopId]),
    repair: (await repairsOfLoops(tx, [loopId]))[0] ?? null,
    seatOf: (title) => {
      const interview = interviews.find((one) => one.title === title);
      const seat = seats.find(({ interviewId }) => interviewId === interview?.id);
      if (seat === undefined) throw new Error(`There is no seat in ${title}`);
      return seat;
    },
    starts: Object.fromEntries(
      interviews.map(({ title, during }) => [title, during?.from.toISOString() ?? '']),
    ),
  };
}

const stamp = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '');

/** An entry of a calendar file. */
export interface IcsEntry {
  readonly uid: string;
  readonly from: Date;
  readonly to: Date;
  readonly lines?: readonly string[];
}

/** The entry that an invitation of ours makes in the calendar of `email`. */
export const invitedEntry = (
  { id, during }: InterviewRow,
  email: string,
  answer: string,
  lines: readonly string[] = [],
): IcsEntry => ({
  uid: invitationUid(id),
  from: during?.from ?? new Date(0),
  to: during?.to ?? new Date(0),
  lines: [`ATTENDEE;PARTSTAT=${answer}:mailto:${email}`, ...lines],
});

/** A calendar file with these entries. */
export const calendarFile = (entries: readonly IcsEntry[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//test//EN',
    ...entries.flatMap(({ uid, from, to, lines = [] }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      'DTSTAMP:20261101T000000Z',
      `DTSTART:${stamp(from)}`,
      `DTEND:${stamp(to)}`,
      ...lines,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
