// The competency library: every family in one list. The order of families is only the order of reading.
import { architectureCompetencies } from './competencies/architecture.js';
import { backendCompetencies } from './competencies/backend.js';
import { backgroundCompetencies } from './competencies/background.js';
import { communicationCompetencies } from './competencies/communication.js';
import { dataCompetencies } from './competencies/data.js';
import { deliveryCompetencies } from './competencies/delivery.js';
import { designQualityCompetencies } from './competencies/design-quality.js';
import { embeddedCompetencies } from './competencies/embedded.js';
import { frontendCompetencies } from './competencies/frontend.js';
import { leadershipCompetencies } from './competencies/leadership.js';
import { machineLearningCompetencies } from './competencies/machine-learning.js';
import { mobileCompetencies } from './competencies/mobile.js';
import { platformCompetencies } from './competencies/platform.js';
import { qualityCompetencies } from './competencies/quality.js';
import { reliabilityCompetencies } from './competencies/reliability.js';
import { securityCompetencies } from './competencies/security.js';
import type { Competency } from './competency.js';
import { indexPhrases } from './match.js';

/** Every competency that Loopwright knows. */
export const competencies: readonly Competency[] = [
  ...architectureCompetencies,
  ...designQualityCompetencies,
  ...backendCompetencies,
  ...frontendCompetencies,
  ...embeddedCompetencies,
  ...mobileCompetencies,
  ...dataCompetencies,
  ...machineLearningCompetencies,
  ...reliabilityCompetencies,
  ...platformCompetencies,
  ...securityCompetencies,
  ...qualityCompetencies,
  ...leadershipCompetencies,
  ...deliveryCompetencies,
  ...communicationCompetencies,
  ...backgroundCompetencies,
];

const byId = new Map(competencies.map((one) => [one.id, one]));

/** The competency of that id, or undefined when the library has none. */
export const competencyById = (id: string): Competency | undefined => byId.get(id);

/** The phrases of the whole library, ready for reading a text. */
export const libraryPhrases = indexPhrases(competencies);
