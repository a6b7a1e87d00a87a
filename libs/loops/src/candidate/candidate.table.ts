// What is kept of candidates without an account: links to their loop, what they wrote, and how they found the loop.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';
import type { LinkPurpose } from '../domain/link-purpose.js';

const { key, uuid, text, int, texts, instant, oneOf, nullable } = columns;

/** The table `candidate_link`; it holds nothing that opens the link. */
export const candidateLinkTable = defineTable('candidate_link', {
  organizationId: key(uuid),
  id: key(uuid),
  loopId: uuid,
  purposes: texts,
  createdById: nullable(uuid),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: nullable(instant),
  mailedAt: nullable(instant),
});

/** A row of `candidate_link`. */
export type CandidateLinkRow = Omit<RowOf<typeof candidateLinkTable>, 'purposes'> & {
  readonly purposes: readonly LinkPurpose[];
};

/** The table `candidate_message`. */
export const candidateMessageTable = defineTable('candidate_message', {
  organizationId: key(uuid),
  id: key(uuid),
  loopId: uuid,
  about: oneOf<'message' | 'no_option_fits'>(),
  text,
  createdAt: instant,
});

/** A row of `candidate_message`. */
export type CandidateMessageRow = RowOf<typeof candidateMessageTable>;

/** The table `candidate_survey`: answers from 1 to 5, once per loop. */
export const candidateSurveyTable = defineTable('candidate_survey', {
  organizationId: key(uuid),
  loopId: key(uuid),
  overall: int,
  informed: int,
  fair: int,
  text: nullable(text),
  createdAt: instant,
});

/** A row of `candidate_survey`. */
export type CandidateSurveyRow = RowOf<typeof candidateSurveyTable>;
