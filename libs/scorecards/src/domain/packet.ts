// The packet: everything that was found out about a candidate in one loop, laid side by side. It begins with what
// the interviewers disagree about and names what nobody assessed, because that is what a debrief is for.
import type { Rating, Recommendation } from './content.js';

/** Something the role asks for; `competencies` are library ids. */
export interface PacketRequirement {
  readonly id: string;
  readonly fromCv: boolean;
  readonly competencies: readonly string[];
}

/** An interview of the loop, in the loop's order. */
export interface PacketInterview {
  readonly id: string;
  readonly focus: readonly string[];
}

/** A scorecard that counts (no shadow's), with its rubric's criteria; `version` is the newest, null while owed. */
export interface PacketScorecard {
  readonly id: string;
  readonly interviewId: string;
  readonly criteria: readonly { readonly id: string; readonly name: string; readonly competencyId: string }[];
  readonly version: { readonly ratings: readonly Rating[]; readonly recommendation: Recommendation } | null;
}

/** What a packet is made from. */
export interface PacketFacts {
  readonly requirements: readonly PacketRequirement[];
  readonly interviews: readonly PacketInterview[];
  readonly scorecards: readonly PacketScorecard[];
  /** Names of competencies by id; one without a name is called by its criterion. */
  readonly names: ReadonlyMap<string, string>;
}

/** One criterion as one interviewer rated it; `rating` is null where they had no occasion to assess it. */
export interface PacketCell {
  readonly scorecardId: string;
  readonly criterionId: string;
  readonly criterionName: string;
  readonly rating: 1 | 2 | 3 | 4 | null;
  readonly evidence: string;
}

/** One competency; `spread` is its highest rating less its lowest, 0 with fewer than two ratings. */
export interface PacketRow {
  readonly competencyId: string;
  readonly name: string;
  readonly spread: number;
  readonly cells: readonly PacketCell[];
}

/** A competency that was to be assessed and that nobody rated. */
export interface PacketGap {
  readonly competencyId: string;
  readonly name: string;
  /** The interviews that were to assess it; none where no interview was. */
  readonly interviewIds: readonly string[];
  /** The requirements that it leaves open. */
  readonly requirementIds: readonly string[];
}

/** A requirement with the interviews that were to assess it and those that did. */
export interface PacketCoverage {
  readonly requirementId: string;
  readonly plannedIn: readonly string[];
  readonly assessedIn: readonly string[];
}

/** The packet without who and when, which its readers look up by id. */
export interface PacketContent {
  readonly matrix: readonly PacketRow[];
  readonly gaps: readonly PacketGap[];
  readonly coverage: readonly PacketCoverage[];
}

/** Lays the facts side by side: rows by disagreement, largest first, then lowest average, then name. */
export function assemblePacket(facts: PacketFacts): PacketContent {
  const matrix = matrixOf(facts);
  return { matrix, gaps: gapsOf(facts), coverage: coverageOf(facts) };
}

function cellsOf({
  id,
  criteria,
  version,
}: PacketScorecard): (PacketCell & { readonly competencyId: string })[] {
  if (version === null) return [];
  const ratings = new Map(version.ratings.map((rating) => [rating.criterionId, rating]));
  return criteria.flatMap(({ id: criterionId, name: criterionName, competencyId }) => {
    const rating = ratings.get(criterionId);
    if (rating === undefined) return [];
    const level = rating.rating === 'not_assessed' ? null : rating.rating;
    return [
      { scorecardId: id, criterionId, criterionName, competencyId, rating: level, evidence: rating.evidence },
    ];
  });
}

const levelsOf = (cells: readonly PacketCell[]): number[] =>
  cells.map(({ rating }) => rating).filter((rating) => rating !== null);

const average = (levels: readonly number[]): number =>
  levels.length === 0 ? Infinity : levels.reduce((sum, level) => sum + level, 0) / levels.length;

function matrixOf({ scorecards, names }: PacketFacts): PacketRow[] {
  const byCompetency = Map.groupBy(scorecards.flatMap(cellsOf), ({ competencyId }) => competencyId);
  const rows = [...byCompetency].map(([competencyId, cells]) => {
    const levels = levelsOf(cells);
    return {
      row: {
        competencyId,
        name: names.get(competencyId) ?? cells[0]?.criterionName ?? competencyId,
        spread: levels.length < 2 ? 0 : Math.max(...levels) - Math.min(...levels),
        cells: cells.map(({ competencyId: _, ...cell }) => cell),
      },
      mean: average(levels),
    };
  });
  return rows
    .sort((a, b) => b.row.spread - a.row.spread || compare(a.mean, b.mean) || compare(a.row.name, b.row.name))
    .map(({ row }) => row);
}

const compare = <T extends number | string>(a: T, b: T): number => (a === b ? 0 : a < b ? -1 : 1);

/** By interview: the competencies that it was to assess, by its focus or by a criterion of its rubric. */
function plannedBy({ interviews, scorecards }: PacketFacts): Map<string, Set<string>> {
  const planned = new Map(interviews.map(({ id, focus }) => [id, new Set(focus)]));
  for (const { interviewId, criteria } of scorecards)
    for (const { competencyId } of criteria) planned.get(interviewId)?.add(competencyId);
  return planned;
}

/** By interview: the competencies that somebody rated in it. */
function ratedBy({ scorecards }: PacketFacts): Map<string, Set<string>> {
  const rated = new Map<string, Set<string>>();
  for (const scorecard of scorecards)
    for (const { competencyId, rating } of cellsOf(scorecard)) {
      if (rating === null) continue;
      const of = rated.get(scorecard.interviewId) ?? new Set<string>();
      rated.set(scorecard.interviewId, of.add(competencyId));
    }
  return rated;
}

const interviewsWith = (
  { interviews }: PacketFacts,
  by: ReadonlyMap<string, ReadonlySet<string>>,
  competencyIds: readonly string[],
): string[] =>
  interviews
    .map(({ id }) => id)
    .filter((id) => competencyIds.some((competency) => by.get(id)?.has(competency)));

function gapsOf(facts: PacketFacts): PacketGap[] {
  const [planned, rated] = [plannedBy(facts), ratedBy(facts)];
  const found = new Set([...rated.values()].flatMap((of) => [...of]));
  const asked = facts.requirements.filter((requirement) => !requirement.fromCv);
  const wanted = new Set([
    ...asked.flatMap(({ competencies }) => competencies),
    ...[...planned.values()].flatMap((of) => [...of]),
  ]);
  const criterionNames = new Map(
    facts.scorecards.flatMap(({ criteria }) =>
      criteria.map(({ competencyId, name }) => [competencyId, name]),
    ),
  );
  return [...wanted]
    .filter((competencyId) => !found.has(competencyId))
    .map((competencyId) => ({
      competencyId,
      name: facts.names.get(competencyId) ?? criterionNames.get(competencyId) ?? competencyId,
      interviewIds: interviewsWith(facts, planned, [competencyId]),
      requirementIds: asked
        .filter(({ competencies }) => competencies.includes(competencyId))
        .map(({ id }) => id),
    }));
}

function coverageOf(facts: PacketFacts): PacketCoverage[] {
  const [planned, rated] = [plannedBy(facts), ratedBy(facts)];
  return facts.requirements.map((requirement) => ({
    requirementId: requirement.id,
    plannedIn: interviewsWith(facts, planned, requirement.competencies),
    assessedIn: interviewsWith(facts, rated, requirement.competencies),
  }));
}
