// Competencies of thinking and working together that no craft can do without.
import { phrases } from '../competency.js';
import type { Competency } from '../competency.js';

/** Communication, collaboration, problem solving, learning, ownership, writing, adaptability. */
export const communicationCompetencies: readonly Competency[] = [
  {
    id: 'communication',
    name: 'Communication',
    family: 'communication',
    meaning: 'Makes complicated things clear to different listeners and hears what they say.',
    signals:
      phrases(`communication | communication skills | communicate | communicator | communicating | ~verbal | written and verbal | interpersonal | interpersonal skills | people skills | soft skills | presentation skills | present .. ideas | presenting | presentations | explain .. concepts | explain complex | ~explaining | explain technical | explain .. to |
      articulate | listening | active listening | express ideas | convey | public speaking | speak clearly | discuss ideas | storytelling | keep .. informed |
      explaining .. reasoning`),
    kinds: ['recruiter_screen', 'leadership', 'delivery', 'other'],
    criteria: [
      {
        name: 'Makes things clear and listens',
        anchors: [
          'Answers another question than the one asked; the listener is lost and it is not noticed.',
          'Is clear on familiar ground; depth does not change with the listener.',
          'Starts from what the listener knows, checks understanding, and can say the same in one minute or ten.',
          'Others repeat their explanations; brings people who talk past each other to the same picture.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['recruiter_screen', 'delivery', 'other'],
        ask: 'Explain the most complicated thing you have worked on to me, as to a friend with no technical background. I may interrupt.',
        listenFor: 'A picture instead of terms, takes up the interruption, knows what to leave out.',
      },
      {
        kinds: ['leadership', 'delivery'],
        ask: 'When were you badly misunderstood at work? What had you said, what was heard, and what do you do differently?',
        listenFor: 'Own share, the other’s view, a changed habit.',
      },
    ],
  },
  {
    id: 'collaboration',
    name: 'Collaboration',
    family: 'communication',
    meaning: 'Works well with people of other crafts and other opinions.',
    signals:
      phrases(`collaborate | collaboration | ~collaborative | collaborating | cross-functional | cross functional | cross-functional teams | team player | teamwork | team work | work closely with | work with designers | work with product | work with .. teams | work with engineers | work with developers | working with other teams | partner with | work alongside | work in a team | working in a team |
      team-oriented | pair programming | pairing | work together | cooperation | cooperate | interdisciplinary | work across teams | ~across teams | across departments | ~designers | work effectively with others | contribute to team`),
    kinds: ['leadership', 'delivery', 'other', 'recruiter_screen'],
    criteria: [
      {
        name: 'Works well across crafts',
        anchors: [
          'Tells stories in which only they worked.',
          'Gets along; disagreements are avoided or passed upwards.',
          'Describes a disagreement, what the other side saw rightly, and how the joint result was better.',
          'Teams that worked past each other work together because of something they started.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['leadership', 'delivery', 'other', 'recruiter_screen'],
        ask: 'Think of a colleague from another craft with whom it was hard at first. What did you not understand about their work?',
        listenFor: 'Curiosity, own error, a working agreement, the result.',
      },
    ],
  },
  {
    id: 'problem_solving',
    name: 'Analytical problem solving',
    family: 'communication',
    meaning: 'Takes an unclear problem apart, tests ideas against facts, and reaches a usable answer.',
    signals: phrases(
      `problem solving | problem-solving | problem solver | solve problems | solve .. problems | solving .. problems | analytical | analytical skills | analytical thinking | critical thinking | analysis skills | logical thinking | complex problems | technical problems | creative solutions | find solutions | solution-oriented | structured thinking | ~reasoning | sound judgement | good judgment | first principles | resourceful`,
    ),
    kinds: ['coding', 'system_design', 'other', 'recruiter_screen'],
    criteria: [
      {
        name: 'Takes problems apart and tests ideas',
        anchors: [
          'Settles on the first idea and defends it against the facts.',
          'Tries several ideas without order; does not know why one worked.',
          'Splits the problem, states assumptions, tests the one that matters most, and sums up where things stand.',
          'Finds the question behind the question; others use their way of looking at it afterwards.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['coding', 'system_design'],
        ask: 'Before we write anything: what is unclear about this task, and which assumption would change the solution most if it were wrong?',
        listenFor: 'Assumptions named and ranked, examples, readiness to change course.',
      },
      {
        kinds: ['other', 'recruiter_screen'],
        ask: 'Which problem took you longest this year? Tell me the wrong paths as well.',
        listenFor: 'Order in the search, evidence that closed a path, what they would try first today.',
      },
    ],
  },
  {
    id: 'learning',
    name: 'Learning and curiosity',
    family: 'communication',
    meaning: 'Learns what is needed, asks for feedback and acts on it.',
    signals:
      phrases(`~learn | ~learning | eager to learn | willingness to learn | willing to learn | quick learner | fast learner | learn quickly | learn new | learn from | learning from | keep learning | continuous learning | curiosity | curious | growth mindset | open to feedback | receive feedback | receiving feedback | take feedback | accept feedback | stay up to date | up to date with | keep up with | stay current | keep abreast |
      new technologies | industry trends | self-improvement | passion for technology | personal development | mentored by | be mentored | be coached | coachable | interest in technology | stay abreast |
      ask questions | love to tinker | tinker | asking questions`),
    kinds: ['other', 'recruiter_screen', 'coding'],
    criteria: [
      {
        name: 'Learns and acts on feedback',
        anchors: [
          'Names courses; nothing they do changed by them.',
          'Learns when told to; feedback is explained away.',
          'Learnt something hard recently for a purpose, tells how and where they got stuck, and what feedback changed.',
          'Seeks the people and tasks that show their gaps, and passes on what they learn.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'recruiter_screen', 'coding'],
        ask: 'What did you believe about software two years ago that you no longer believe? What changed your mind?',
        listenFor: 'A real change, the evidence or person behind it, what they do differently.',
      },
    ],
  },
  {
    id: 'ownership',
    name: 'Ownership and self-direction',
    family: 'communication',
    meaning: 'Sees what needs doing, does it to the end, and says so when it cannot be done.',
    signals:
      phrases(`ownership | take ownership | sense of ownership | take responsibility | responsibility for your | self-directed | self-motivated | self-starter | self starter | self-organised | autonomous | autonomously | autonomy | ~independent | independently | work independently | ~initiative | proactive | proactively | proactivity  | ~driven | bias for action | ~hands-on attitude | can-do | pragmatic | positive attitude | get things done |
      reliable person | work ethic | ~motivated | attention to detail | detail-oriented | ~organised | organisational skills | multitask | minimal supervision | accountable for your | conscientious | ~thorough |
      ~structured | well organised | dependable |
      ~high degree | degree of initiative | degree of independence`),
    kinds: ['other', 'delivery', 'leadership', 'recruiter_screen'],
    criteria: [
      {
        name: 'Sees it through',
        anchors: [
          'Waits for tasks; unfinished things were somebody’s fault.',
          'Finishes what is assigned; stops at the edge of the task.',
          'Noticed something nobody asked for, did it to the end, and told others what it meant for them.',
          'Took over an orphaned problem of many, and left it with an owner and a solution.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'delivery', 'leadership', 'recruiter_screen'],
        ask: 'What did you do in the last year that nobody had asked you to do? Why you, and how did it end?',
        listenFor: 'A need of others, persistence, bringing people along, an end.',
      },
    ],
  },
  {
    id: 'technical_writing',
    name: 'Technical writing',
    family: 'communication',
    meaning: 'Writes so that others can decide and work without asking.',
    signals: phrases(
      `documentation | ~document | documenting | technical documentation | technical writing | written communication | writing skills | write documentation | write documents | runbook writing | clear writing | help-centre | help articles | knowledge articles | design documentation | architecture documentation | write clear | knowledge base | written English |
      excellent writing | strong writing | good writing | clear in writing | write well | written communication skills`,
    ),
    kinds: ['design_review', 'other', 'delivery', 'recruiter_screen'],
    criteria: [
      {
        name: 'Writes so that others can act',
        anchors: [
          'Writes for themselves; the reader must know what the writer knows.',
          'Describes everything in order; the decision hides on page four.',
          'Begins with what the reader needs, gives reasons and open questions, and keeps it current.',
          'Their texts replaced meetings; others use them as a model.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['design_review', 'other', 'delivery', 'recruiter_screen'],
        ask: 'Bring or describe a text of yours that changed a decision. Who read it, and what did you cut?',
        listenFor: 'A reader in mind, the point first, alternatives treated fairly, upkeep.',
      },
    ],
  },
  {
    id: 'adaptability',
    name: 'Working under change and pressure',
    family: 'communication',
    meaning: 'Stays useful when plans, priorities or circumstances change.',
    signals: phrases(
      `adaptable | adaptability | adapt | flexible | flexibility | fast-paced | fast paced | dynamic environment | changing priorities | changing environment | under pressure | calm under | stress | resilience under | startup environment | start-up environment | comfortable with change | uncertainty | remote teams | distributed teams | distributed team | work remotely | remote working | time zones`,
    ),
    kinds: ['recruiter_screen', 'other', 'delivery', 'leadership'],
    criteria: [
      {
        name: 'Stays useful when plans change',
        anchors: [
          'Freezes or grumbles when the plan changes.',
          'Follows the new plan; loose ends of the old one stay with others.',
          'Sorts what is still valid, tells the people concerned, and finishes or closes the rest.',
          'Others look to them in a crisis, and can say what they do that helps.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['recruiter_screen', 'other', 'delivery', 'leadership'],
        ask: 'When was your work of weeks made useless by a decision above you? What did you do in the days after?',
        listenFor: 'Feelings named without bitterness, asks for reasons, rescues what can be used.',
      },
    ],
  },
];
