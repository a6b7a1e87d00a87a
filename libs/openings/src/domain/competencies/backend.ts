// Competencies of writing server-side software: languages, algorithms, databases and systems close to hardware.
import { phrases } from '../competency.js';
import type { Competency } from '../competency.js';

/** Programming, backend development, algorithms, SQL and NoSQL, integration, concurrency, embedded systems. */
export const backendCompetencies: readonly Competency[] = [
  {
    id: 'programming',
    name: 'Programming',
    family: 'backend',
    meaning: 'Turns a problem into working, readable code without losing sight of the problem.',
    signals:
      phrases(`~programming | ~coding | write code | writing code | write clean code | write .. code | hands-on coding | hands-on development |
      programming languages | programming language | ~software development | ~software engineering | ~develop software | ~building software |
      ~build software | coding skills | hands-on programming | ~implement features | ~build features | ~building features | ship features |
      ~application development | ~develop applications | object code | ~scripting | scripting languages | =C | =C++ | C# | =Rust | =Scala |
      production code | fluent in code | implement software | develop new features | feature development | ~software solutions | version control | =Git | full-stack | full stack | fullstack`),
    kinds: ['coding'],
    criteria: [
      {
        name: 'Gets from problem to working code',
        anchors: [
          'Starts typing before the problem is clear; the program does not run or solves another problem.',
          'Reaches a working solution with hints; names and cases are sorted out only when asked.',
          'Clarifies with examples, builds in small running steps, tests the odd cases without being told, and reads well.',
          'Simplifies the problem itself, explains two ways and picks one for a reason; a colleague could take over at any step.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['coding'],
        ask: 'Write a function that merges overlapping bookings of rooms. Before you write: which examples would you check it with?',
        listenFor:
          'Empty, touching and nested cases named first; runs early; readable names; talks while working.',
      },
      {
        kinds: ['coding'],
        ask: 'Extend your solution so that a booking may repeat weekly. What in your code made that easy or hard?',
        listenFor: 'Honest look at own structure, a small refactoring under test, no panic.',
      },
    ],
  },
  {
    id: 'backend_development',
    name: 'Backend development',
    family: 'backend',
    meaning: 'Builds the server side with a modern language and its ecosystem, from request to stored data.',
    signals:
      phrases(`backend | back-end | back end | server-side | server side | backend technologies | backend development | backend engineering |
      Node.js | NodeJS | =Node | NestJS | Express.js | =Express | =Java | =Kotlin services | Spring Boot | =Spring | Python | Django | Flask | FastAPI |
      =Go | Golang | =Ruby | Ruby on Rails | =Rails | PHP | Laravel | Symfony | .NET | ASP.NET | Elixir | =Phoenix | JVM |
      TypeScript services | server applications | backend applications | backend frameworks`),
    kinds: ['coding', 'system_design'],
    criteria: [
      {
        name: 'Knows the server-side craft of one modern stack',
        anchors: [
          'Knows the language’s syntax; cannot say what happens between a request and the database.',
          'Builds routine endpoints in a known framework; transactions, timeouts and shutdown are left to defaults.',
          'Explains what the runtime does under load, handles errors and timeouts on purpose, and tests at the right level.',
          'Debugged the runtime or framework itself, contributed back or worked around it cleanly, and teaches others its sharp edges.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['coding'],
        ask: 'Build a small endpoint that accepts an upload of orders and reports which lines were bad. Use the stack you know best.',
        listenFor:
          'Validation apart from storing, one bad line does not lose the others, errors a caller can act on, a test.',
      },
      {
        kinds: ['coding', 'system_design'],
        ask: 'In the backend language you know best: which property of its runtime has bitten you in production, and how did you prove it?',
        listenFor: 'A real mechanism (pool, event loop, garbage, threads), evidence, a fix that held.',
      },
    ],
  },
  {
    id: 'algorithms',
    name: 'Data structures and algorithms',
    family: 'backend',
    meaning: 'Picks structures and algorithms that fit the data, and can say what they cost.',
    signals:
      phrases(`data structures | data structure | algorithms | algorithm | algorithmic | computer science fundamentals | CS fundamentals |
      computational complexity | complexity analysis | computer science basics | algorithmic thinking | fundamentals of computer science`),
    kinds: ['coding'],
    criteria: [
      {
        name: 'Chooses structures by what they cost',
        anchors: [
          'Nests loops without noticing growth; cannot compare a list with a map for the task.',
          'Knows common structures and their costs by heart, but picks by habit.',
          'Chooses by the operations needed, states time and memory, and tests the claim with a large input.',
          'Recognises a known problem in disguise, adapts it, and says when the simple quadratic way is the right one.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['coding'],
        ask: 'From a stream of a billion page views, keep the hundred most visited pages at any time. What do you keep in memory, and what may be approximate?',
        listenFor: 'Map with heap or a sketch, memory estimated, what approximation means to the user.',
      },
    ],
  },
  {
    id: 'sql_databases',
    name: 'SQL databases',
    family: 'backend',
    meaning: 'Models data relationally, queries it well, and lets the database guard what must hold.',
    signals:
      phrases(`SQL | SQL databases | relational databases | relational database | relational | RDBMS | PostgreSQL | Postgres | MySQL | MariaDB |
      =Oracle | SQL Server | MSSQL | database design | database schema | schema design | query optimisation | query tuning | indexes |
      stored procedures | ~databases | ~database | T-SQL | PL/SQL | tuning queries | database administration | ~data storage |
      query plans | query plan | execution plans | vacuum | connection pooling | =Patroni | pgBackRest | PL/pgSQL | Data Guard | Oracle RAC | database locking | ~indexing | database performance | database replication | database migrations | DBA`),
    kinds: ['coding', 'system_design', 'other'],
    criteria: [
      {
        name: 'Models and queries relational data',
        anchors: [
          'Loads rows and joins them in code; keys and constraints are absent from the model.',
          'Writes correct joins; reads no plan, and transactions are whatever the framework does.',
          'Chooses keys and constraints that make wrong data impossible, reads a plan, and knows what isolation permits.',
          'Changed the schema of a large busy table without stopping it, and can tell what locked and how they knew beforehand.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['coding', 'other'],
        ask: 'Given customers, orders and refunds: write the query for customers whose refunds last quarter exceeded a tenth of what they bought. How do you check it?',
        listenFor:
          'No double counting through joins, customers without orders, a small hand-made data set to test.',
      },
      {
        kinds: ['system_design', 'other'],
        ask: 'Two clerks sell the last seat at the same moment. Show me in tables and statements why only one can succeed.',
        listenFor:
          'A constraint or lock rather than hope, what the loser is told, isolation named correctly.',
      },
    ],
  },
  {
    id: 'nosql_databases',
    name: 'NoSQL databases',
    family: 'backend',
    meaning: 'Uses document, key-value, column and search stores where their guarantees fit.',
    signals:
      phrases(`NoSQL | NoSQL databases | non-relational | non-relational databases | document databases | document stores | key-value stores |
      key-value | MongoDB | DynamoDB | Cassandra | Redis | Elasticsearch | OpenSearch | Couchbase | Neo4j | graph databases |
      document-oriented | wide-column | Firestore | HBase | vector databases | search engines | in-memory stores`),
    kinds: ['system_design', 'coding', 'other'],
    criteria: [
      {
        name: 'Picks a store by its guarantees',
        anchors: [
          'Chooses by popularity; believes that no schema means no design.',
          'Models documents like tables and is surprised by missing joins or stale reads.',
          'Starts from access patterns, knows what a partition key decides, and says what may be stale and for how long.',
          'Has moved data between kinds of store, and names the property that justified it and the one they miss.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['system_design', 'coding', 'other'],
        ask: 'Shopping baskets, a product catalogue with search, and invoices: which store for each, and which mistake would the wrong one invite?',
        listenFor:
          'Access patterns and guarantees per case, hot keys, readiness to use one boring database for all.',
      },
    ],
  },
  {
    id: 'integration',
    name: 'System integration',
    family: 'backend',
    meaning: 'Connects systems that were not made for each other and keeps the connection alive.',
    signals:
      phrases(`integrate .. systems | integration of .. systems | system integration | systems integration | third-party integrations | third-party APIs |
      ~third party | integrations | partner integrations | enterprise integration | integrate with .. services | ERP | CRM | Salesforce |
      SAP | payment providers | payment systems | payments | payment processing | middleware | EDI | connectors`),
    kinds: ['system_design', 'delivery', 'coding'],
    criteria: [
      {
        name: 'Connects systems that fail differently',
        anchors: [
          'Trusts the other side’s documentation; wrong data travels on.',
          'Maps fields and retries on error; differences are found by customers.',
          'Guards the boundary with checks and translation, records what was exchanged, and compares both sides regularly.',
          'Ran integrations through the partner’s outages and version changes with customers hardly noticing, and shows how.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['system_design', 'delivery', 'coding'],
        ask: 'A partner’s interface is slow, changes without notice and is down every Sunday. Your product depends on it. What do you build around it, and what do you agree with them?',
        listenFor:
          'Isolation, stored exchanges, a contract test, reconciliation, talking to people as well as code.',
      },
    ],
  },
  {
    id: 'concurrency',
    name: 'Concurrency',
    family: 'backend',
    meaning: 'Writes code that stays right when several things happen at once.',
    signals:
      phrases(`concurrency | concurrent programming | concurrent | multithreading | multi-threading | multithreaded | multi-threaded | threads |
      parallel programming | parallelism | asynchronous programming | async programming | lock-free | race conditions | real-time systems`),
    kinds: ['coding', 'system_design'],
    criteria: [
      {
        name: 'Keeps concurrent code right',
        anchors: [
          'Shares state freely and tests once; a race is called bad luck.',
          'Adds locks where something broke; order and waiting are not considered.',
          'Avoids sharing first, names the invariant each lock protects, and provokes races in a test.',
          'Found a rare race from its traces, proved it, and changed the design so that it cannot come back.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['coding', 'system_design'],
        ask: 'Write a cache that computes a missing value only once even when a hundred callers ask at the same time. What happens if the computation fails?',
        listenFor:
          'One computation shared, failure not cached for ever, cancellation, a test that would catch a race.',
      },
    ],
  },
];
