// Reads the packet of a loop for somebody who may, in a fixed number of statements. Whoever owes a scorecard is told
// so; everybody else who may not read opinions is refused or does not find it.
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { interviewsOfLoops } from '#loops';
import { competencyById, requirementsOfOpenings, rubricVersionsByIds } from '#openings';
import { Refusal } from '#platform';
import type { Tx } from '#platform';
import { assemblePacket } from './domain/packet.js';
import type { PacketContent, PacketScorecard } from './domain/packet.js';
import { scorecardsStillBlind } from './outcomes.js';
import type { ScorecardsStillBlind } from './outcomes.js';
import type { ScorecardRow } from './scorecard.table.js';
import { scorecardsOfLoops, versionsOfScorecards } from './scorecards.queries.js';
import { standingInLoop } from './standings.queries.js';

/** A loop's packet; scorecards are rows by interview, those of shadows left out. */
export interface Packet extends PacketContent {
  readonly kind: 'Packet';
  readonly loopId: string;
  readonly submitted: readonly ScorecardRow[];
  readonly outstanding: readonly ScorecardRow[];
}

/** The loop's packet. @throws {Refusal} NOT_FOUND for those who may not see the loop, FORBIDDEN */
export async function readPacket(
  tx: Tx,
  actor: Actor,
  loopId: string,
): Promise<Packet | ScorecardsStillBlind> {
  const standing = await standingInLoop(tx, actor, loopId, 'packet');
  requireAccess(actor, 'packet.read', standing);
  if (standing.sight === 'blind') return scorecardsStillBlind(loopId);
  if (standing.sight !== 'opinions')
    throw new Refusal(
      'FORBIDDEN',
      'The packet is for those who scored in this loop and for those who decide.',
      {
        verb: 'packet.read',
      },
    );
  const interviews = await interviewsOfLoops(tx, [loopId]);
  const position = new Map(interviews.map(({ id }, index) => [id, index]));
  const rows = (await scorecardsOfLoops(tx, [loopId]))
    .filter(({ seatRole }) => seatRole !== 'shadow')
    .sort((a, b) => (position.get(a.interviewId) ?? 0) - (position.get(b.interviewId) ?? 0));
  const requirements = await requirementsOfOpenings(tx, [standing.openingId]);
  const scorecards = await withContent(tx, rows);
  const competencyIds = [
    ...requirements.flatMap(({ competencies }) => competencies),
    ...interviews.flatMap(({ focus }) => focus),
    ...scorecards.flatMap(({ criteria }) => criteria.map(({ competencyId }) => competencyId)),
  ];
  const content = assemblePacket({ requirements, interviews, scorecards, names: namesOf(competencyIds) });
  return {
    kind: 'Packet',
    loopId,
    ...content,
    submitted: rows.filter(({ submittedAt }) => submittedAt !== null),
    outstanding: rows.filter(({ submittedAt }) => submittedAt === null),
  };
}

async function withContent(tx: Tx, rows: readonly ScorecardRow[]): Promise<PacketScorecard[]> {
  const newest = new Map(
    (
      await versionsOfScorecards(
        tx,
        rows.map(({ id }) => id),
      )
    ).map((version) => [version.scorecardId, version]),
  );
  const rubricIds = [...new Set(rows.map(({ rubricVersionId }) => rubricVersionId))];
  const rubrics = new Map(
    (await rubricVersionsByIds(tx, rubricIds)).map((rubric) => [rubric.id, rubric.criteria]),
  );
  return rows.map(({ id, interviewId, rubricVersionId }) => ({
    id,
    interviewId,
    criteria: rubrics.get(rubricVersionId) ?? [],
    version: newest.get(id) ?? null,
  }));
}

const namesOf = (competencyIds: readonly string[]): Map<string, string> =>
  new Map(
    competencyIds.flatMap((id) => {
      const competency = competencyById(id);
      return competency === undefined ? [] : [[id, competency.name] as const];
    }),
  );
