// Writes of debriefs and decisions.
import type { Tx } from '#platform';
import { debriefTable, decisionTable } from './decision.table.js';
import type { DebriefRow, DecisionRow, SeenVersion } from './decision.table.js';

/** Opens the debrief of a loop. */
export const insertDebrief = (tx: Tx, debrief: Omit<DebriefRow, 'organizationId'>): Promise<void> =>
  tx.insert(debriefTable, { ...debrief, organizationId: tx.organizationId });

/** Records a decision. */
export const insertDecision = (tx: Tx, decision: Omit<DecisionRow, 'organizationId'>): Promise<void> =>
  tx.insert(decisionTable, { ...decision, organizationId: tx.organizationId });

/** The newest version of each scorecard of the loop that the person of this transaction can read. */
export const visibleVersions = (tx: Tx, loopId: string): Promise<SeenVersion[]> =>
  tx.query<SeenVersion>(
    `SELECT scorecard_id AS "scorecardId", max(version) AS version FROM scorecard_version
     WHERE organization_id = $1 AND loop_id = $2 GROUP BY scorecard_id ORDER BY scorecard_id`,
    [tx.organizationId, loopId],
  );
