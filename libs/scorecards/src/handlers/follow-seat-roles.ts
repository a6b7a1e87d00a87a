// Keeps what those owe who learn in the role that the calendar gives them. It follows the change of a role and is not part
// of it: what changed may be another loop's booking, which must not lock this loop.
import { Injectable } from '@nestjs/common';
import { seatRolesChanged } from '#loops';
import { Database, EventHandlers, Outbox, systemScope } from '#platform';
import { scorecardsPlanned } from '../events.js';
import { PlanScorecards } from './plan-scorecards.js';

/** Plans a loop's scorecards again when seats in it have another role. */
@Injectable()
export class FollowSeatRoles {
  constructor(handlers: EventHandlers, database: Database, outbox: Outbox, planScorecards: PlanScorecards) {
    handlers.after(seatRolesChanged, 'scorecards.plan', ({ organizationId, payload: { loopId } }) =>
      database.transaction(systemScope(organizationId), async (tx) => {
        await planScorecards.plan(tx, loopId);
        await outbox.append(tx, scorecardsPlanned, loopId, { loopId });
      }),
    );
  }
}
