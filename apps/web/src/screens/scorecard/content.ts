// What somebody has written of a scorecard, as the form holds it, as the gateway takes and gives it, and how two texts
// of one scorecard differ.
import type { Recommendation, ScorecardContentInput } from '../../generated/operations.js';

/** One criterion as far as it is written. */
export interface Rated {
  readonly rating: number | null;
  readonly notAssessed: boolean;
  readonly evidence: string;
}

/** The whole form. */
export interface Content {
  readonly ratings: Readonly<Record<string, Rated>>;
  readonly recommendation: Recommendation | null;
  readonly summary: string;
  readonly noteToInterviewers: string;
  readonly privateNotes: string;
}

/** What the gateway gives: a saved draft, or a submitted version. */
export interface Given {
  readonly ratings: readonly (Rated & { readonly criterion: { readonly id: string } })[];
  readonly recommendation: Recommendation | null;
  readonly summary: string;
  readonly noteToInterviewers: string | null;
}

/** A criterion of which nothing is written. */
export const UNRATED: Rated = { rating: null, notAssessed: false, evidence: '' };

/** The form as what was given fills it. */
export const contentOf = (given: Given | null, privateNotes: string | null): Content => ({
  ratings: Object.fromEntries(
    (given?.ratings ?? []).map(({ criterion, rating, notAssessed, evidence }) => [
      criterion.id,
      { rating, notAssessed, evidence },
    ]),
  ),
  recommendation: given?.recommendation ?? null,
  summary: given?.summary ?? '',
  noteToInterviewers: given?.noteToInterviewers ?? '',
  privateNotes: privateNotes ?? '',
});

/** The form with one criterion changed; a rating and “not assessed” exclude each other. */
export function withRated(content: Content, criterionId: string, change: Partial<Rated>): Content {
  const next = { ...(content.ratings[criterionId] ?? UNRATED), ...change };
  const whole =
    change.notAssessed === true
      ? { ...next, rating: null }
      : change.rating === undefined || change.rating === null
        ? next
        : { ...next, notAssessed: false };
  return { ...content, ratings: { ...content.ratings, [criterionId]: whole } };
}

/** The form as the gateway takes it. */
export const inputOf = (content: Content): ScorecardContentInput => ({
  ratings: Object.entries(content.ratings).map(([criterionId, rated]) => ({ criterionId, ...rated })),
  recommendation: content.recommendation,
  summary: content.summary,
  noteToInterviewers: content.noteToInterviewers,
  privateNotes: content.privateNotes,
});

/** Whether two forms say the same. */
export const isSame = (a: Content, b: Content): boolean =>
  JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

const isRated = ({ rating, notAssessed, evidence }: Rated): boolean =>
  rating !== null || notAssessed || evidence !== '';

const ordered = ({ ratings, ...rest }: Content): unknown => [
  Object.entries(ratings)
    .filter(([, rated]) => isRated(rated))
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([id, { rating, notAssessed, evidence }]) => [id, rating, notAssessed, evidence]),
  [rest.recommendation, rest.summary, rest.noteToInterviewers, rest.privateNotes],
];

/** How many of these criteria have a rating or are marked as not assessed. */
export const ratedCount = ({ ratings }: Content, criterionIds: readonly string[]): number =>
  criterionIds.filter((id) => {
    const { rating, notAssessed } = ratings[id] ?? UNRATED;
    return rating !== null || notAssessed;
  }).length;

/** A part of a scorecard in which two texts differ. */
export type Difference =
  | { readonly part: 'criterion'; readonly criterionId: string; readonly one: Rated; readonly other: Rated }
  | {
      readonly part: 'recommendation';
      readonly one: Recommendation | null;
      readonly other: Recommendation | null;
    }
  | {
      readonly part: 'summary' | 'noteToInterviewers' | 'privateNotes';
      readonly one: string;
      readonly other: string;
    };

const TEXTS = ['summary', 'noteToInterviewers', 'privateNotes'] as const;

/** Where two texts differ, in the order of the form. */
export const differences = (
  one: Content,
  other: Content,
  criterionIds: readonly string[],
): readonly Difference[] => [
  ...criterionIds.flatMap((criterionId): Difference[] => {
    const [a, b] = [one.ratings[criterionId] ?? UNRATED, other.ratings[criterionId] ?? UNRATED];
    const same = a.rating === b.rating && a.notAssessed === b.notAssessed && a.evidence === b.evidence;
    return same ? [] : [{ part: 'criterion', criterionId, one: a, other: b }];
  }),
  ...(one.recommendation === other.recommendation
    ? []
    : [{ part: 'recommendation', one: one.recommendation, other: other.recommendation } as const]),
  ...TEXTS.flatMap((part): Difference[] =>
    one[part] === other[part] ? [] : [{ part, one: one[part], other: other[part] }],
  ),
];
