// The table maps of this room, for the doors that compose a connection.
import type { EntitySchema } from 'typeorm';
import { debriefTable, decisionTable } from './decision.table.js';
import {
  scorecardDraftTable,
  scorecardPrivateNoteTable,
  scorecardTable,
  scorecardVersionTable,
} from './scorecard.table.js';

/** Every table of this room. */
export const scorecardsTables: readonly EntitySchema[] = [
  scorecardTable,
  scorecardDraftTable,
  scorecardVersionTable,
  scorecardPrivateNoteTable,
  debriefTable,
  decisionTable,
];
