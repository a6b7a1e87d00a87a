// Competencies of leading people without and with authority.
import type { Competency } from '../competency.js';

/** Mentoring, influence, culture, hiring and managing people. */
export const leadershipCompetencies: readonly Competency[] = [
  {
    id: 'mentoring',
    name: 'Mentoring and coaching',
    family: 'leadership',
    meaning: 'Makes other engineers better on purpose: sees where each stands and gives what helps next.',
    signals: [
      'mentor',
      'mentoring',
      'mentorship',
      'coach',
      'coaching',
      'guide engineers',
      'guide developers',
      'guide .. juniors',
      'develop .. engineers',
      'grow engineers',
      'growing engineers',
      'support .. junior',
      'teach',
      'sponsor engineers',
      'train .. engineers',
      'train .. developers',
      'train colleagues',
      'upskill',
      'nurture .. talent',
      'nurture .. engineers',
      'help .. engineers grow',
      'help .. colleagues grow',
      'pair with .. juniors',
    ],
    kinds: ['leadership'],
    criteria: [
      {
        name: 'Makes others better',
        anchors: [
          'Speaks of mentoring as answering questions; cannot name one person who changed.',
          'Describes help given when asked, the same for everyone; progress is a feeling.',
          'Names a person, where they stood, what was agreed, what was tried, and what that person does alone today.',
          'Built a way in which engineers grow without them: rotating ownership, feedback that is asked for, successors who took over.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['leadership'],
        ask: 'Tell me about an engineer who is better at the job because of you. Where did they stand, what did you do first, and what did not work?',
        listenFor:
          'One real person, an observed gap, an attempt that failed, proof of growth that others could see.',
      },
      {
        kinds: ['leadership'],
        ask: 'Someone on your team has stopped improving and does not seem to notice. What do you do in the next two weeks?',
        listenFor:
          'Curiosity before judgement, a direct conversation with an example, small agreed steps, a date to look again.',
      },
    ],
  },
];
