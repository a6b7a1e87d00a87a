// The competency library: every family in one list. The order of families is the order in which competencies of
// equal weight are shown; nothing else depends on it.
import type { Competency } from './competency.js';
import { architectureCompetencies } from './competencies/architecture.js';
import { leadershipCompetencies } from './competencies/leadership.js';
import { indexPhrases } from './match.js';

/** Every competency that Loopwright knows, best known families first. */
export const competencies: readonly Competency[] = [...architectureCompetencies, ...leadershipCompetencies];

const byId = new Map(competencies.map((one) => [one.id, one]));

/** The competency of that id, or undefined when the library has none. */
export const competencyById = (id: string): Competency | undefined => byId.get(id);

/** The phrases of the whole library, ready for reading a text. */
export const libraryPhrases = indexPhrases(competencies);
