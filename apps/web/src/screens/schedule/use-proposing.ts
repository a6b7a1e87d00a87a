// Asks for options: for a whole loop with what is decided already, or for a change of a booked one.
import { useState } from 'react';
import type { Failed } from '../../data/ask.js';
import { useChange } from '../../data/use-data.js';
import { ProposeLoop, ProposeMove, ProposeRebooking, ProposeRepair } from '../../generated/operations.js';
import type { Search } from '../../shell/routes.js';
import { pinInputs } from './plan.js';
import type { LoopRead, Pins, Proposed, Purpose } from './plan.js';

/** Asking, and how it went. */
export interface Proposing {
  readonly pending: boolean;
  readonly failed: Failed | null;
  /** Why there are no options; null where there are, or nothing was asked yet. */
  readonly outcome: Exclude<Proposed, { __typename: 'LoopProposed' }> | null;
  /** Whose limits the newest options leave out. */
  readonly overLimits: readonly string[];
  readonly propose: (pins: Pins, overLimits?: readonly string[]) => void;
}

const OPTIONS = 3;

/** The seats that lost their person, unless the address names some. */
const seatsToFill = (loop: LoopRead, given: string | undefined): string[] =>
  given?.split(',') ??
  loop.interviews.flatMap(({ seats }) =>
    seats.filter(({ problem, response }) => problem !== null || response === 'DECLINED').map(({ id }) => id),
  );

/** Asks for options of `loop`. */
export function useProposing(loop: LoopRead, purpose: Purpose, search: Search): Proposing {
  const whole = useChange(ProposeLoop);
  const move = useChange(ProposeMove);
  const repair = useChange(ProposeRepair);
  const rebook = useChange(ProposeRebooking);
  const [outcome, setOutcome] = useState<Proposing['outcome']>(null);
  const [overLimits, setOverLimits] = useState<readonly string[]>([]);
  const took = (answer: Proposed): void => setOutcome(answer.__typename === 'LoopProposed' ? null : answer);
  const loopId = loop.id;
  return {
    pending: whole.isPending || move.isPending || repair.isPending || rebook.isPending,
    failed: whole.error ?? move.error ?? repair.error ?? rebook.error,
    outcome,
    overLimits,
    propose(pins, leftOut = []) {
      setOverLimits(leftOut);
      const options = OPTIONS;
      if (purpose === 'book') {
        const input = {
          loopId,
          options,
          pins: pins.size === 0 ? null : pinInputs(pins),
          overLimits: leftOut.length === 0 ? null : leftOut,
        };
        whole.mutate({ input }, { onSuccess: ({ proposeLoop }) => took(proposeLoop) });
      } else if (purpose === 'move') {
        const input = {
          loopId,
          options,
          interviewId: search['interview'] ?? null,
          from: search['from'] ?? null,
          to: search['to'] ?? null,
        };
        move.mutate({ input }, { onSuccess: ({ proposeMove }) => took(proposeMove) });
      } else if (purpose === 'repair') {
        const input = { loopId, options, seatIds: seatsToFill(loop, search['seats']) };
        repair.mutate({ input }, { onSuccess: ({ proposeRepair }) => took(proposeRepair) });
      } else
        rebook.mutate(
          { input: { loopId, options } },
          { onSuccess: ({ proposeRebooking }) => took(proposeRebooking) },
        );
    },
  };
}
