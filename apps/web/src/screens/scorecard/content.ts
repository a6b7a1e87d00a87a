// What somebody has written of a scorecard, as the form holds it, and as the gateway takes and gives it.
import type {
  DraftShownFragment,
  Recommendation,
  ScorecardContentInput,
} from '../../generated/operations.js';

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

/** A criterion of which nothing is written. */
export const UNRATED: Rated = { rating: null, notAssessed: false, evidence: '' };

/** The form as a saved draft fills it. */
export const contentOf = (draft: DraftShownFragment | null, privateNotes: string | null): Content => ({
  ratings: Object.fromEntries(
    (draft?.ratings ?? []).map(({ criterion, rating, notAssessed, evidence }) => [
      criterion.id,
      { rating, notAssessed, evidence },
    ]),
  ),
  recommendation: draft?.recommendation ?? null,
  summary: draft?.summary ?? '',
  noteToInterviewers: draft?.noteToInterviewers ?? '',
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

const ordered = ({ ratings, ...rest }: Content): unknown => [
  Object.entries(ratings)
    .filter(([, { rating, notAssessed, evidence }]) => rating !== null || notAssessed || evidence !== '')
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([id, { rating, notAssessed, evidence }]) => [id, rating, notAssessed, evidence]),
  [rest.recommendation, rest.summary, rest.noteToInterviewers, rest.privateNotes],
];
