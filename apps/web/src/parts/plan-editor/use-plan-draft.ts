// Somebody's edits of a plan until they are saved. While they edit, what others save meanwhile is a conflict that they
// decide: keep theirs, take the others', or look at both.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Failed } from '../../data/ask.js';
import { useChange } from '../../data/use-data.js';
import { SavePlan } from '../../generated/operations.js';
import type { PlanFragment } from '../../generated/operations.js';
import { merged } from './merge.js';
import { inputOf, isSame, planOf } from './plan.js';
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

/** Edits that were left without saving, by plan: whoever comes back finds them. */
const left = new Map<string, Edits>();

/** Asks before the tab is closed on edits. */
function useHeldBack(changed: boolean): void {
  useEffect(() => {
    if (!changed) return;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [changed]);
}

/** The draft over the plan that the gateway has. */
export function usePlanDraft(shown: PlanFragment): PlanDraft {
  const theirs = useMemo(() => planOf(shown), [shown]);
  // An undo may come after the plan was saved: it is an edit of what there is then.
  const latest = useRef(theirs);
  useEffect(() => {
    latest.current = theirs;
  }, [theirs]);
  const [edits, setShown] = useState<Edits | null>(() => left.get(shown.id) ?? null);
  const setEdits = (next: Edits | null): void => {
    if (next === null) left.delete(shown.id);
    else left.set(shown.id, next);
    setShown(next);
  };
  const saving = useChange(SavePlan);
  const base = edits?.base ?? theirs;
  const plan = edits?.now ?? theirs;
  const changed = edits !== null && !isSame(base, plan);
  useHeldBack(changed);
  const send = ({ base: before, now }: Edits, done?: () => void): void =>
    saving.mutate(
      { input: inputOf(before, now) },
      {
        onSuccess: ({ updateLoopTemplate }) => {
          if (updateLoopTemplate.__typename === 'TemplateChanged') return;
          // What was edited while it was saved is kept.
          if (left.get(shown.id)?.now === now) setEdits(null);
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
    edit: (change) => {
      const now = left.get(shown.id) ?? { base: latest.current, now: latest.current };
      setEdits({ base: now.base, now: change(now.now) });
    },
    save: (done) => {
      if (edits !== null) send(edits, done);
    },
    discard: () => {
      saving.reset();
      setEdits(null);
    },
    keepMine: (done) => {
      const mine = { base: theirs, now: merged(base, plan, theirs) };
      setEdits(mine);
      send(mine, done);
    },
  };
}
