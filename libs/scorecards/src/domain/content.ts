// What a scorecard says, and what must be said before it can be submitted: every criterion of the rubric rated with
// evidence or marked as not assessed, a recommendation and a summary.

/** How somebody sat in an interview; a shadow's scorecard is for training and stays out of the packet. */
export type SeatRole = 'lead' | 'panel' | 'shadow' | 'reverse_shadow';

/** One's overall view: four points and no neutral one. */
export type Recommendation = 'strong_no' | 'no' | 'yes' | 'strong_yes';

/** All recommendations from worst to best. */
export const recommendations = ['strong_no', 'no', 'yes', 'strong_yes'] as const satisfies Recommendation[];

/** One criterion's level, 1 (lowest) to 4, or that there was no occasion to assess it; with what was observed. */
export interface Rating {
  readonly criterionId: string;
  readonly rating: 1 | 2 | 3 | 4 | 'not_assessed';
  readonly evidence: string;
}

/** A criterion while it is being written: it may have evidence before it has a rating. */
export interface DraftRating {
  readonly criterionId: string;
  readonly rating: Rating['rating'] | null;
  readonly evidence: string;
}

/** What has been written so far; empty texts and null are parts not written yet. */
export interface DraftContent {
  readonly ratings: readonly DraftRating[];
  readonly recommendation: Recommendation | null;
  readonly summary: string;
  readonly noteToInterviewers: string;
}

/** A whole scorecard. */
export interface Content {
  readonly ratings: readonly Rating[];
  readonly recommendation: Recommendation;
  readonly summary: string;
  readonly noteToInterviewers: string | null;
}

/** A part that is required and missing; `criterionId` is null for those that belong to the whole scorecard. */
export interface MissingPart {
  readonly part: 'rating' | 'evidence' | 'recommendation' | 'summary';
  readonly criterionId: string | null;
}

/** The content of a scorecard of which nothing has been written. */
export const emptyDraft: DraftContent = {
  ratings: [],
  recommendation: null,
  summary: '',
  noteToInterviewers: '',
};

const isRating = (draft: DraftRating | undefined): draft is Rating =>
  draft !== undefined && draft.rating !== null;

/** The required parts that `draft` lacks for a rubric of these criteria, in the order of the form. */
export function missingParts(criterionIds: readonly string[], draft: DraftContent): readonly MissingPart[] {
  const byId = new Map(draft.ratings.map((rating) => [rating.criterionId, rating]));
  const ofCriteria = criterionIds.flatMap((criterionId): MissingPart[] => {
    const rating = byId.get(criterionId);
    if (!isRating(rating)) return [{ part: 'rating', criterionId }];
    const needsEvidence = rating.rating !== 'not_assessed' && rating.evidence.trim() === '';
    return needsEvidence ? [{ part: 'evidence', criterionId }] : [];
  });
  return [
    ...ofCriteria,
    ...(draft.recommendation === null ? [{ part: 'recommendation', criterionId: null } as const] : []),
    ...(draft.summary.trim() === '' ? [{ part: 'summary', criterionId: null } as const] : []),
  ];
}

/** The whole scorecard that `draft` amounts to, in the rubric's order, or what it lacks. */
export function complete(
  criterionIds: readonly string[],
  draft: DraftContent,
): { readonly content: Content } | { readonly missing: readonly MissingPart[] } {
  const missing = missingParts(criterionIds, draft);
  if (missing.length > 0 || draft.recommendation === null) return { missing };
  const byId = new Map(draft.ratings.filter(isRating).map((rating) => [rating.criterionId, rating]));
  const note = draft.noteToInterviewers.trim();
  return {
    content: {
      ratings: criterionIds.flatMap((id) => byId.get(id) ?? []),
      recommendation: draft.recommendation,
      summary: draft.summary.trim(),
      noteToInterviewers: note === '' ? null : note,
    },
  };
}
