// The shape that nearly every batch read of this room has: all rows of the tenant whose column is one of these ids.
import { Any } from 'typeorm';
import type { EntitySchema, ObjectLiteral } from 'typeorm';
import type { Tx } from '#platform';

/** All rows of the tenant in `table` whose `column` is one of `ids`, in the order given. */
export async function rowsWith<Row extends ObjectLiteral>(
  tx: Tx,
  table: EntitySchema<Row>,
  column: keyof Row & string,
  ids: readonly string[],
  order: readonly (keyof Row & string)[] = [],
): Promise<Row[]> {
  if (ids.length === 0) return [];
  return tx.manager.find<Row>(table, {
    where: { organizationId: tx.organizationId, [column]: Any(ids) } as never,
    order: Object.fromEntries(order.map((by) => [by, 'ASC'])) as never,
  });
}
