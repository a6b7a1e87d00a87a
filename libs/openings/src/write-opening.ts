// Writes a planned opening: requirements, rubrics, the loop template with its interviews and seats, and what covers
// what. It is the core of creating an opening and of seeding; it checks no access.
import { newId } from '#platform';
import type { Clock, Tx } from '#platform';
import { interviewersByIds, isQualified, listPools, poolMembers } from '#people';
import type { PlannedInterview, RolePlan } from './domain/plan.js';
import { insertCoverage, insertOpening, insertRequirements } from './openings.repository.js';
import { poolForSeat } from './pool-choice.js';
import type { PoolOnOffer } from './pool-choice.js';
import { criteriaOfPlan } from './rubric-criteria.js';
import { insertLoopTemplate, insertRubrics, replaceInterviews } from './templates.repository.js';
import type { NewRubric, NewSeatTemplate } from './templates.repository.js';

const POOLS_MAX = 1_000;
const DAYS_USED_MAX = 2;

/** An opening with its plan, as `planRole` gives it; the members must exist. */
export interface OpeningToWrite {
  readonly title: string;
  readonly roleDescription: string;
  readonly hiringManagerId: string;
  readonly coordinatorId: string | null;
  readonly plan: RolePlan;
}

/** What was written; `seatsWithoutPool` are the seat templates for which nobody was found. */
export interface WrittenOpening {
  readonly openingId: string;
  readonly loopTemplateId: string;
  readonly seatsWithoutPool: readonly string[];
}

async function poolsOnOffer(tx: Tx, at: Date): Promise<PoolOnOffer[]> {
  const pools = await listPools(tx, { limit: POOLS_MAX, after: null });
  const members = await poolMembers(
    tx,
    pools.map((pool) => pool.id),
  );
  const qualified = Map.groupBy(
    members.filter((member) => isQualified(member, at)),
    (member) => member.poolId,
  );
  return pools.map(({ id, name, kind, competencies }) => {
    return { id, name, kind, competencies, qualified: qualified.get(id)?.length ?? 0 };
  });
}

/** Who can sit where; in a debrief that is the hiring manager, where they are an interviewer too. */
function seatsOf(
  interview: PlannedInterview,
  pools: readonly PoolOnOffer[],
  debriefLead: string | null,
): NewSeatTemplate[] {
  return interview.seats.map(({ role, poolKind }, place) => {
    const named =
      interview.kind === 'debrief' && role === 'lead' && debriefLead !== null ? [debriefLead] : [];
    const poolId = named.length > 0 ? null : poolForSeat(poolKind, interview.focus, place, pools);
    return { id: newId(), role, poolId, memberIds: named, optional: false };
  });
}

const byTitle = (ids: ReadonlyMap<string, string>, titles: readonly string[]): string[] =>
  titles.map((title) => ids.get(title)).filter((id) => id !== undefined);

/** Writes the opening in the caller's transaction and tells which seats nobody can fill yet. */
export async function writeOpening(tx: Tx, clock: Clock, opening: OpeningToWrite): Promise<WrittenOpening> {
  const now = clock.now();
  const { plan, title, roleDescription, hiringManagerId, coordinatorId } = opening;
  const pools = await poolsOnOffer(tx, now);
  const debriefLead = (await interviewersByIds(tx, [hiringManagerId]))[0]?.id ?? null;
  const ids = new Map(plan.interviews.map((interview) => [interview.title, newId()]));
  const rubrics: NewRubric[] = [];
  const interviews = plan.interviews.map((interview) => {
    const rubricVersionId = interview.rubric.length === 0 ? null : newId();
    if (rubricVersionId !== null)
      rubrics.push({
        versionId: rubricVersionId,
        name: `${title}: ${interview.title}`,
        criteria: criteriaOfPlan(interview.rubric),
      });
    const { kind, minutes, focus, why, questions, after, withCandidate } = interview;
    return {
      id: ids.get(interview.title) ?? newId(),
      kind,
      title: interview.title,
      minutes,
      focus,
      rationale: why,
      rubricVersionId,
      withCandidate,
      placeWanted: null,
      baseInterviewId: null,
      questions: questions.map(({ ask, listenFor }) => ({ prompt: ask, listenFor })),
      afterIds: byTitle(ids, after),
      seats: seatsOf(interview, pools, debriefLead),
    };
  });
  await insertRubrics(tx, rubrics, now);
  const loopTemplateId = await insertLoopTemplate(tx, { name: title, daysUsedMax: DAYS_USED_MAX }, now);
  await replaceInterviews(tx, loopTemplateId, interviews);
  const openingId = await insertOpening(
    tx,
    { title, roleDescription, hiringManagerId, coordinatorId, loopTemplateId },
    now,
  );
  await writeRequirements(tx, openingId, plan, ids);
  const seatsWithoutPool = interviews
    .flatMap((interview) => interview.seats)
    .filter((seat) => seat.poolId === null && seat.memberIds.length === 0)
    .map((seat) => seat.id);
  return { openingId, loopTemplateId, seatsWithoutPool };
}

async function writeRequirements(
  tx: Tx,
  openingId: string,
  plan: RolePlan,
  interviewIds: ReadonlyMap<string, string>,
): Promise<void> {
  const assessedIn = new Map(plan.coverage.map((one) => [one.requirementId, one.assessedIn]));
  const written = plan.requirements.map(({ id, text, source, necessity, competencies }) => {
    const places = assessedIn.get(id) ?? [];
    return {
      row: { id: newId(), text, source, necessity, competencies, fromCv: places.includes('cv') },
      interviews: byTitle(interviewIds, places),
    };
  });
  await insertRequirements(
    tx,
    openingId,
    written.map(({ row }) => row),
  );
  await insertCoverage(
    tx,
    written.flatMap(({ row, interviews }) =>
      interviews.map((interviewTemplateId) => ({ requirementId: row.id, interviewTemplateId })),
    ),
  );
}
