// The room's table maps in one list, for the doors that open the database.
import type { EntitySchema } from 'typeorm';
import { accommodationTable } from './accommodation.table.js';
import { applicationTable, availabilityTable, candidateTable } from './candidate.table.js';
import { interviewTemplateTable, loopTemplateTable, seatTemplateTable } from './loop-template.table.js';
import { coverageTable, openingTable, requirementTable } from './opening.table.js';
import { rubricTable, rubricVersionTable } from './rubric.table.js';

/** The table maps of this room. */
export const openingsTables: readonly EntitySchema[] = [
  openingTable,
  requirementTable,
  coverageTable,
  rubricTable,
  rubricVersionTable,
  loopTemplateTable,
  interviewTemplateTable,
  seatTemplateTable,
  candidateTable,
  applicationTable,
  availabilityTable,
  accommodationTable,
];
