// Somebody's edits of a plan until they are saved. While they edit, what others save meanwhile is a conflict that they
// decide: keep theirs, take the others', or look at both.
import { useMemo, useState } from 'react';
import type { Failed } from '../../data/ask.js';
import { useChange } from '../../data/use-data.js';
import { SavePlan } from '../../generated/operations.js';
import type { PlanFragment } from '../../generated/operations.js';
import { fitOver, inputOf, isSame, planOf } from './plan.js';
import type { Plan } from './plan.js';

/** A plan under somebody's hands. */
export interface PlanDraft {
  /** As it would be after saving. */
  readonly plan: Plan;
  /** As it was when the edits began; as it is where there are none. */
  readonly base: Plan;
  /** As the gateway has it now. */
  readonly theirs: Plan;
  readonly changed: boolean;
  /** Whether somebody else saved since the edits began. */
  readonly conflicting: boolean;
  readonly saving: boolean;
  readonly failed: Failed | null;
  readonly edit: (change: (plan: Plan) => Plan) => void;
  readonly save: (done?: () => void) => void;
  readonly discard: () => void;
  readonly keepMine: (done?: () => void) => void;
}

interface Edits {
  readonly base: Plan;
  readonly now: Plan;
}

/** The draft over the plan that the gateway has. */
export function usePlanDraft(shown: PlanFragment): PlanDraft {
  const theirs = useMemo(() => planOf(shown), [shown]);
  const [edits, setEdits] = useState<Edits | null>(null);
  const saving = useChange(SavePlan);
  const base = edits?.base ?? theirs;
  const plan = edits?.now ?? theirs;
  const changed = edits !== null && !isSame(base, plan);
  const send = ({ base: before, now }: Edits, done?: () => void): void =>
    saving.mutate(
      { input: inputOf(before, now) },
      {
        onSuccess: ({ updateLoopTemplate }) => {
          if (updateLoopTemplate.__typename === 'TemplateChanged') return;
          setEdits(null);
          done?.();
        },
      },
    );
  return {
    plan,
    base,
    theirs,
    changed,
    conflicting: changed && !saving.isPending && theirs.version > base.version && !isSame(theirs, plan),
    saving: saving.isPending,
    failed: saving.error,
    edit: (change) =>
      setEdits((before) => ({ base: before?.base ?? theirs, now: change(before?.now ?? theirs) })),
    save: (done) => {
      if (edits !== null) send(edits, done);
    },
    discard: () => {
      saving.reset();
      setEdits(null);
    },
    keepMine: (done) => {
      const mine = { base: theirs, now: fitOver(plan, theirs) };
      setEdits(mine);
      send(mine, done);
    },
  };
}
