// Finds the names that conflicts are told in: of the loop's interviews and seats, and of the people concerned.
import { membersByIds } from '#access';
import { poolsByIds, roomsByIds } from '#people';
import type { Tx } from '#platform';
import { inWords } from './domain/conflict-words.js';
import type { Conflict, ConflictWords } from './domain/conflict-words.js';
import { interviewsOfLoops, seatsOfInterviews } from './loops.queries.js';

/** The conflicts of a loop in words; `dates` are the days of the problem that they come from. */
export async function nameConflicts(
  tx: Tx,
  loopId: string,
  conflicts: readonly Conflict[],
  dates: readonly string[],
): Promise<Conflict[]> {
  if (conflicts.length === 0) return [];
  const subjects = conflicts.map(({ subject }) => subject);
  return inWords(conflicts, await wordsFor(tx, loopId, subjects, dates));
}

/** What the subjects of rules of a loop are told in. */
export async function wordsFor(
  tx: Tx,
  loopId: string,
  subjects: readonly string[],
  dates: readonly string[],
): Promise<ConflictWords> {
  const names = new Map<string, string>();
  if (subjects.length === 0) return { names, dates };
  const interviews = await interviewsOfLoops(tx, [loopId]);
  const ids = interviews.map(({ id }) => id);
  const seats = await seatsOfInterviews(tx, ids);
  const poolIds = [...new Set(seats.flatMap(({ poolId }) => (poolId === null ? [] : [poolId])))];
  const pools = new Map((await poolsByIds(tx, poolIds)).map(({ id, name }) => [id, name]));
  for (const { id, title } of interviews) names.set(id, `“${title}”`);
  for (const { id, interviewId, role, poolId } of seats) {
    const pool = pools.get(poolId ?? '');
    const among = pool === undefined ? 'the people named' : `pool “${pool}”`;
    names.set(id, `the ${role.replace('_', ' ')} seat of ${names.get(interviewId) ?? ''} from ${among}`);
  }
  const other = new Set(
    subjects.flatMap((subject) => subject.match(/[0-9a-f-]{36}/g) ?? []).filter((id) => !names.has(id)),
  );
  for (const { id, name } of await membersByIds.fetch(tx, [...other])) names.set(id, name);
  for (const { id, name } of await roomsByIds(tx, [...other])) names.set(id, `room “${name}”`);
  return { names, dates };
}
