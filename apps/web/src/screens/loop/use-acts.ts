// Everything that can be done about a loop and its interviews, each under one name: for its button and the command menu.
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Failed } from '../../data/ask.js';
import { newKey, useChange } from '../../data/use-data.js';
import { ConfirmHold, ReleaseHold } from '../../generated/operations.js';
import type { Weight } from '../../parts/button.js';
import { useTellChanges } from '../../parts/undo/use-undo.js';
import { useActions } from '../../shell/actions.js';
import type { Action } from '../../shell/actions.js';
import { arranges, useMe } from '../../shell/me.js';
import { tell } from '../../shell/notices.js';
import { useNow } from '../../time/use-now.js';
import { useWords } from '../../words/use-words.js';
import { deedsOfInterview, deedsOfLoop } from './deeds.js';
import type { InterviewDeed, LoopDeed } from './deeds.js';
import type { Loop } from './loop.js';
import { loopWords } from './loop.words.js';

/** Something that can be done; in the row of an interview its button says only `short`. */
export interface Act extends Action {
  readonly weight: Weight;
  readonly short: string;
}

/** What a dialog asks about: the whole loop, or one of its interviews. */
export type Asked =
  { readonly deed: 'cancel' } | { readonly deed: 'cancelOne' | 'mark'; readonly interviewId: string };

/** What can be done, and why the last thing was not. */
export interface Acts {
  readonly ofLoop: readonly Act[];
  /** By the interview's id. */
  readonly ofInterviews: ReadonlyMap<string, readonly Act[]>;
  readonly busy: boolean;
  readonly refused: string | null;
  readonly failed: Failed | null;
}

const WEIGHTS: Readonly<Record<LoopDeed | InterviewDeed, Weight>> = {
  findOptions: 'primary',
  chooseOption: 'primary',
  confirm: 'primary',
  release: 'plain',
  replace: 'primary',
  rebook: 'primary',
  moveAll: 'plain',
  cancel: 'danger',
  move: 'quiet',
  cancelOne: 'quiet',
  mark: 'quiet',
};

/** Where options for a deed are found and confirmed. */
const PURPOSES: Partial<Record<LoopDeed | InterviewDeed, Readonly<Record<string, string>>>> = {
  findOptions: {},
  chooseOption: {},
  replace: { for: 'repair' },
  rebook: { for: 'rebook' },
  moveAll: { for: 'move' },
  move: { for: 'move' },
};

/** Offers what can be done about `loop`, which is in `state` now; `ask` opens the dialog of what needs a reason. */
export function useActs(loop: Loop, state: Loop['state'], ask: (asked: Asked) => void): Acts {
  const say = useWords(loopWords);
  const now = useNow();
  const navigate = useNavigate();
  const mayArrange = arranges(useMe().role);
  const { confirm, release, ...hold } = useHold(loop);
  const acts = useMemo(() => {
    if (!mayArrange) return { ofLoop: [], ofInterviews: new Map<string, Act[]>() };
    const run = (deed: LoopDeed | InterviewDeed, interviewId: string | null) => (): void => {
      const search = PURPOSES[deed];
      if (search !== undefined)
        void navigate({
          to: '/loops/$loopId/schedule',
          params: { loopId: loop.id },
          search: interviewId === null ? search : { ...search, interview: interviewId },
        });
      else if (deed === 'confirm') confirm();
      else if (deed === 'release') release();
      else if (deed === 'cancel') ask({ deed });
      else if ((deed === 'cancelOne' || deed === 'mark') && interviewId !== null) ask({ deed, interviewId });
    };
    const ofLoop = deedsOfLoop(loop, state, now).map((deed): Act => ({
      id: deed,
      name: say(deed),
      short: say(deed),
      weight: WEIGHTS[deed],
      run: run(deed, null),
    }));
    const ofInterviews = new Map(
      loop.interviews.map((interview) => [
        interview.id,
        deedsOfInterview(interview, state, now).map((deed): Act => ({
          id: `${deed} ${interview.id}`,
          name: say(deed, { title: interview.title }),
          short: say(`${deed}Short`),
          weight: WEIGHTS[deed],
          run: run(deed, interview.id),
        })),
      ]),
    );
    return { ofLoop, ofInterviews };
  }, [ask, confirm, loop, mayArrange, navigate, now, release, say, state]);
  useActions(useMemo(() => [...acts.ofLoop, ...[...acts.ofInterviews.values()].flat()], [acts]));
  return { ...acts, ...hold };
}

/** Confirms the hold, or gives it up. */
function useHold({ id: loopId, version }: Loop) {
  const say = useWords(loopWords);
  const tellChanges = useTellChanges();
  const { mutate: mutateConfirm, ...confirming } = useChange(ConfirmHold);
  const { mutate: mutateRelease, ...releasing } = useChange(ReleaseHold);
  const [key, setKey] = useState(newKey);
  const [refused, setRefused] = useState<string | null>(null);
  const confirm = useCallback((): void => {
    mutateConfirm(
      { input: { loopId, version, idempotencyKey: key } },
      {
        onSuccess: ({ confirmHold }) => {
          setKey(newKey());
          if (confirmHold.__typename === 'LoopBooked')
            tellChanges.booked(loopId, say('confirmed'), confirmHold);
          else setRefused(confirmHold.message);
        },
      },
    );
    // eslint-disable-next-line react-hooks/exhaustive-deps -- how it is told differs with the language alone
  }, [key, loopId, mutateConfirm, say, version]);
  const release = useCallback((): void => {
    mutateRelease(
      { input: { loopId, version } },
      {
        onSuccess: ({ releaseHold }) => {
          if (releaseHold.__typename === 'HoldReleased') tell({ text: say('released') });
          else setRefused(releaseHold.message);
        },
      },
    );
  }, [loopId, mutateRelease, say, version]);
  return {
    confirm,
    release,
    busy: confirming.isPending || releasing.isPending,
    refused,
    failed: confirming.error ?? releasing.error,
  };
}
