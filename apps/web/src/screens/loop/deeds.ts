// What can be done about a loop and about each of its interviews, as they stand at an instant.
import type { Loop } from './loop.js';

/** What can be done about the whole. */
export type LoopDeed =
  'findOptions' | 'chooseOption' | 'confirm' | 'release' | 'replace' | 'rebook' | 'moveAll' | 'cancel';

/** What can be done about one interview. */
export type InterviewDeed = 'move' | 'cancelOne' | 'mark';

type Interview = Loop['interviews'][number];

const isToCome = ({ state, during }: Interview, now: number): boolean =>
  state === 'BOOKED' && during !== null && Date.parse(during.from) > now;

const hasBegun = (interview: Interview, now: number): boolean =>
  interview.state === 'TOOK_PLACE' || (interview.state === 'BOOKED' && !isToCome(interview, now));

const lostSomebody = ({ seats }: Interview): boolean =>
  seats.some(({ response, problem }) => response === 'DECLINED' || problem !== null);

/** What can be done about the loop, which is in `state` at `now`; the next step comes first. */
export function deedsOfLoop({ interviews }: Loop, state: Loop['state'], now: number): LoopDeed[] {
  switch (state) {
    case 'PLANNED':
      return ['findOptions', 'cancel'];
    case 'PROPOSED':
      return ['chooseOption', 'cancel'];
    case 'ON_HOLD':
      return ['confirm', 'release', 'cancel'];
    case 'BOOKED': {
      const toCome = interviews.filter((one) => isToCome(one, now));
      return [
        ...(toCome.some(lostSomebody) ? (['replace'] as const) : []),
        ...(interviews.some((one) => one.state === 'PLANNED') ? (['rebook'] as const) : []),
        ...(toCome.some(({ withCandidate }) => withCandidate) ? (['moveAll'] as const) : []),
        'cancel',
      ];
    }
    case 'CANCELLED':
      return [];
  }
}

/** What can be done about one interview of a loop. */
export function deedsOfInterview(interview: Interview, state: Loop['state'], now: number): InterviewDeed[] {
  if (state !== 'BOOKED') return [];
  if (isToCome(interview, now)) return ['move', 'cancelOne'];
  return hasBegun(interview, now) ? ['mark'] : [];
}
