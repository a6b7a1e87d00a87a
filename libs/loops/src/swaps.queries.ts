// Swaps that were asked for, for whoever is concerned.
import { In } from 'typeorm';
import type { Tx } from '#platform';
import { seatSwapTable } from './seat-swap.table.js';
import type { SeatSwapRow } from './seat-swap.table.js';

/** The swaps of seats of these loops, oldest first, whatever became of them. */
export const swapsOfLoops = (tx: Tx, loopIds: readonly string[]): Promise<SeatSwapRow[]> =>
  tx.list(
    seatSwapTable,
    { organizationId: tx.organizationId, loopId: In([...loopIds]) as never },
    { id: 'ASC' },
  );

/** Swaps by id, in any order. */
export const swapsByIds = (tx: Tx, ids: readonly string[]): Promise<SeatSwapRow[]> =>
  tx.list(seatSwapTable, { organizationId: tx.organizationId, id: In([...ids]) as never });

/** The swap, or null. */
export const findSwap = (tx: Tx, id: string): Promise<SeatSwapRow | null> =>
  tx.find(seatSwapTable, { organizationId: tx.organizationId, id });

/** Swaps that wait for an answer and concern this person, those that they are asked first, oldest first; their interview is still to come. */
export const openSwapsOf = (tx: Tx, interviewerId: string, at: Date): Promise<SeatSwapRow[]> =>
  tx.query<SeatSwapRow>(
    `SELECT w.organization_id AS "organizationId", w.id, w.loop_id AS "loopId", w.seat_id AS "seatId",
            w.from_id AS "fromId", w.to_id AS "toId", w.return_loop_id AS "returnLoopId",
            w.return_seat_id AS "returnSeatId", w.state, w.reason, w.answer_reason AS "answerReason",
            w.created_at AS "createdAt", w.answered_at AS "answeredAt"
     FROM seat_swap w
     JOIN seat s ON s.organization_id = w.organization_id AND s.id = w.seat_id
     JOIN interview i ON i.organization_id = s.organization_id AND i.id = s.interview_id
     WHERE w.organization_id = $1 AND w.state = 'proposed' AND (w.to_id = $2 OR w.from_id = $2)
       AND i.state = 'booked' AND i.starts_at > $3
     ORDER BY w.to_id = $2 DESC, w.id`,
    [tx.organizationId, interviewerId, at],
  );
