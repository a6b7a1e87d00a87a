// The role being filled and what it asks for. A requirement keeps the sentence it was found in, so that nobody has
// to trust the reading of a role description.
import { columns, defineTable } from '#platform';
import type { RowOf } from '#platform';

const { key, uuid, text, texts, int, bool, oneOf, instant, nullable, searched } = columns;

/** Whether candidates are still taken, the role was filled, or it was closed unfilled. */
export type OpeningState = 'open' | 'filled' | 'closed';

/** The table `opening`. */
export const openingTable = defineTable('opening', {
  organizationId: key(uuid),
  id: key(uuid),
  title: text,
  roleDescription: text,
  hiringManagerId: uuid,
  coordinatorId: nullable(uuid),
  state: oneOf<OpeningState>(),
  loopTemplateId: nullable(uuid),
  version: int,
  createdAt: instant,
  searchedAs: searched,
});

/** A row of `opening`. */
export type OpeningRow = RowOf<typeof openingTable>;

/** Whether the role cannot do without it, or would merely like it. */
export type Necessity = 'required' | 'preferred';

/** The table `requirement`; `source` is the sentence of the role description, `competencies` are library ids. */
export const requirementTable = defineTable('requirement', {
  organizationId: key(uuid),
  id: key(uuid),
  openingId: uuid,
  position: int,
  text,
  source: text,
  necessity: oneOf<Necessity>(),
  competencies: texts,
  fromCv: bool,
});

/** A row of `requirement`; positions count from 0 within the opening. */
export type RequirementRow = RowOf<typeof requirementTable>;

/** The table `coverage`: which interview of the template assesses which requirement. */
export const coverageTable = defineTable('coverage', {
  organizationId: key(uuid),
  requirementId: key(uuid),
  interviewTemplateId: key(uuid),
});

/** A row of `coverage`. */
export type CoverageRow = RowOf<typeof coverageTable>;
