// Judges training from stored rows alone, by counting: whatever was booked, called off, missed or judged, in whatever order,
// the first steps in the calendar are shadows, the next ones reverse shadows, and only who has done all of them interviews.
import type { Tx } from '#platform';

/** Somebody in training in one pool, and what the pool asks of them. */
interface Learner {
  readonly poolId: string;
  readonly interviewerId: string;
  readonly shadows: number;
  readonly reverseShadows: number;
  readonly creditedShadows: number;
  readonly creditedReverseShadows: number;
  readonly graduatesAt: Date | null;
}

/** One of their seats: declined, cancelled and missed ones are none. */
interface Lesson {
  readonly poolId: string;
  readonly interviewerId: string;
  readonly role: 'shadow' | 'reverse_shadow';
  readonly from: Date;
  readonly to: Date;
  readonly booked: boolean;
  /** A hold whose time is over. */
  readonly expired: boolean;
  readonly repeat: boolean;
}

const LEARNERS = `
  SELECT m.pool_id AS "poolId", m.interviewer_id AS "interviewerId", p.shadows, p.reverse_shadows AS "reverseShadows",
         coalesce(sum(c.shadows), 0)::integer AS "creditedShadows",
         coalesce(sum(c.reverse_shadows), 0)::integer AS "creditedReverseShadows", m.graduates_at AS "graduatesAt"
  FROM pool_member m
  JOIN training_path p ON p.organization_id = m.organization_id AND p.pool_id = m.pool_id
  LEFT JOIN training_credit c ON c.organization_id = m.organization_id AND c.pool_id = m.pool_id
    AND c.interviewer_id = m.interviewer_id AND c.granted_at >= m.training_since
  WHERE m.organization_id = $1 AND m.phase <> 'qualified'
  GROUP BY m.pool_id, m.interviewer_id, p.shadows, p.reverse_shadows, m.graduates_at`;

const LESSONS = `
  SELECT s.pool_id AS "poolId", r.interviewer_id AS "interviewerId", s.role, r.starts_at AS "from", r.ends_at AS "to",
         r.kind = 'booking' AS booked, coalesce(r.expires_at <= $2, false) AS expired,
         EXISTS (SELECT FROM training_feedback f WHERE f.organization_id = $1 AND f.interview_id = r.interview_id
                 AND f.interviewer_id = r.interviewer_id AND f.verdict = 'repeat') AS repeat
  FROM reservation r
  JOIN seat s ON s.organization_id = r.organization_id AND s.id = r.seat_id
  JOIN interview i ON i.organization_id = r.organization_id AND i.id = r.interview_id
  JOIN pool_member m ON m.organization_id = r.organization_id AND m.interviewer_id = r.interviewer_id
    AND m.pool_id = s.pool_id
  WHERE r.organization_id = $1 AND r.live AND r.response <> 'declined' AND s.role IN ('shadow', 'reverse_shadow')
    AND i.state IN ('planned', 'on_hold', 'booked', 'took_place') AND r.starts_at >= m.training_since
  ORDER BY r.starts_at`;

/** Who was put today at this instant into a seat of those who interview, without being qualified for its pool. */
const UNQUALIFIED = `
  SELECT r.interviewer_id, r.seat_id, r.kind, m.phase, m.graduates_at
  FROM reservation r
  JOIN seat s ON s.organization_id = r.organization_id AND s.id = r.seat_id AND s.role IN ('lead', 'panel')
  LEFT JOIN pool_member m ON m.organization_id = r.organization_id AND m.interviewer_id = r.interviewer_id
    AND m.pool_id = s.pool_id
  WHERE r.organization_id = $1 AND r.live AND r.created_at = $2
    AND (m.phase IS NULL OR m.phase <> 'qualified' AND (m.graduates_at IS NULL OR m.graduates_at > $2))
    -- Who sat there before may stay, whatever has become of them since.
    AND NOT EXISTS (SELECT FROM reservation e WHERE e.organization_id = $1 AND e.seat_id = r.seat_id
                    AND e.interviewer_id = r.interviewer_id AND e.created_at < $2)
    -- What was taken back at the same instant may have been there when they were reserved.
    AND NOT EXISTS (SELECT FROM reservation e JOIN interview i ON i.organization_id = $1 AND i.id = e.interview_id
                    WHERE e.organization_id = $1 AND e.interviewer_id = r.interviewer_id AND i.marked_at = $2)
    AND NOT EXISTS (SELECT FROM training_feedback f WHERE f.organization_id = $1
                    AND f.interviewer_id = r.interviewer_id AND f.given_at = $2)`;

/** What is wrong about training in the organization, in words. */
export async function judgeTraining(tx: Tx, at: Date): Promise<string[]> {
  const learners = await tx.query<Learner>(LEARNERS, [tx.organizationId]);
  const lessons = await tx.query<Lesson>(LESSONS, [tx.organizationId, at]);
  const unqualified = await tx.query<object>(UNQUALIFIED, [tx.organizationId, at]);
  const wrong = learners.flatMap((learner) => {
    const own = lessons.filter(
      ({ poolId, interviewerId }) => poolId === learner.poolId && interviewerId === learner.interviewerId,
    );
    const flaws = [
      ...outOfOrder(learner, own, at),
      ...graduation(learner, own, at),
      ...tooMany(learner, own),
    ];
    return flaws.map(
      (flaw) => `training of ${learner.interviewerId}: ${flaw}: ${JSON.stringify({ learner, lessons: own })}`,
    );
  });
  return [...wrong, ...unqualified.map((row) => `not qualified for their seat: ${JSON.stringify(row)}`)];
}

const begun = ({ booked, from }: Lesson, at: Date): boolean => booked && from <= at;

/** Only what is to come can be in the wrong order: what has begun was what it was at that time. */
function outOfOrder({ shadows, creditedShadows }: Learner, own: readonly Lesson[], at: Date): string[] {
  return own.flatMap((lesson, index) => {
    if (begun(lesson, at) || lesson.expired) return [];
    const before = own.slice(0, index).filter(({ repeat }) => !repeat);
    const sure = creditedShadows + before.filter(({ booked }) => booked).length;
    // A hold may be confirmed or expire: only other holds may count with it.
    const perhaps = lesson.booked ? sure : creditedShadows + before.length;
    if (lesson.role === 'reverse_shadow' && perhaps < shadows)
      return [`a reverse shadow at ${lesson.from.toISOString()} before ${shadows} shadows`];
    if (lesson.role === 'shadow' && sure >= shadows)
      return [`a shadow at ${lesson.from.toISOString()} after ${shadows} others`];
    return [];
  });
}

/** They graduate when what is booked completes all steps, and not when it does not. */
function graduation(learner: Learner, own: readonly Lesson[], at: Date): string[] {
  const { shadows, reverseShadows, creditedShadows, creditedReverseShadows, graduatesAt } = learner;
  let [watched, led] = [creditedShadows, creditedReverseShadows];
  if (watched >= shadows && led >= reverseShadows) return [];
  let completes: Date | null = null;
  for (const lesson of own.filter(({ booked, repeat }) => booked && !repeat)) {
    if (watched < shadows) watched++;
    else if (lesson.role === 'reverse_shadow' || !begun(lesson, at)) led++;
    if (watched >= shadows && led >= reverseShadows) completes ??= lesson.to;
  }
  return completes?.getTime() === graduatesAt?.getTime()
    ? []
    : [`graduates at ${String(graduatesAt?.toISOString())} instead of ${String(completes?.toISOString())}`];
}

/** Nobody is asked for more steps than there are. */
function tooMany(learner: Learner, own: readonly Lesson[]): string[] {
  const steps = learner.shadows + learner.reverseShadows;
  const reserved = own.filter(({ repeat, expired }) => !repeat && !expired).length;
  const all = reserved + learner.creditedShadows + learner.creditedReverseShadows;
  return reserved > 0 && all > steps ? [`${all} of ${steps} steps`] : [];
}
