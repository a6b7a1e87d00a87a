// Gives a booked interview another place, as a change of the booking: it is a revision with a reason, everybody who was
// invited is told, and a room is taken with the same certainty as a person. The place stays when the interview moves; a
// room does where it is free.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { candidatesByIds } from '#openings';
import { roomsByIds } from '#people';
import { Clock, ConstraintHit, Idempotency, Outbox, invalidInput, isId, notFound } from '#platform';
import type { Tx } from '#platform';
import { begins } from './domain/interview-standing.js';
import { BY_PHONE, isLink, kindOfPlace } from './domain/place.js';
import type { Place } from './domain/place.js';
import { loopBooked } from './events.js';
import { interviewsByIds, reservedPeople } from './loops.queries.js';
import {
  insertReservations,
  lockLoop,
  lockRooms,
  releaseExpired,
  releaseRooms,
  updateInterview,
} from './loops.repository.js';
import type { InterviewRow, LoopRow, ReasonKind } from './loops.table.js';
import { loopChanged, loopNotReady } from './outcomes.js';
import type { LoopBooked, LoopChanged, LoopNotReady, RoomTaken } from './outcomes.js';
import { memberBooker } from './reserve-loop.js';
import { requireReason, reviseLoop } from './revise-loop.js';
import type { Booker } from './revise-loop.js';

const LINK_MAX = 500;
const TEXT_MAX = 300;

/** A place as it is given: a link for video, a room's id for a room, words for anything else, nothing for the phone. */
export interface PlaceInput {
  readonly kind: 'video' | 'phone' | 'room' | 'other';
  readonly link?: string | null | undefined;
  readonly roomId?: string | null | undefined;
  readonly text?: string | null | undefined;
}

export interface ChangePlaceInput {
  readonly interviewId: string;
  /** The version of the loop that the caller saw. */
  readonly version: number;
  readonly place: PlaceInput;
  /** Why, for the people concerned; 1 to 500 characters. */
  readonly reason: string;
  readonly reasonKind?: ReasonKind | null | undefined;
  readonly idempotencyKey: string;
}

/** What changing a place leads to. */
export type ChangePlaceOutcome = LoopBooked | RoomTaken | LoopChanged | LoopNotReady;

@Injectable()
export class ChangePlace {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Changes the place for a member. @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT */
  async run(actor: Actor, input: ChangePlaceInput): Promise<ChangePlaceOutcome> {
    const booker = memberBooker(actor, 'loop.book');
    const { idempotencyKey: key, ...asked } = input;
    return this.idempotency.run<ChangePlaceOutcome, unknown>(
      booker.scope,
      {
        operation: 'interview.place',
        key,
        input: asked,
        authorize: async (tx) => booker.authorize(tx, (await requireInterview(tx, input.interviewId)).loopId),
      },
      (tx) => this.#change(tx, booker, input),
      (error) =>
        Promise.resolve(
          error instanceof ConstraintHit && error.sqlState === '23P01' ? roomTaken(input.interviewId) : null,
        ),
    );
  }

  async #change(tx: Tx, { by }: Booker, input: ChangePlaceInput): Promise<ChangePlaceOutcome> {
    const reason = requireReason(input.reason);
    const { loopId } = await requireInterview(tx, input.interviewId);
    const loop = await lockLoop(tx, loopId);
    if (loop === null) throw notFound('loop');
    if (loop.version !== input.version) return loopChanged(loopId);
    const interview = await requireInterview(tx, input.interviewId);
    const at = this.clock.now();
    if (loop.state !== 'booked' || interview.state !== 'booked' || !begins(interview, at.getTime()))
      return loopNotReady(loopId, 'Only a booked interview that has not begun can get another place.');
    const place = await placeOf(tx, loop, interview, input.place);
    await take(tx, loop, interview, place, at);
    const revision = await reviseLoop(tx, loop, {
      change: 'placed',
      reason,
      reasonKind: input.reasonKind ?? 'other',
      by,
      at,
    });
    await this.outbox.append(tx, loopBooked, loopId, { loopId, revision });
    return { kind: 'LoopBooked', loopId, revision };
  }
}

const roomTaken = (interviewId: string): RoomTaken => ({
  kind: 'RoomTaken',
  message: 'This room is taken at that time. Nothing was changed; choose another room.',
  interviewId,
});

/** @throws {Refusal} NOT_FOUND */
async function requireInterview(tx: Tx, id: string): Promise<InterviewRow> {
  const [interview] = isId(id.toLowerCase()) ? await interviewsByIds(tx, [id]) : [];
  if (interview === undefined) throw notFound('interview');
  return interview;
}

/** Takes the room, where it is one, and lets the former one go. @throws {ConstraintHit} when the room is taken */
async function take(
  tx: Tx,
  loop: LoopRow,
  interview: InterviewRow,
  { kind, text, roomId }: Place,
  at: Date,
): Promise<void> {
  await releaseRooms(tx, interview.id, at);
  if (roomId !== null && interview.during !== null) {
    await lockRooms(tx, [roomId]);
    await releaseExpired(tx, [], loop.candidateId, at, [roomId]);
    await insertReservations(tx, [
      {
        loopId: loop.id,
        interviewId: interview.id,
        seatId: null,
        interviewerId: null,
        candidateId: null,
        roomId,
        kind: 'booking',
        during: interview.during,
        expiresAt: null,
        createdAt: at,
        response: 'pending',
        responseReason: null,
      },
    ]);
  }
  await updateInterview(tx, interview.id, {
    place: text,
    placeKind: kind,
    placeChosen: true,
    roomId,
    sequence: interview.sequence + 1,
  });
}

/** The place that was asked for. @throws {Refusal} INVALID_INPUT naming what is wrong with it */
async function placeOf(tx: Tx, loop: LoopRow, interview: InterviewRow, input: PlaceInput): Promise<Place> {
  const place = await readPlace(tx, loop, interview, input);
  const same = kindOfPlace(interview.placeKind, interview.place) === place.kind;
  if (same && interview.place === place.text && interview.roomId === place.roomId)
    throw invalidInput('place', 'place is where the interview takes place already.');
  return place;
}

async function readPlace(tx: Tx, loop: LoopRow, interview: InterviewRow, input: PlaceInput): Promise<Place> {
  switch (input.kind) {
    case 'video':
      return { kind: 'video', text: linkOf(input.link), roomId: null };
    case 'phone':
      return phoneOf(tx, loop, interview);
    case 'room':
      return roomOf(tx, interview, input.roomId);
    case 'other':
      return { kind: 'other', text: wordsOf(input.text), roomId: null };
  }
}

function linkOf(given: string | null | undefined): string {
  const link = given?.trim() ?? '';
  if (link.length > LINK_MAX || /\p{Cc}/u.test(link) || !isLink(link))
    throw invalidInput(
      'place.link',
      `place.link must be a whole https address of at most ${LINK_MAX} characters, such as https://meet.example.org/abc.`,
    );
  return link;
}

function wordsOf(given: string | null | undefined): string {
  const text = given?.trim() ?? '';
  if (text.length === 0 || text.length > TEXT_MAX)
    throw invalidInput(
      'place.text',
      `place.text must have 1 to ${TEXT_MAX} characters; it had ${text.length}.`,
    );
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text))
    throw invalidInput('place.text', 'place.text must be one line without control characters.');
  if (/^[a-z][a-z0-9+.-]*:/i.test(text))
    throw invalidInput(
      'place.text',
      'place.text must be words; give an address as place.link of kind VIDEO.',
    );
  return text;
}

async function phoneOf(tx: Tx, loop: LoopRow, { withCandidate }: InterviewRow): Promise<Place> {
  const [candidate] = await candidatesByIds(tx, [loop.candidateId]);
  if (!withCandidate)
    throw invalidInput(
      'place.kind',
      'place.kind PHONE calls the candidate, who takes no part in this interview.',
    );
  if ((candidate?.phone ?? null) === null)
    throw invalidInput('place.kind', "place.kind PHONE needs the candidate's number; none is known.");
  return { kind: 'phone', text: BY_PHONE, roomId: null };
}

async function roomOf(tx: Tx, interview: InterviewRow, id: string | null | undefined): Promise<Place> {
  const [room] = typeof id === 'string' && isId(id.toLowerCase()) ? await roomsByIds(tx, [id]) : [];
  if (room === undefined)
    throw invalidInput('place.roomId', 'place.roomId names no room; give the id of one of rooms.');
  const people = (await reservedPeople(tx, interview.id)) + (interview.withCandidate ? 1 : 0);
  if (room.capacity < people)
    throw invalidInput(
      'place.roomId',
      `place.roomId names “${room.name}”, which holds ${room.capacity}; ${people} people take part.`,
    );
  return { kind: 'room', text: room.name, roomId: room.id };
}
