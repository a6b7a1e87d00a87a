// Adds a room in which interviews can take place. Names are unique, because people choose rooms by name and are told it.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Clock, ConstraintHit, Database, Idempotency, newId } from '#platform';
import { insertRooms } from './people.repository.js';
import { capacityOf, roomNameOf, roomNameTaken } from './room-input.js';
import type { RoomNameTaken } from './room-input.js';
import { roomNamed } from './rooms.queries.js';

/** The room's name and how many people it holds. */
export interface CreateRoomInput {
  readonly name: string;
  readonly capacity: number;
  readonly idempotencyKey: string;
}

/** The room exists. */
export interface RoomCreated {
  readonly kind: 'RoomCreated';
  readonly roomId: string;
}

/** Adds a room. */
@Injectable()
export class CreateRoom {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN, INVALID_INPUT */
  async run(actor: Actor, input: CreateRoomInput): Promise<RoomCreated | RoomNameTaken> {
    requireAccess(actor, 'pool.edit', { organizationId: actor.organizationId });
    const { idempotencyKey: key, ...wanted } = input;
    const name = roomNameOf(input.name);
    const capacity = capacityOf(input.capacity);
    return this.idempotency.run<RoomCreated | RoomNameTaken>(
      actor,
      { operation: 'room.create', key, input: wanted },
      async (tx) => {
        const roomId = newId();
        await insertRooms(tx, [{ id: roomId, name, capacity, createdAt: this.clock.now() }]);
        return { kind: 'RoomCreated', roomId };
      },
      async (error) => {
        if (!(error instanceof ConstraintHit)) return null;
        const other = await this.database.read(actor, (tx) => roomNamed(tx, name));
        return other === null ? null : roomNameTaken(other);
      },
    );
  }
}
