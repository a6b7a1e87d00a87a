// Roles of many professions, written as people write them: what is one thing, what is nobody's to have, and which
// interviews come of it.
import { describe, expect, test } from '@jest/globals';
import { planRole } from './plan.js';
import { findRequirements } from './requirements.js';

const textsOf = (text: string): readonly string[] =>
  findRequirements(text).requirements.map((one) => one.text);
const titlesOf = (text: string): readonly string[] =>
  planRole(text)
    .interviews.map(({ title }) => title)
    .slice(1, -1);

describe('what a sentence asks for', () => {
  test.each<[string, readonly string[]]>([
    [
      'You write simple, well-tested Kotlin and Go, expose it over HTTP, and carry a pager one week in six.',
      [
        'Write simple, well-tested Kotlin',
        'Write Go and expose it over HTTP',
        'Carry a pager one week in six',
      ],
    ],
    [
      'You should have five years of experience with Scala, be fluent in SQL, and have some experience with Flink.',
      ['Five years of experience with Scala', 'Fluent in SQL', 'Some experience with Flink'],
    ],
    [
      'The test lead is responsible for the test plan and leads a team of four.',
      ['Responsible for the test plan', 'Leads a team of four'],
    ],
    [
      'We are looking for someone who owns the architecture of our billing systems.',
      ['Owns the architecture of our billing systems'],
    ],
    [
      'You have four years of people management experience and a previous career as a developer.',
      ['Four years of people management experience', 'A previous career as a developer'],
    ],
    [
      'You lead, mentor and hire a team of five mobile developers.',
      [
        'Lead a team of five mobile developers',
        'Mentor a team of five mobile developers',
        'Hire a team of five mobile developers',
      ],
    ],
    [
      '- Own the roadmap together with product and design',
      ['Own the roadmap together with product and design'],
    ],
    [
      'You might be a good fit if you have eight years of experience with Go, know Kubernetes and Envoy, have led a migration, and can write a report people actually read.',
      [
        'Eight years of experience with Go',
        'Know Kubernetes',
        'Know Envoy',
        'Led a migration',
        'Write a report people actually read',
      ],
    ],
    [
      'You partner with Product and Design to define the roadmap.',
      ['Partner with Product and Design to define the roadmap'],
    ],
    ['Able to discuss trade-offs, even though you will not write code.', ['Discuss trade-offs']],
    ['What matters most to us is that you can explain a decision.', ['Explain a decision']],
    ['In your first month you will fix bugs.', ['Fix bugs']],
    ['A BSc in Mathematics is preferred but not required.', ['BSc in Mathematics']],
    ['You are calm under pressure and clear in writing.', ['Calm under pressure', 'Clear in writing']],
    [
      'You bring solid experience with Rust, a feel for API design and the patience to explain things twice.',
      ['Solid experience with Rust', 'A feel for API design', 'The patience to explain things twice'],
    ],
    [
      'You have built something - a game, a bot, a web site - and can show it to us.',
      ['Built something - a game, a bot, a web site - and can show it to us'],
    ],
    [
      '- Design, implementation and operation of streaming and batch pipelines',
      [
        'Design, implementation and operation of streaming pipelines',
        'Design, implementation and operation of batch pipelines',
      ],
    ],
    ['- First- and second-level support', ['First- and second-level support']],
    [
      '- Define test strategy, test plans and test data',
      ['Define test strategy', 'Define test plans', 'Define test data'],
    ],
    [
      'Deep Linux knowledge: you know what happens before a process starts.',
      ['Deep Linux knowledge: know what happens before a process starts'],
    ],
    ['- Tooling: Git, Docker, Frobnicator', ['Git', 'Docker', 'Tooling: Frobnicator']],
    [
      '- Take a feature from idea to users: talk to customers, draw screens, write the code',
      [
        'Take a feature from idea to users',
        'Talk to customers',
        'Take a feature from idea to users: draw screens',
        'Write the code',
      ],
    ],
    [
      '- Very good SQL and DAX, first experience in Python is a plus',
      ['Very good SQL', 'Very good DAX', 'Experience in Python'],
    ],
  ])('%s', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  test('a wish is no must', () => {
    const [wish] = findRequirements('If you have worked on search engines before, even better.').requirements;
    expect(wish).toMatchObject({ text: 'Worked on search engines before', necessity: 'preferred' });
    const [must, nice] = findRequirements('- Very good SQL, some experience in R is a plus').requirements;
    expect([must?.necessity, nice?.necessity]).toEqual(['required', 'preferred']);
  });

  test.each(['◆', '◇', '★', '>>', '»', '▸', '☑'])('items marked with %s are items', (mark) => {
    expect(textsOf(`Your profile\n${mark} Knowledge of Linux\n${mark} Fluent German`)).toEqual([
      'Knowledge of Linux',
      'Fluent German',
    ]);
  });

  test('what stands alone above a list names it, and asks nothing', () => {
    const { requirements, setAside } = findRequirements(
      'Purpose of the role\n\nRun our databases.\n\nEveryday matters\n- Tune queries\n- Plan backups',
    );
    expect(requirements.map((one) => one.text)).toEqual([
      'Run our databases',
      'Tune queries',
      'Plan backups',
    ]);
    expect(setAside.map((one) => one.text)).toEqual(['Purpose of the role', 'Everyday matters']);
  });
});

describe('what nobody can have or lack', () => {
  test.each([
    'Harbour Lines moves two million passengers a day, and our platform has to be there for each of them.',
    'Payments is the beating heart of Harbour Lines.',
    'Fern & Field builds software for small farms.',
    'The Developer Platform group builds the paved road for 400 engineers: deployment, templates and a portal.',
    'Over 9,000 farms plan their season with us.',
    'We are hiring a Senior Data Engineer to join our growing Analytics team in Lisbon.',
    'You do not need a degree.',
    'We do not expect experience with Kubernetes.',
    'Do you like solving hard problems with friendly people?',
    'The successful candidate will be offered an attractive package and a sabbatical after five years.',
  ])('%s', (text) => {
    const { requirements, setAside } = findRequirements(text);
    expect(requirements).toEqual([]);
    expect(setAside.map((one) => one.text)).toEqual([text]);
  });

  test.each([
    'Senior leads mentor software engineers.',
    'The ideal candidate has shipped an app.',
    'Kubernetes is essential.',
    'Their work ensures that releases are safe.',
    'The stack is Go and PostgreSQL.',
  ])('but this is: %s', (text) => {
    expect(findRequirements(text).requirements.length).toBeGreaterThan(0);
  });

  test('the reasons why to join are no requirements', () => {
    expect(textsOf('Why Harbour Lines?\n- Meaningful work\n- Dogs welcome')).toEqual([]);
  });
});

describe('competencies', () => {
  test.each<[string, readonly string[]]>([
    ['- Foster a psychologically safe culture', ['team_culture']],
    ['- Automated UI testing', ['automated_testing']],
    ['- Shift-left testing', ['test_strategy']],
    ['- Knowledge of query plans', ['sql_databases']],
    ['- High degree of initiative', ['ownership']],
    ['- Very good knowledge of C', ['programming']],
    ['- German at level C 1', ['spoken_languages']],
    ['- Build features, with help from a mentor', ['programming']],
    ['- Write tools', ['developer_experience']],
    ['- Set the technical strategy for the next two years', ['strategy']],
    ['- Three or more years in game development', ['years_of_experience', 'industry_knowledge']],
  ])('%s', (text, expected) => {
    const found = findRequirements(text).requirements.flatMap(({ competencies }) => competencies);
    expect(found.filter((id) => expected.includes(id))).toEqual(expected);
    expect(found).not.toContain('agile_planning');
    expect(found).not.toContain('mentoring');
    expect(found).not.toContain('degree');
    expect(found.includes('years_of_experience')).toBe(expected.includes('years_of_experience'));
  });
});

describe('interviews', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a reliability engineer with a broad field designs systems too',
      `- Own SLOs and error budgets
- Lead incident response and write postmortems
- Automate toil with Python
- Run Kubernetes clusters, Terraform modules and GitOps pipelines
- Capacity planning and load testing
- Metrics, dashboards and alerting with Prometheus
- Deep Linux knowledge
- Networking: TCP, DNS, TLS
- Experience with chaos engineering
- Backups and disaster recovery`,
      ['Coding', 'System design', 'Troubleshooting and reliability'],
    ],
    [
      'an embedded developer shows code and hardware',
      `- Develop firmware in C++ for microcontrollers
- Bring up new boards, read schematics and use an oscilloscope
- Implement drivers for SPI and I2C
- Knowledge of functional safety (ISO 26262)
- Write unit tests`,
      ['Embedded coding', 'Embedded systems in depth'],
    ],
    [
      'a model builder who writes Python is asked to code',
      `- Strong Python (pandas, scikit-learn)
- Train and deploy models with PyTorch
- Solid statistics
- MLflow and feature stores
- Experience with LLMs`,
      ['Coding', 'Machine learning in depth'],
    ],
    [
      'an architect who writes no code designs, reviews and convinces',
      `- Define target architectures
- Run architecture workshops and assess existing landscapes
- Landing zones, network topology and cost management on Azure
- Infrastructure as code with Terraform
- Review designs of suppliers
- Produce roadmaps
- Assertiveness`,
      ['System design', 'Design review', 'Infrastructure and platform', 'Influence and strategy'],
    ],
  ])('%s', (_, text, expected) => {
    expect(titlesOf(text)).toEqual(expected);
  });

  test('a talk about delivery needs something of people and plans', () => {
    expect(
      titlesOf('- CI/CD pipelines\n- Release management\n- Dashboards in Tableau\n- Python'),
    ).not.toContain('Delivery');
  });
});
