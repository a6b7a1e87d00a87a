// Competencies of software architecture: owning a system's shape, choosing technology, and judging designs.
import type { Competency } from '../competency.js';

/** Architecture, technology choice, distributed systems, interfaces and design quality. */
export const architectureCompetencies: readonly Competency[] = [
  {
    id: 'architecture_ownership',
    name: 'Architecture ownership',
    family: 'architecture',
    meaning: 'Decides the shape of a whole system, keeps it coherent over years, and answers for it.',
    signals: [
      'architecture',
      'architectural',
      'architectural integrity',
      'own .. architecture',
      'define .. architecture',
      'end-to-end architecture',
      'software architecture',
      'system architecture',
      'solution architecture',
      'solution design',
      'technical vision',
      'technical blueprint',
      'system blueprint',
      'structure of systems',
      'architect',
      'architecting',
      'technical architecture',
      'target architecture',
      'architecture decisions',
      'technical strategy',
      'overall design',
      'architectural vision',
      'architectural direction',
      'system landscape',
      'technical authority',
      'technical direction',
      'direction of technology',
    ],
    kinds: ['system_design', 'design_review'],
    criteria: [
      {
        name: 'Shapes a whole system and owns the consequences',
        anchors: [
          'Draws boxes named after products and cannot say what each part is responsible for or what happens when one is gone.',
          'Describes parts and data flow of a familiar system; changes the drawing when asked about growth or failure but gives no reason for the boundaries.',
          'Derives boundaries from use and change, names what was given up, and says how a wrong decision would be noticed and undone.',
          'Shows how the shape followed the organisation and the risks, which decisions were postponed on purpose, and what the system’s owners thanked or blamed them for two years later.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['system_design'],
        ask: 'Design a booking platform that several countries will use, each with its own rules. Where do you draw the lines between parts, and which decision here would be hardest to take back?',
        listenFor:
          'Boundaries that follow change and ownership, a named irreversible decision, a plan for living with it.',
      },
      {
        kinds: ['design_review', 'system_design'],
        ask: 'Tell me about an architecture you owned for longer than a year. Which of your early decisions turned out wrong, and how did you find out?',
        listenFor:
          'A concrete decision, a signal from operation or from colleagues, what it cost to correct.',
      },
    ],
  },
  {
    id: 'technology_choice',
    name: 'Technology choice',
    family: 'architecture',
    meaning:
      'Chooses languages, frameworks and products by what the problem and the team need, and can defend the choice.',
    signals: [
      'technology stack',
      'tech stack',
      'technology choices',
      'choice of technology',
      'choose .. technologies',
      'select .. technologies',
      'selection of technologies',
      'technology selection',
      'technology decisions',
      'technical decisions',
      'evaluate .. technologies',
      'evaluating .. tools',
      'build or buy',
      'build versus buy',
      'build vs buy',
      'choice of tools',
      'tooling choices',
      'decisions on technology',
      'choosing frameworks',
      'proof of concept',
      'emerging technologies',
      'new technologies',
      'technology roadmap',
    ],
    kinds: ['system_design', 'design_review'],
    criteria: [
      {
        name: 'Chooses technology with reasons that hold',
        anchors: [
          'Prefers what is new or what they know and cannot name a case in which it would be wrong.',
          'Compares two options by features; cost of running, hiring and leaving do not come up.',
          'Sets criteria before comparing, tries the riskiest assumption in a small experiment, and states what would change the decision.',
          'Has retired a technology as well as introduced one, and can tell what both cost the people who had to live with it.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['system_design', 'design_review'],
        ask: 'Which technology did you argue against that others wanted? What did you compare, and who decided in the end?',
        listenFor:
          'Criteria set beforehand, an experiment, respect for the other side, an honest account of how it went.',
      },
    ],
  },
];
