// Competencies of software architecture: owning a system's shape, choosing technology, and making systems of
// many parts work together under load.
import { phrases } from '../competency.js';
import type { Competency } from '../competency.js';

/** Architecture ownership, technology choice, services and APIs, distributed systems, performance, messaging. */
export const architectureCompetencies: readonly Competency[] = [
  {
    id: 'architecture_ownership',
    name: 'Architecture ownership',
    family: 'architecture',
    meaning: 'Decides the shape of a whole system, keeps it coherent over years, and answers for it.',
    signals:
      phrases(`architecture | architectural | own .. architecture | define .. architecture | architectural integrity |
      end-to-end architecture | software architecture | system architecture | systems architecture | solution architecture |
      solution design | solutions design | technical vision | technical blueprint | blueprint for .. system | technical architecture |
      architect | architecting | target architecture | architecture decisions | overall design | overall structure .. system |
      system structure | architectural vision | architectural direction | system landscape | technical authority |
      technical direction | direction of technology | technical lead on | final word on technical | system design | systems design |
      design complex systems | design of complex systems | structural integrity | technical leadership of systems |
      coherent design | shape of .. system | engineering vision | excel in design | design skills | set .. architecture |
      TOGAF | ArchiMate | enterprise architecture | existing landscapes | application landscape`),
    kinds: ['system_design', 'design_review'],
    criteria: [
      {
        name: 'Shapes a whole system and owns the consequences',
        anchors: [
          'Draws boxes named after products and cannot say what each part is responsible for or what happens when one is gone.',
          'Describes parts and data flow of a familiar system; changes the drawing when asked about growth or failure but gives no reason for the boundaries.',
          'Derives boundaries from use and change, names what was given up, and says how a wrong decision would be noticed and undone.',
          'Shows how the shape followed teams and risks, which decisions were postponed on purpose, and what the system’s owners thanked or blamed them for two years later.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['system_design'],
        ask: 'Design a booking platform that several countries will use, each with its own rules. Where do you draw the lines between parts, and which decision would be hardest to take back?',
        listenFor:
          'Boundaries that follow change and ownership, a named irreversible decision, a plan for living with it.',
      },
      {
        kinds: ['design_review', 'system_design'],
        ask: 'Tell me about an architecture you owned for longer than a year. Which early decision turned out wrong, and how did you find out?',
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
    signals:
      phrases(`technology stack | technology stacks | tech stack | technical stack | technology choices | choice of technology |
      choice of technologies | choose .. technologies | choosing .. technologies | choose .. tools | select .. technologies |
      select .. tools | selection of technologies | technology selection | technology decisions | ~technical decisions |
      technical decision making | evaluate .. technologies | evaluate .. tools | evaluate .. frameworks | assess .. technologies |
      build or buy | build versus buy | build vs buy | buy or build | choice of tools | tooling choices | choosing frameworks |
      decide .. technologies | decide .. stack | proof of concept | proofs of concept | emerging technologies |
      technology roadmap | technology radar | vendor evaluation | evaluate vendors | pick .. tools | engineering decisions |
      trade-offs | tradeoffs | trade offs`),
    kinds: ['design_review', 'system_design'],
    criteria: [
      {
        name: 'Chooses technology for reasons that hold',
        anchors: [
          'Prefers what is new or what they know and cannot name a case in which it would be wrong.',
          'Compares two options by features; the cost of running, hiring and leaving does not come up.',
          'Sets criteria before comparing, tries the riskiest assumption in a small experiment, and states what would change the decision.',
          'Has retired a technology as well as introduced one, and tells what both cost the people who lived with it.',
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
  {
    id: 'service_design',
    name: 'Services and APIs',
    family: 'architecture',
    meaning:
      'Cuts a domain into services and gives them interfaces that others can use and that can change without breaking.',
    signals:
      phrases(`microservice | microservices | micro-services | micro services | service-oriented | service oriented | SOA |
      ~API | ~APIs | API design | =REST | RESTful | GraphQL | gRPC | OpenAPI | Swagger | web services | web service |
      service boundaries | service interfaces | interface design | interface contracts | backend services | public interfaces |
      ~endpoint | ~endpoints | service contracts | modular services | small services | independent services |
      programming interfaces | application interfaces | API gateway | service mesh | webhooks`),
    kinds: ['system_design', 'design_review', 'coding', 'other'],
    criteria: [
      {
        name: 'Designs services and interfaces that last',
        anchors: [
          'Splits by table or by layer; every call needs three other services and errors are strings.',
          'Designs readable endpoints for the happy path; versioning, retries and partial failure need prompting.',
          'Starts from callers and their failures: idempotent writes, stable errors, paging, a way to change without breaking anyone.',
          'Explains when not to split, has merged or withdrawn an interface with live consumers, and tells how consumers were found and moved.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['system_design', 'coding'],
        ask: 'Sketch the interface through which a shop reserves stock from a warehouse. The network drops the answer to one request in a thousand. What do caller and service do?',
        listenFor:
          'Idempotency key or natural key, what a retry returns, states of a reservation, who cleans up.',
      },
      {
        kinds: ['design_review', 'other'],
        ask: 'Here is an interface with 40 endpoints that mirror database tables. A mobile team complains. What do you change first, and how without breaking the others?',
        listenFor:
          'Asks what callers try to do, adds before removing, measures use, gives a date and helps consumers move.',
      },
    ],
  },
  {
    id: 'distributed_systems',
    name: 'Distributed systems',
    family: 'architecture',
    meaning:
      'Builds systems whose parts fail, lag and disagree, and knows which guarantees each part can give.',
    signals:
      phrases(`distributed systems | distributed system | distributed computing | distributed architecture | distributed architectures |
      distributed applications | distributed services | ~distributed | consensus | eventual consistency | consistency models |
      replication | sharding | partitioning | high availability systems | fault-tolerant | fault tolerance | fault tolerant |
      ~large-scale systems | large scale systems | multi-region | systems at scale | high-throughput systems | CAP theorem |
      systems spread over many machines | decentralised systems | decentralized systems`),
    kinds: ['system_design', 'other'],
    criteria: [
      {
        name: 'Reasons about partial failure and consistency',
        anchors: [
          'Assumes calls succeed and clocks agree; a lost message is “an edge case”.',
          'Names retries, queues and replicas but cannot say what a reader sees while they disagree.',
          'Says which data must agree and which may lag, bounds the damage of each failure, and designs for a repeat of every message.',
          'Works through a real incident of lost or doubled data, from the broken assumption to a guarantee that now holds and its price.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['system_design', 'other'],
        ask: 'A payment is taken in one system and an order confirmed in another. Either may be down for an hour. What does the customer see at each moment, and how do both come to agree?',
        listenFor:
          'States named for the customer, outbox or equivalent, repeatable steps, a reconciliation, who is paged.',
      },
      {
        kinds: ['system_design'],
        ask: 'Two data centres accept writes and lose sight of each other for ten minutes. Pick a product you know: what should each do?',
        listenFor:
          'A choice per kind of data, not one for all; how conflicts surface; what is told to users.',
      },
    ],
  },
  {
    id: 'performance',
    name: 'Performance and scalability',
    family: 'architecture',
    meaning: 'Makes systems fast enough and keeps them so as use grows, by measuring first.',
    signals:
      phrases(`performance | performant | scalability | ~scalable | ~scale | ~scaling | high performance | high-performance | low latency |
      low-latency | latency | throughput | high traffic | high-traffic | high load | performance tuning | performance optimisation |
      optimise performance | optimise .. speed | profiling | caching | load testing | ~fast | efficient systems | responsive systems |
      bottlenecks | millions of users | millions of requests | ~large-scale applications | speed of .. system | performance budget`),
    kinds: ['system_design', 'coding', 'other'],
    criteria: [
      {
        name: 'Measures, then makes it fast enough',
        anchors: [
          'Proposes caches and more machines before asking what is slow or how slow it may be.',
          'Knows usual suspects (indexes, round trips, allocation) and tries them in turn; numbers are missing.',
          'Asks for the target, finds the bottleneck with a measurement, estimates the gain before changing anything, and checks it after.',
          'Built the habit into a team: budgets, load tests that failed a release, capacity known months ahead.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['system_design', 'other'],
        ask: 'A search that took 200 ms takes 4 s since last month, only on Mondays. You have dashboards and a profiler. What do you look at first, second and third?',
        listenFor:
          'Hypotheses ordered by cost of checking, a number at each step, load against data growth, no early cache.',
      },
      {
        kinds: ['coding'],
        ask: 'This function is correct and takes 40 s on a million rows. Make it fast enough for a web request, and say after each step what it now costs.',
        listenFor:
          'Estimates before editing, picks a better structure over micro-tuning, keeps it readable, stops when it is enough.',
      },
    ],
  },
  {
    id: 'messaging',
    name: 'Events and messaging',
    family: 'architecture',
    meaning:
      'Connects parts through events and queues, and knows what order, repetition and delay do to them.',
    signals:
      phrases(`event-driven | event driven | event sourcing | CQRS | message queue | message queues | messaging | message broker |
      message brokers | message bus | RabbitMQ | ActiveMQ | SQS | SNS | NATS | pub/sub | publish subscribe | asynchronous messaging |
      asynchronous processing | ~queues | event bus | event streams | sagas`),
    kinds: ['system_design', 'design_review', 'other'],
    criteria: [
      {
        name: 'Uses events without losing track',
        anchors: [
          'Treats a queue as a call that returns later; a message that arrives twice breaks the example.',
          'Adds retries and a dead-letter queue; nobody looks into it and order is assumed.',
          'Makes handlers repeatable, keys order where it matters, and can say how far behind a consumer may fall.',
          'Has replayed or migrated a live stream, and tells which events were named wrongly and what that cost.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['system_design', 'design_review', 'other'],
        ask: 'A consumer was broken for six hours and 2 million events wait. Some are stale, some must not be lost. How do you bring it back?',
        listenFor:
          'Kinds of event treated apart, throttling, repeatable handlers, telling users, a test of the replay.',
      },
    ],
  },
];
