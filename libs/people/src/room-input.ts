// What rooms have in common when they are added and edited: the bounds of their names and sizes.
import { invalidInput } from '#platform';
import { textOf } from './input.js';

const NAME_MAX = 120;
const CAPACITY_MAX = 1000;

/** Another room has this name. */
export interface RoomNameTaken {
  readonly kind: 'RoomNameTaken';
  readonly message: string;
  /** The room that has the name. */
  readonly roomId: string;
}

/** A name on one line. @throws {Refusal} INVALID_INPUT */
export function roomNameOf(given: string): string {
  const name = textOf(given, 'name', NAME_MAX);
  if (/[\n\t\p{Zl}\p{Zp}]/u.test(name)) throw invalidInput('name', 'name must be one line.');
  return name;
}

/** How many people a room holds. @throws {Refusal} INVALID_INPUT */
export function capacityOf(given: number): number {
  if (!Number.isInteger(given) || given < 1 || given > CAPACITY_MAX)
    throw invalidInput(
      'capacity',
      `capacity must be a whole number from 1 to ${CAPACITY_MAX}; it was ${given}.`,
    );
  return given;
}

/** The outcome that says so. */
export const roomNameTaken = ({
  id,
  name,
}: {
  readonly id: string;
  readonly name: string;
}): RoomNameTaken => ({
  kind: 'RoomNameTaken',
  message: `There is a room named "${name}" already. Use it or choose another name.`,
  roomId: id,
});
