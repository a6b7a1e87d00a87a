// Reads of debriefs and decisions.
import { Any } from 'typeorm';
import type { Tx } from '#platform';
import { debriefTable, decisionTable } from './decision.table.js';
import type { DebriefRow, DecisionRow } from './decision.table.js';

/** The debriefs of loops; a loop whose debrief is not open has none. */
export const debriefsOfLoops = async (tx: Tx, loopIds: readonly string[]): Promise<DebriefRow[]> =>
  loopIds.length === 0
    ? []
    : tx.manager.find(debriefTable, {
        where: { organizationId: tx.organizationId, loopId: Any(loopIds) as never },
      });

/** The decisions on loops that the reader may see: nobody does who still owes a scorecard. */
export const decisionsOfLoops = async (tx: Tx, loopIds: readonly string[]): Promise<DecisionRow[]> =>
  loopIds.length === 0
    ? []
    : tx.manager.find(decisionTable, {
        where: { organizationId: tx.organizationId, loopId: Any(loopIds) as never },
      });
