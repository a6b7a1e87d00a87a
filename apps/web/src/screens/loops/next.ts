// Who a loop waits for and what comes next for it, from what is known of it.
import type { LoopsQuery } from '../../generated/operations.js';
import { afterHold } from '../../parts/hold.js';
import type { Clock } from '../../time/clock.js';
import type { Say } from '../../words/words.js';
import type { loopsWords } from './loops.words.js';

/** A loop as the list reads it. */
export type Loop = LoopsQuery['loops']['nodes'][number];

/** The names of this screen's texts. */
export type Name = keyof (typeof loopsWords)['texts'];

/** What comes next: whom it waits for, the words of the next step, and where it is done. */
export interface Next {
  readonly waits: string;
  readonly step: string;
  /** `schedule` for the loop's options, `repair` for replacing people, null where it is only told. */
  readonly where: 'schedule' | 'repair' | 'loop' | null;
}

const answers = (loop: Loop, wanted: 'DECLINED' | 'PENDING'): number =>
  loop.interviews
    .filter(({ state }) => state === 'BOOKED' || state === 'ON_HOLD')
    .flatMap(({ seats }) => seats)
    .filter(({ response }) => response === wanted).length;

/** What comes next for a loop at `now`. */
export function nextOf(read: Loop, say: Say<Name>, clock: Clock, now: number): Next {
  const loop = afterHold(read, now);
  const shown = (instant: string): string => {
    const at = Date.parse(instant);
    return `${clock.date(at, now)}, ${clock.time(at)} ${clock.shortLabel(at)}`;
  };
  if (loop.state === 'PLANNED' || loop.state === 'PROPOSED') return nextOfWaiting(loop, say, clock, now);
  if (loop.state === 'ON_HOLD' && loop.holdExpiresAt !== null)
    return {
      waits: say('waitsConfirm'),
      step: say('nextHold', { until: shown(loop.holdExpiresAt) }),
      where: 'loop',
    };
  if (loop.state !== 'BOOKED') return { waits: say('waitsNobody'), step: say('nextNone'), where: null };
  const declined = answers(loop, 'DECLINED');
  if (declined > 0)
    return {
      waits: say('waitsReplace', { count: declined }),
      step: say('nextReplace'),
      where: 'repair',
    };
  const [next] = loop.interviews
    .flatMap(({ during }) => (during !== null && Date.parse(during.to) > now ? [during.from] : []))
    .sort();
  if (next === undefined) return { waits: say('waitsNobody'), step: say('nextOver'), where: null };
  const pending = answers(loop, 'PENDING');
  return {
    waits: pending === 0 ? say('waitsNobody') : say('waitsAnswers', { count: pending }),
    step: say('nextInterview', { when: shown(next) }),
    where: null,
  };
}

function nextOfWaiting(loop: Loop, say: Say<Name>, clock: Clock, now: number): Next {
  const { availability, availabilityRequestedAt: asked } = loop.application;
  const { name } = loop.candidate;
  if (!availability.some(({ to }) => Date.parse(to) > now))
    return asked === null
      ? { waits: say('waitsAsking', { name }), step: say('nextAsk'), where: 'loop' }
      : {
          waits: say('waitsTimes', { name, date: clock.date(Date.parse(asked), now) }),
          step: say('nextRemind'),
          where: 'loop',
        };
  return loop.state === 'PLANNED'
    ? { waits: say('waitsPlan'), step: say('nextPlan'), where: 'schedule' }
    : { waits: say('waitsChoice'), step: say('nextChoose'), where: 'schedule' };
}
