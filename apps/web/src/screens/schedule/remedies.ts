// What can be done about each thing that could be given up, so that it takes one click: rules and limits are given up for
// this loop alone, and options are looked for again.
import type { NoPlanFragment } from '../../generated/operations.js';
import { named } from '../../parts/rules/rules.js';
import type { RulesChange } from '../../parts/rules/rules.js';
import type { Say } from '../../words/words.js';
import type { Purpose } from './plan.js';

type Steps = NoPlanFragment['relaxations'][number]['steps'];

/** What is given up, all of it together, before options are looked for again. */
export interface GivenUp {
  readonly rules: RulesChange;
  /** Whose limits are left out. */
  readonly overLimits: readonly string[];
  readonly withoutPins: boolean;
}

/** What the button beside a relaxation does. */
export type Remedy =
  | ({ readonly kind: 'giveUp' } & GivenUp)
  /** The local day on which the candidate would need more time. */
  | { readonly kind: 'moreTime'; readonly day: string | null }
  /** It can be given up, but not by whoever looks. */
  | { readonly kind: 'notAllowed' };

/** Who asks, for what. */
export interface Asking {
  readonly purpose: Purpose;
  readonly daysUsedMax: number;
  readonly mayGiveUp: boolean;
}

const ALL_DAY_MINUTES = 1_440;

/** The rule of the loop that gives up what the engine calls so; null for what is no rule of the loop. */
function ruleFor(kind: string, daysUsedMax: number): RulesChange | null {
  switch (kind) {
    case 'daysUsed':
      return { daysUsedMax: daysUsedMax + 1 };
    case 'earliestStart':
      return { noticeMinutesMin: 0 };
    case 'candidateLunch':
      return { lunchMinutes: 0 };
    case 'candidateRun':
      return { runMinutesMax: ALL_DAY_MINUTES };
    default:
      return null;
  }
}

const PINS: ReadonlySet<string> = new Set(['pinnedPerson', 'pinnedStart']);

/** The remedy for rules that are given up together; null where there is none from here. */
export function remedyFor(steps: Steps, { purpose, daysUsedMax, mayGiveUp }: Asking): Remedy | null {
  if (steps.every(({ kind }) => kind === 'candidateWindow')) {
    const day = steps.length === 1 ? (/\d{4}-\d{2}-\d{2}/.exec(steps[0]?.subject ?? '')?.[0] ?? null) : null;
    return { kind: 'moreTime', day };
  }
  let rules: RulesChange = {};
  const overLimits = new Set<string>();
  let withoutPins = false;
  for (const { kind, interviewerId } of steps) {
    const rule = ruleFor(kind, daysUsedMax);
    // Only who is planned for the first time is found beyond limits, and with pins.
    if (rule !== null) rules = { ...rules, ...rule };
    else if (purpose === 'book' && kind === 'interviewerLimit' && interviewerId !== null)
      overLimits.add(interviewerId);
    else if (purpose === 'book' && PINS.has(kind)) withoutPins = true;
    else return null;
  }
  if (!mayGiveUp && (overLimits.size > 0 || Object.keys(rules).length > 0)) return { kind: 'notAllowed' };
  return { kind: 'giveUp', rules, overLimits: [...overLimits], withoutPins };
}

type GiveUpWord = 'giveUpAll' | 'findFreely' | 'applyMore' | `allow_${keyof RulesChange}`;

/** The name of the button that gives this up and looks again. */
export function giveUpName({ rules, overLimits, withoutPins }: GivenUp, say: Say<GiveUpWord>): string {
  const [rule, ...others] = named(rules);
  const kinds =
    (rule === undefined ? 0 : 1) + others.length + (overLimits.length > 0 ? 1 : 0) + (withoutPins ? 1 : 0);
  if (kinds > 1) return say('giveUpAll');
  if (rule !== undefined) return say(`allow_${rule.name}`, { amount: rule.amount });
  return withoutPins ? say('findFreely') : say('applyMore', { count: overLimits.length });
}
