// Renames a room or says that it holds more or fewer people. What is booked in it already stays, and keeps the name that
// people were told.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { ConstraintHit, Database, invalidInput, notFound } from '#platform';
import { idOf } from './input.js';
import { changeRoom } from './people.repository.js';
import { capacityOf, roomNameOf, roomNameTaken } from './room-input.js';
import type { RoomNameTaken } from './room-input.js';
import { roomNamed } from './rooms.queries.js';

/** What is to change; what is absent or null stays as it is. */
export interface UpdateRoomInput {
  readonly roomId: string;
  readonly name?: string | null | undefined;
  readonly capacity?: number | null | undefined;
}

/** The room is as was asked for. */
export interface RoomUpdated {
  readonly kind: 'RoomUpdated';
  readonly roomId: string;
}

/** Changes a room. */
@Injectable()
export class UpdateRoom {
  constructor(private readonly database: Database) {}

  /** @throws {Refusal} FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  async run(actor: Actor, input: UpdateRoomInput): Promise<RoomUpdated | RoomNameTaken> {
    requireAccess(actor, 'pool.edit', { organizationId: actor.organizationId });
    const roomId = idOf(input.roomId, 'room');
    const set = {
      ...(typeof input.name === 'string' ? { name: roomNameOf(input.name) } : {}),
      ...(typeof input.capacity === 'number' ? { capacity: capacityOf(input.capacity) } : {}),
    };
    if (Object.keys(set).length === 0) throw invalidInput('name', 'name or capacity must be given.');
    try {
      return await this.database.transaction(actor, async (tx): Promise<RoomUpdated> => {
        if (!(await changeRoom(tx, roomId, set))) throw notFound('room');
        return { kind: 'RoomUpdated', roomId };
      });
    } catch (error) {
      if (!(error instanceof ConstraintHit)) throw error;
      const other = await this.database.read(actor, (tx) => roomNamed(tx, set.name ?? ''));
      if (other === null) throw error;
      return roomNameTaken(other);
    }
  }
}
