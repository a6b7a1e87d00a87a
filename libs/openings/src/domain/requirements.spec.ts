import { describe, expect, test } from '@jest/globals';
import { findRequirements, UnusableRoleText } from './requirements.js';

const textsOf = (text: string): readonly string[] =>
  findRequirements(text).requirements.map((one) => one.text);

describe('one requirement is one thing', () => {
  test.each<[string, readonly string[]]>([
    ['Experience with AWS, GCP or Azure.', ['Experience with AWS, GCP or Azure']],
    ['You design, build and operate data pipelines.', ['Design, build and operate data pipelines']],
    [
      'A firm grasp of queues, distributed systems, algorithms, and both SQL and NoSQL databases is required.',
      [
        'Firm grasp of queues',
        'Firm grasp of distributed systems',
        'Firm grasp of algorithms',
        'Firm grasp of SQL databases',
        'Firm grasp of NoSQL databases',
      ],
    ],
    [
      'You make sure that our services are secure, maintainable and fast.',
      [
        'Make sure that our services are secure',
        'Make sure that our services are maintainable',
        'Make sure that our services are fast',
      ],
    ],
    [
      'You will mentor engineers, review their designs, and help us hire.',
      ['Mentor engineers', 'Review their designs', 'Help us hire'],
    ],
    [
      'You bridge between sales, support and engineering, translating wishes into technical plans.',
      ['Bridge between sales, support and engineering', 'Translating wishes into technical plans'],
    ],
    [
      'Knowledge of a backend language such as Java, Go or Ruby and of a frontend framework such as React or Vue.',
      [
        'Knowledge of a backend language such as Java, Go or Ruby',
        'Knowledge of a frontend framework such as React or Vue',
      ],
    ],
    ['Excellent written and verbal communication.', ['Excellent written and verbal communication']],
    [
      'You have at least 7 years of experience with Swift and Kotlin, and have led a team before.',
      [
        'At least 7 years of experience with Swift',
        'At least 7 years of experience with Kotlin',
        'Led a team before',
      ],
    ],
    [
      'Advanced communication and presentation skills to convince, guide and win over colleagues.',
      [
        'Advanced communication skills',
        'Advanced presentation skills to convince, guide and win over colleagues',
      ],
    ],
    ['Own the build scripts and keep them fast.', ['Own the build scripts and keep them fast']],
    ['Skills: TypeScript, Node.js, Docker.', ['TypeScript', 'Node.js', 'Docker']],
    [
      'You are responsible for reliability, including incident response, capacity planning and backups.',
      [
        'Responsible for reliability',
        'Responsible for incident response',
        'Responsible for capacity planning',
        'Responsible for backups',
      ],
    ],
    [
      'She has a strong background in Linux, has worked with Ansible or Puppet, and is comfortable leading post-mortems.',
      ['Strong background in Linux', 'Worked with Ansible or Puppet', 'Comfortable leading post-mortems'],
    ],
    [
      'Own the mobile architecture and the release process.',
      ['Own the mobile architecture', 'Own the release process'],
    ],
    ['You must be willing to travel and to work shifts.', ['Willing to travel', 'Willing to work shifts']],
    [
      'You take models to production: feature pipelines, training on GPUs, A/B experiments and monitoring for drift.',
      [
        'Take models to production',
        'Feature pipelines',
        'Training on GPUs',
        'A/B experiments',
        'Monitoring for drift',
      ],
    ],
    [
      'You write good Python and aren’t afraid of a C++ stack trace.',
      ['Write good Python', "Aren't afraid of a C++ stack trace"],
    ],
    [
      'As Principal Security Engineer you will be responsible for threat modelling and secure code review.',
      ['Responsible for threat modelling', 'Responsible for secure code review'],
    ],
    [
      'hi! we need css that lasts. tests with playwright. you pair with designers.',
      ['Css that lasts', 'Tests with playwright', 'Pair with designers'],
    ],
  ])('%s', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });
});

describe('layout', () => {
  const bullets = ['-', '*', '•', '1.', '2)', '–', '✓'];
  test.each(bullets)('items marked with %s', (mark) => {
    expect(
      textsOf(`What you bring\n${mark} Deep knowledge of Linux\n${mark} Experience with Terraform`),
    ).toEqual(['Deep knowledge of Linux', 'Experience with Terraform']);
  });

  test('a wrapped item stays one, with the sentence it came from', () => {
    const { requirements } = findRequirements(
      'Requirements:\r\n- Experience with Kafka\r\n  and event sourcing\r\n',
    );
    expect(requirements.map(({ text }) => text)).toEqual([
      'Experience with Kafka',
      'Experience with event sourcing',
    ]);
    expect(requirements[0]?.source).toBe('Experience with Kafka and event sourcing');
  });

  test('pasted HTML reads like the list it shows', () => {
    const html =
      '<h3>Your profile</h3><ul><li>Fluent in Python &amp; SQL</li><li>Docker</li></ul><h3>Benefits</h3><p>Free lunch</p>';
    expect(textsOf(html)).toEqual(['Fluent in Python', 'Fluent in SQL', 'Docker']);
  });

  test('headings and labels decide between must and nice to have', () => {
    const { requirements } = findRequirements(
      'Must have: Go; PostgreSQL\n\nNice to have:\n- Kafka\n- CKA certification (required for night shifts)',
    );
    expect(requirements.map(({ text, necessity }) => [text, necessity])).toEqual([
      ['Go', 'required'],
      ['PostgreSQL', 'required'],
      ['Kafka', 'preferred'],
      ['CKA certification (required for night shifts)', 'required'],
    ]);
  });

  test('a preference inside a must leaves it a must', () => {
    const { requirements } = findRequirements(
      'Requirements:\n- Cloud experience (AWS preferred)\n- Kafka (preferred)',
    );
    expect(requirements.map(({ text, necessity }) => [text, necessity])).toEqual([
      ['Cloud experience (AWS preferred)', 'required'],
      ['Kafka', 'preferred'],
    ]);
  });

  test('what would be ideal is a wish of its own', () => {
    const { requirements } = findRequirements(
      'We look for somebody who has built batch and streaming pipelines in production, ideally with Flink, and who models data.',
    );
    expect(requirements.map(({ text, necessity }) => [text, necessity])).toEqual([
      ['Built batch pipelines', 'required'],
      ['Streaming pipelines in production', 'required'],
      ['With Flink', 'preferred'],
      ['Models data', 'required'],
    ]);
  });

  test('necessity belongs to the statement, not to the sentence', () => {
    const { requirements } = findRequirements('Fluent English is a must; German is helpful.');
    expect(requirements.map(({ text, necessity }) => [text, necessity])).toEqual([
      ['Fluent English', 'required'],
      ['German', 'preferred'],
    ]);
  });
});

describe('what asks for nothing is set aside with a reason', () => {
  test.each([
    'We are the leading provider of parking software in Europe.',
    'Our engineers are trusted by millions of users.',
    'We offer a competitive salary, stock options and 30 days of vacation.',
    'We are an equal opportunity employer and do not discriminate on the basis of age.',
    'Join us and shape the future of logistics!',
    'A Staff Engineer is a central role at the heart of our organisation.',
    'In this job people carry a broad range of responsibilities.',
    'Please apply via our website with your CV.',
    'Senior Backend Engineer (m/f/d)',
  ])('%s', (sentence) => {
    const found = findRequirements(sentence);
    expect(found.requirements).toEqual([]);
    expect(found.setAside.map(({ text }) => text)).toEqual([sentence]);
    expect(found.setAside[0]?.reason).toMatch(/^It /u);
  });

  test('sections about the employer hold no requirements', () => {
    const text = 'About us\nWe build tools in Rust and Kubernetes.\n\nPerks\n- Kubernetes conference visits';
    expect(findRequirements(text).requirements).toEqual([]);
    expect(findRequirements(text).setAside).toHaveLength(4);
  });
});

describe('nothing is dropped', () => {
  test('what matches no competency is kept as such', () => {
    const { requirements } = findRequirements(
      'Requirements:\n- Experience with glass blowing\n- Experience with SQL',
    );
    expect(requirements.map(({ text, competencies }) => [text, competencies])).toEqual([
      ['Experience with glass blowing', []],
      ['Experience with SQL', ['sql_databases']],
    ]);
  });

  test('the same thing asked twice is one requirement, and a must if it was one anywhere', () => {
    const { requirements } = findRequirements(
      'Experience with Docker is a plus. You must have experience with Docker.',
    );
    expect(requirements.map(({ text, necessity }) => [text, necessity])).toEqual([
      ['Experience with Docker', 'required'],
    ]);
  });

  test('a degree is one thing; years stand beside what they were spent on', () => {
    const { requirements } = findRequirements(
      '- 4+ years in application security\n- MSc in machine learning, statistics or a related field',
    );
    expect(requirements.map(({ competencies }) => competencies)).toEqual([
      ['years_of_experience', 'application_security'],
      ['degree'],
    ]);
  });
});

describe('odd input', () => {
  test.each(['', '   \n ', '—— 42 ——', 'x'.repeat(200_001)])('is refused by name (%#)', (text) => {
    expect(() => findRequirements(text)).toThrow(UnusableRoleText);
    expect(() => findRequirements(text)).toThrow(/roleDescription/u);
  });

  test.each([
    'Requirements:',
    '日本語のテキスト。Kubernetes の経験が必要です。',
    'Опыт работы с PostgreSQL и Docker',
    '🚀🚀🚀 Rust!!! 🚀',
    '<ul><li>Unclosed <b>Python',
    ')))((( and, or, and and ;;; , ,',
    'and '.repeat(2_000),
    'Experience with a, '.repeat(3_000),
    `Experience with ${'(nested '.repeat(500)}`,
  ])('does not break the reader (%#)', (text) => {
    const found = findRequirements(text);
    expect(found.requirements.length + found.setAside.length).toBeGreaterThan(0);
  });

  test('German headings and technologies are understood', () => {
    const { requirements } = findRequirements(
      'Dein Profil\n- Erfahrung mit Kubernetes\n\nWir bieten\n- 30 Tage Urlaub',
    );
    expect(requirements.map(({ text, competencies }) => [text, competencies])).toEqual([
      ['Erfahrung mit Kubernetes', ['containers']],
    ]);
  });
});
