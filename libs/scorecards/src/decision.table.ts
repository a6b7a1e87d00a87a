// The end of a loop: the debrief, open once the scorecards are in, and the one decision that follows from it.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, text, instant, json, oneOf, nullable } = columns;

/** What was decided about the application. */
export type DecisionOutcome = 'hire' | 'no_hire';

/** A submitted version that whoever decided could read at that moment. */
export interface SeenVersion {
  readonly scorecardId: string;
  readonly version: number;
}

/** The table `debrief`: open from `openedAt`; `openedById` is null where the last scorecard opened it. */
export const debriefTable = defineTable('debrief', {
  organizationId: key(uuid),
  loopId: key(uuid),
  openedAt: instant,
  openedById: nullable(uuid),
  overrideReason: nullable(text),
});

/** A row of `debrief`. */
export type DebriefRow = RowOf<typeof debriefTable>;

/** The table `decision`: one per loop, append-only, with what had been seen. */
export const decisionTable = defineTable('decision', {
  organizationId: key(uuid),
  id: key(uuid),
  applicationId: uuid,
  loopId: uuid,
  outcome: oneOf<DecisionOutcome>(),
  level: nullable(text),
  rationale: text,
  decidedById: uuid,
  decidedAt: instant,
  seen: json<readonly SeenVersion[]>(),
});

/** A row of `decision`. */
export type DecisionRow = RowOf<typeof decisionTable>;
