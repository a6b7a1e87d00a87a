// Finds a place for each interview of a plan, from what there is: a place chosen by hand, the room that the plan gives
// it, join links from their sources, the candidate's phone.
import { Inject, Injectable } from '@nestjs/common';
import { roomsByIds } from '#people';
import type { OrganizationSettings } from '#people';
import type { Tx } from '#platform';
import { placeFor } from './domain/place.js';
import type { Place, PlaceSource } from './domain/place.js';
import { JOIN_LINKS } from './join-links.js';
import type { JoinLinks } from './join-links.js';
import type { InterviewRow } from './loops.table.js';

/** An interview to be placed, with who leads it and the room that the plan gives it. */
export interface ToPlace {
  readonly interview: InterviewRow;
  readonly leadId: string | null;
  readonly roomId: string | null;
}

/** Finds places. */
@Injectable()
export class Places {
  constructor(@Inject(JOIN_LINKS) private readonly sources: readonly JoinLinks[]) {}

  /** A place for each interview, by its id; `hasPhone` says whether the candidate's number is known. */
  async find(
    tx: Tx,
    toPlace: readonly ToPlace[],
    hasPhone: boolean,
    settings: OrganizationSettings,
  ): Promise<ReadonlyMap<string, Place>> {
    const { placeOrder } = settings;
    const wanted = toPlace.map(({ interview: { id, loopId }, leadId }) => ({
      interviewId: id,
      loopId,
      leadId,
    }));
    const links = new Map<PlaceSource, ReadonlyMap<string, string>>();
    for (const source of this.sources.filter((one) => placeOrder.includes(one.source)))
      links.set(source.source, await source.linksFor(tx, wanted, settings));
    const roomIds = toPlace.flatMap(({ roomId }) => (roomId === null ? [] : [roomId]));
    const rooms = new Map((await roomsByIds(tx, roomIds)).map((room) => [room.id, room]));
    return new Map(
      toPlace.map(({ interview, roomId }) => [
        interview.id,
        placeFor(
          {
            wanted: interview.placeWanted,
            chosen: chosenOf(interview),
            room: rooms.get(roomId ?? '') ?? null,
            links: Object.fromEntries(
              [...links].flatMap(([source, found]) => {
                const link = found.get(interview.id);
                return link === undefined ? [] : [[source, link]];
              }),
            ),
            byPhone: hasPhone && interview.withCandidate,
          },
          placeOrder,
        ),
      ]),
    );
  }
}

function chosenOf({ placeChosen, placeKind, place }: InterviewRow): Place | null {
  if (!placeChosen || placeKind === null || placeKind === 'room') return null;
  return { kind: placeKind, text: place, roomId: null };
}
