// Competencies of bringing work to its end together with the people who need it.
import { phrases } from '../competency.js';
import type { Competency } from '../competency.js';

/** Planning, life cycle, stakeholders, requirements, accountability for projects, product sense, customers. */
export const deliveryCompetencies: readonly Competency[] = [
  {
    id: 'agile_planning',
    name: 'Planning and agile delivery',
    family: 'delivery',
    meaning: 'Plans work in steps that can be finished, keeps promises, and changes the plan in time.',
    signals:
      phrases(`agile | Scrum | Kanban | sprint | sprints | sprint planning | sprint management | backlog | backlogs | estimation | estimates | estimate | ~planning | project planning | iteration planning | agile methodologies | agile practices | agile ceremonies | Jira | lean | =SAFe |
      prioritise | prioritisation | prioritize | prioritization | manage priorities | release planning | ~milestones | breaking down work | break down .. work | retrospectives | stand-ups | ~deadlines | time management | scheduling work | iterative development`),
    kinds: ['delivery'],
    criteria: [
      {
        name: 'Plans so that promises hold',
        anchors: [
          'Recites ceremonies; cannot say what was promised or whether it came.',
          'Plans tasks in detail; surprises push the date and are reported at the end.',
          'Cuts work into usable steps, starts with the riskiest, says early what will not fit, and lets others choose what drops.',
          'Teams around them became predictable; shows dates promised and kept, and how scope was bargained.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['delivery', 'other'],
        ask: 'Half-way through a quarter you see that a promised date will be missed by six weeks. Who hears what from you, on which day?',
        listenFor:
          'Early and with choices, facts before blame, scope against date, what was learnt about estimating.',
      },
    ],
  },
  {
    id: 'software_lifecycle',
    name: 'Development life cycle',
    family: 'delivery',
    meaning: 'Takes part in software from the first question to running and retiring it.',
    signals:
      phrases(`development lifecycle | development life cycle | software lifecycle | software life cycle | software development lifecycle | SDLC | full lifecycle | full life cycle | entire lifecycle | whole lifecycle | ~lifecycle | life cycle | end-to-end delivery | end-to-end development | from concept to | from idea to |
      from design to deployment | from planning | delivery process | delivery of software | software delivery | development process | development processes | engineering processes | improve processes | process improvement | concept to production | deliver .. end-to-end | delivering software | deliver .. features | end to end ownership | ~methodologies | ~deliver .. solutions |
      sketch to production | idea to production | ship it | release cycles`),
    kinds: ['delivery'],
    criteria: [
      {
        name: 'Carries software from question to operation',
        anchors: [
          'Knows one phase; before and after are other people.',
          'Describes the phases of a process as given.',
          'Tells one feature’s way from question to operation, where time was lost, and what they changed.',
          'Reshaped the way from idea to user for several teams, with times before and after.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['delivery', 'other'],
        ask: 'Take the last larger thing you shipped: who first asked for it, how did it become a design, how was it released, and what happened then?',
        listenFor: 'Own part at each step, waiting times noticed, what operation taught, something retired.',
      },
    ],
  },
  {
    id: 'stakeholder_management',
    name: 'Working with stakeholders',
    family: 'delivery',
    meaning: 'Connects engineers with the people who need, pay for or are affected by their work.',
    signals:
      phrases(`stakeholder | stakeholders | talk with finance | talk to finance | stakeholder management | business stakeholders | bridge between | bridge .. business | bridging | liaise | liaison | non-technical | business partners | product managers | product management | product owners | product owner | ~product team | ~product teams | executives | senior management | leadership teams |
      manage expectations | business and engineering | business and technology | business teams | ~clients | client-facing | customer-facing | external partners | ~vendors | other departments | business users | ~the business | link between`),
    kinds: ['delivery', 'leadership'],
    criteria: [
      {
        name: 'Connects engineering with the business',
        anchors: [
          'Sees stakeholders as people who interrupt; explains in jargon.',
          'Reports progress when asked; conflicts between stakeholders reach the team.',
          'Knows what each side needs and fears, gives them choices with consequences, and settles conflicts before they reach the team.',
          'Both sides ask for them; tells of a project that was saved or rightly stopped because of it.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['delivery', 'leadership', 'other'],
        ask: 'Sales promised a feature that your design does not allow. The customer is important and the date is public. How did, or would, you handle it?',
        listenFor: 'What the customer really needs, options with cost, no blame, a promise that can be kept.',
      },
    ],
  },
  {
    id: 'requirements_analysis',
    name: 'From requirements to plans',
    family: 'delivery',
    meaning: 'Finds out what is really needed and turns it into work that engineers can start.',
    signals:
      phrases(`functional requirements | requirements analysis | gather requirements | gathering requirements | requirements gathering | business requirements | requirements engineering | elicit | translate .. requirements | translating .. requirements | turn .. requirements | turn requirements into | requirements into | translate business needs |
      translating business | business needs into | technical requirements | technical specifications | ~specifications | user stories | technical plans | actionable technical plans | scope projects | scoping | clarify requirements | understand .. requirements | use cases | ambiguous problems | ~ambiguity | vague | into technical | technical plans`),
    kinds: ['delivery', 'design_review'],
    criteria: [
      {
        name: 'Turns needs into plans engineers can start',
        anchors: [
          'Takes the request as the requirement; gaps are found while coding.',
          'Asks for details; the purpose behind the request stays open.',
          'Finds the need behind the request, gives examples for unclear cases, and leaves a plan whose first step can start tomorrow.',
          'Showed that half of a request was not needed or that another was, and everyone agreed.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['delivery', 'design_review', 'other'],
        ask: 'A department head says: “We need an app for approvals.” You have an hour with her. What do you ask, and what do you hand to the team afterwards?',
        listenFor: 'Today’s way and its pain, exceptions, examples, what success is, a small first step.',
      },
    ],
  },
  {
    id: 'project_accountability',
    name: 'Accountability for projects',
    family: 'delivery',
    meaning: 'Answers for the outcome of large or several projects, also for the parts done by others.',
    signals:
      phrases(`accountable | accountability | project management | manage projects | managing projects | lead projects | leading projects | lead .. projects | drive projects | driving projects | deliver projects | delivering projects | multiple projects | large-scale projects | large projects | complex projects | complex deliverables |
      complex initiatives | success of .. projects | ~deliverables | drive results | driving results | drive .. initiatives | lead .. initiatives | project delivery | own projects | own delivery | owning delivery | own the delivery | delivery of .. roadmap | program management | programme management | project execution | on time and | deliver results | ownership of projects | cross-team projects | delivery of projects |
      project success | technical projects | delivery of complex | manage risks | dependencies between teams | manage dependencies | ~budget | ~budgets | ~execution |
      large migrations | lead .. migrations | leading .. migrations | leading large |
      delivered predictably | predictable delivery | delivered on time`),
    kinds: ['delivery', 'leadership'],
    criteria: [
      {
        name: 'Answers for the outcome',
        anchors: [
          'Names what others did not deliver.',
          'Did their own part well; dependencies were watched, not managed.',
          'Kept a list of what could sink the project, acted on it early, and told the sponsor the truth while it could still help.',
          'Brought several large efforts home at once or ended one in time, and owns their share of what went wrong.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['delivery', 'leadership', 'other'],
        ask: 'Tell me about the largest effort you answered for. When did you first know that it would not go as planned, and what did you do that week?',
        listenFor: 'Early signals, own decisions, people outside the team, an outcome with figures.',
      },
    ],
  },
  {
    id: 'product_thinking',
    name: 'Product thinking',
    family: 'delivery',
    meaning: 'Builds what moves users and business, and measures whether it did.',
    signals:
      phrases(`product thinking | product sense | product mindset | product-minded | product strategy | product discovery | product development | product vision | product roadmap | business value | business impact | customer value | deliver value | user value | commercial awareness | business acumen | understand the business | outcome-driven | outcomes over output |
      market knowledge | market research | go-to-market | hypotheses | MVP | product metrics | product decisions | impact on users | business understanding | domain understanding | ~product features |
      talk to users | talk to customers | talking to users | talk with users | talk to engineers | internal customers | listen to users | improvements you can measure | what slows | idea to users`),
    kinds: ['delivery', 'other'],
    criteria: [
      {
        name: 'Builds what makes a difference',
        anchors: [
          'Counts features shipped.',
          'Knows the feature’s purpose from the ticket; never looked whether it was used.',
          'States the change expected before building, tests it cheaply, and looks at the result.',
          'Argued successfully against building something, or removed something, with evidence.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['delivery', 'other'],
        ask: 'What did you build that nobody used? When could you have known?',
        listenFor: 'Honesty, an assumption that was never tested, a cheaper test, a change of habit.',
      },
    ],
  },
  {
    id: 'customer_focus',
    name: 'Customer focus',
    family: 'delivery',
    meaning: 'Understands customers at first hand and lets that guide the work.',
    signals: phrases(
      `customer focus | customer-focused | customer-centric | customer centric | customer obsession | ~customers | customer needs | customer support | customer satisfaction | client needs | customer success | support customers | pre-sales | presales | consulting | customer issues | customer requests | help customers |
      friendly manner | friendly with`,
    ),
    kinds: ['delivery', 'recruiter_screen', 'other'],
    criteria: [
      {
        name: 'Knows customers at first hand',
        anchors: [
          'Knows customers only from tickets.',
          'Is polite and quick; repeated trouble is solved each time anew.',
          'Talks to customers, finds the cause behind a complaint, and gets it changed.',
          'Customers’ behaviour changed the product through them, with an example others confirm.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['delivery', 'recruiter_screen', 'other'],
        ask: 'Tell me about an angry customer who was right. What happened from first word to last?',
        listenFor: 'Listening first, own part, a fix for all, contact afterwards.',
      },
    ],
  },
];
