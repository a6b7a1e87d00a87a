// Competencies of judging and keeping the quality of designs and code, one's own and other people's.
import { phrases } from '../competency.js';
import type { Competency } from '../competency.js';

/** Design reviews, engineering standards, clean architecture, domain-driven design, maintainability. */
export const designQualityCompetencies: readonly Competency[] = [
  {
    id: 'design_reviews',
    name: 'Design and code reviews',
    family: 'architecture',
    meaning: 'Finds what matters in other people’s designs and changes, and says it so that it gets better.',
    signals:
      phrases(`design reviews | design review | review designs | reviewing designs | review .. designs | architecture reviews |
      architecture review | architectural reviews | technical reviews | technical review | code reviews | code review |
      review code | reviewing code | peer reviews | peer review | review pull requests | pull request reviews | review .. proposals |
      review .. changes | reviewing .. changes | review technical | design critiques | critique designs | review each other |
      review the work | RFCs | design proposals | design docs | design documents |
      challenge .. designs | challenge technical | review .. code | review the code | reviewing .. code | code of others | discuss trade-offs`),
    kinds: ['design_review', 'coding'],
    criteria: [
      {
        name: 'Reviews so that the work gets better',
        anchors: [
          'Comments on style and misses that the design loses data; or approves because it looks tidy.',
          'Finds real faults but lists them without weight, so that the author cannot tell a risk from a preference.',
          'Names the one or two things that must change and why, asks about intent before judging, lets taste go.',
          'The author leaves with a better design and a way to see such faults alone; trade-offs are said aloud, including those in favour of the current one.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['design_review'],
        ask: 'Here is a two-page design for moving customer notifications to a new service. You have fifteen minutes; then talk to its author, played by me.',
        listenFor:
          'Questions before verdicts, the risk of lost or doubled messages found, a clear must against nice, a tone one could work with.',
      },
      {
        kinds: ['coding', 'design_review'],
        ask: 'Review this change of 120 lines as you would at work. Which comments would block it, which would you leave out, and why?',
        listenFor:
          'Finds the missing error case, separates correctness from taste, suggests rather than commands.',
      },
    ],
  },
  {
    id: 'engineering_standards',
    name: 'Coding and engineering standards',
    family: 'architecture',
    meaning: 'Sets standards that a team really follows because they help, and keeps them few.',
    signals:
      phrases(`coding standards | coding standard | code standards | engineering standards | development standards | technical standards |
      programming standards | coding guidelines | coding conventions | engineering guidelines | standards for code | ~best practices |
      engineering best practices | engineering practices | engineering excellence | technical excellence | software craftsmanship |
      quality standards | ~high standards | quality bar | engineering bar | raise the bar | technical bar | software engineering principles |
      engineering principles | ~development practices | establish .. standards | set .. standards | rules for code | linting |
      definition of standards | define standards | defining standards`),
    kinds: ['design_review', 'coding', 'leadership'],
    criteria: [
      {
        name: 'Raises standards that people keep',
        anchors: [
          'Lists rules they like; cannot say what any of them prevented.',
          'Wrote a guide and enforced it in reviews; exceptions and complaints were not heard.',
          'Turned a repeated fault into a rule, had a tool check it, and dropped a rule that did not pay.',
          'Standards spread beyond the team because others asked for them; shows what measurably got better and what was left free.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['design_review', 'leadership'],
        ask: 'Which standard did you introduce that still holds after you left the room? And which one failed?',
        listenFor:
          'A fault it answered, agreement before enforcement, a tool rather than a policeman, honesty about the failed one.',
      },
      {
        kinds: ['coding'],
        ask: 'Show me in the code you just wrote what your team’s standards would have asked for, and what you would waive here.',
        listenFor: 'Reasons behind rules, judgement about scale, names and tests that help the next reader.',
      },
    ],
  },
  {
    id: 'clean_architecture',
    name: 'Clean architecture and patterns',
    family: 'architecture',
    meaning:
      'Separates what a program decides from how it is stored and shown, and uses patterns where they pay.',
    signals:
      phrases(`clean architecture | clean architectures | hexagonal architecture | hexagonal | ports and adapters | onion architecture |
      layered architecture | design patterns | design pattern | software design patterns | architectural patterns | architecture patterns |
      =SOLID | SOLID principles | separation of concerns | modular design | modularity | modular code | object-oriented design |
      object oriented design | object-oriented programming | object oriented | object-oriented | functional programming | OOP |
      ~software design | software design principles | design principles | dependency inversion | decoupled | loosely coupled`),
    kinds: ['design_review', 'coding'],
    criteria: [
      {
        name: 'Separates decisions from details',
        anchors: [
          'Names patterns from a book; business rules sit in controllers and queries in the example shown.',
          'Layers everything the same way; a small change touches six files and nobody asked why.',
          'Keeps rules free of frameworks where they change often, shows the test that became simple by it, and leaves simple parts simple.',
          'Moved a living system towards clearer boundaries step by step while features went on, and tells where they stopped and why.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['design_review', 'coding'],
        ask: 'This handler validates, prices, stores and mails an order in one function. Next month prices come from a partner. What do you separate now, and what do you leave?',
        listenFor:
          'Follows the coming change, not a diagram; a testable pricing decision; resists separating everything.',
      },
    ],
  },
  {
    id: 'domain_driven_design',
    name: 'Domain-driven design',
    family: 'architecture',
    meaning:
      'Models software in the words of its users’ trade and keeps models with different meanings apart.',
    signals:
      phrases(`domain-driven design | domain driven design | domain-driven | domain driven | =DDD | bounded context | bounded contexts |
      ubiquitous language | domain modelling | domain modeling | domain models | domain model | event storming | aggregates |
      model the business domain | model .. domain | business domain modelling`),
    kinds: ['design_review', 'system_design'],
    criteria: [
      {
        name: 'Models the domain with the people in it',
        anchors: [
          'Explains entities and repositories as class types; no word of the trade is questioned.',
          'Uses the users’ words in code, but one “customer” serves sales, billing and support alike.',
          'Finds where a word changes its meaning, separates the models there, and says how they are translated.',
          'Changed the model after learning from experts, shows what became impossible to get wrong, and where such care was not worth it.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['design_review', 'system_design'],
        ask: 'In a clinic, “appointment” means something else to reception, to the doctor and to billing. How would you model it, and whom do you ask?',
        listenFor:
          'Separate models with a translation, rules stated in the users’ words, examples worked through with experts.',
      },
    ],
  },
  {
    id: 'maintainability',
    name: 'Maintainability and technical debt',
    family: 'architecture',
    meaning: 'Leaves code that others can change, and pays debt where it slows work down.',
    signals:
      phrases(`maintainable | maintainability | maintain .. codebase | code quality | quality of .. code | quality code | high-quality code | clean code |
      clean, maintainable | readable code | well-structured code | technical debt | tech debt | refactor | refactoring |
      legacy code | legacy systems | ~legacy | modernise | modernisation | easy to change | easy to maintain | sustainable code |
      long-lived code | well-tested code | high-quality software | high quality solutions | code health | ~robust code | supportable`),
    kinds: ['design_review', 'coding'],
    criteria: [
      {
        name: 'Leaves code that others can change',
        anchors: [
          'Calls old code bad and wants to rewrite it; cannot say what it does today.',
          'Cleans up around their own change; the effort follows taste rather than where work is slow.',
          'Pins behaviour with tests before changing it, goes in small reversible steps, and chooses the place by how often it hurts.',
          'Made debt visible in terms the business accepted, got time for it, and shows that changes there became quicker.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['design_review'],
        ask: 'A module everyone fears changes twice a week. You get two weeks. What do you do on the first day, and what will be different at the end?',
        listenFor:
          'Looks at history and incidents, characterises behaviour by tests, picks a seam, promises something modest.',
      },
      {
        kinds: ['coding'],
        ask: 'Add this small feature to code you have not seen. Tell me as you go what you would tidy now, later and never.',
        listenFor: 'Reads before writing, a test first where it is unclear, restraint, names that explain.',
      },
    ],
  },
];
