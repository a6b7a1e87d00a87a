// Changes of the rules that a loop has of its own, each with who made it, when and why; nothing of it is changed later.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';
import type { LoopRules } from './domain/loop-rules.js';

const { key, uuid, text, instant, json } = columns;

export const loopRuleChangeTable = defineTable('loop_rule_change', {
  organizationId: key(uuid),
  id: key(uuid),
  loopId: uuid,
  before: json<LoopRules>(),
  after: json<LoopRules>(),
  reason: text,
  changedById: uuid,
  createdAt: instant,
});
export type LoopRuleChangeRow = RowOf<typeof loopRuleChangeTable>;
