// Checks what a caller sends as a scorecard's content against the pinned rubric, and bounds every text.
import { invalidInput } from '#platform';
import type { DraftContent, DraftRating, Recommendation } from './domain/content.js';

const EVIDENCE_MAX = 5_000;
const SUMMARY_MAX = 10_000;
const NOTE_MAX = 5_000;

/** One criterion as a caller sends it. */
export interface RatingInput {
  readonly criterionId: string;
  /** 1 to 4; null or left out while undecided and for what was not assessed. */
  readonly rating?: number | null | undefined;
  readonly notAssessed?: boolean | null | undefined;
  readonly evidence?: string | null | undefined;
}

/** A scorecard's whole content as a caller sends it; what is left out is empty. */
export interface ContentInput {
  readonly ratings: readonly RatingInput[];
  readonly recommendation?: Recommendation | null | undefined;
  readonly summary?: string | null | undefined;
  readonly noteToInterviewers?: string | null | undefined;
  /** Never shown to anybody else; left out: stays as it is. */
  readonly privateNotes?: string | null | undefined;
}

function bounded(field: string, text: string | null | undefined, max: number): string {
  const value = text ?? '';
  if (value.length > max)
    throw invalidInput(field, `${field} has at most ${max} characters; it had ${value.length}.`);
  return value;
}

function levelOf(at: string, { rating, notAssessed }: RatingInput): DraftRating['rating'] {
  if (notAssessed === true) {
    if (typeof rating === 'number')
      throw invalidInput(`${at}.rating`, `${at}.rating must be left out where notAssessed is true.`);
    return 'not_assessed';
  }
  if (rating === null || rating === undefined) return null;
  if (rating === 1 || rating === 2 || rating === 3 || rating === 4) return rating;
  throw invalidInput(`${at}.rating`, `${at}.rating must be 1, 2, 3 or 4; it was ${rating}.`);
}

/** The content for a rubric of these criteria. @throws {Refusal} INVALID_INPUT naming the part */
export function draftContent(criterionIds: readonly string[], input: ContentInput): DraftContent {
  const seen = new Set<string>();
  const ratings = input.ratings.map((rating, index) => {
    const at = `content.ratings[${index}]`;
    if (!criterionIds.includes(rating.criterionId))
      throw invalidInput(
        `${at}.criterionId`,
        `${at}.criterionId must be a criterion of this scorecard's rubric.`,
      );
    if (seen.has(rating.criterionId))
      throw invalidInput(`${at}.criterionId`, `${at}.criterionId was given twice; rate each criterion once.`);
    seen.add(rating.criterionId);
    return {
      criterionId: rating.criterionId,
      rating: levelOf(at, rating),
      evidence: bounded(`${at}.evidence`, rating.evidence, EVIDENCE_MAX),
    };
  });
  return {
    ratings,
    recommendation: input.recommendation ?? null,
    summary: bounded('content.summary', input.summary, SUMMARY_MAX),
    noteToInterviewers: bounded('content.noteToInterviewers', input.noteToInterviewers, NOTE_MAX),
  };
}

/** The private note to save; null leaves the one there is. @throws {Refusal} INVALID_INPUT when it is too long */
export const privateNote = ({ privateNotes }: ContentInput): string | null =>
  privateNotes === null || privateNotes === undefined
    ? null
    : bounded('content.privateNotes', privateNotes, SUMMARY_MAX);

/** A text of 1 to `max` characters, trimmed. @throws {Refusal} INVALID_INPUT naming the field */
export function requiredText(field: string, text: string, max: number): string {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > max)
    throw invalidInput(field, `${field} must have 1 to ${max} characters; it had ${trimmed.length}.`);
  return trimmed;
}
