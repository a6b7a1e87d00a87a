import { describe, expect, test } from '@jest/globals';
import { competencies } from './library.js';
import { demoRoles } from './demo-roles.js';
import { planRole, UnusablePlanOption } from './plan.js';
import type { RolePlan } from './plan.js';

const [technicalLead, reliability, data] = demoRoles;

const loopOf = ({ interviews }: RolePlan): readonly (readonly [string, string, number])[] =>
  interviews.map(({ kind, title, minutes }) => [kind, title, minutes]);
const kindsOf = (text: string): readonly string[] => planRole(text).interviews.map(({ kind }) => kind);
const titlesOf = (text: string): readonly string[] => planRole(text).interviews.map(({ title }) => title);

const LEAD_LOOP = [
  ['recruiter_screen', 'Recruiter screen', 30],
  ['coding', 'Coding', 60],
  ['system_design', 'System design', 60],
  ['design_review', 'Design review', 45],
  ['leadership', 'Leadership and mentoring', 45],
  ['delivery', 'Delivery and stakeholders', 45],
  ['debrief', 'Debrief', 30],
];

/** The same order for the same seed: a fixed rotation and reversal is enough to break up neighbours. */
const shuffled = (items: readonly string[], seed: number): readonly string[] =>
  items
    .map((item, at) => ({ item, key: ((at + 1) * (seed * 2 + 7919)) % 997 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

const SYNONYMS: readonly (readonly [string, string])[] = [
  ['architecture of our', 'structure of systems and technical blueprint of our'],
  ['technology stack', 'choice of technologies'],
  ['services and APIs', 'web services and endpoints'],
  ['secure, maintainable and fast', 'safe against attack, easy to change and performant'],
  ['design reviews', 'architecture reviews'],
  ['coding standards', 'engineering guidelines'],
  ['clean architecture', 'hexagonal architecture'],
  ['domain-driven design', 'bounded contexts'],
  ['development lifecycle', 'SDLC'],
  ['CI/CD pipelines', 'release pipelines'],
  ['mentor and coach', 'coach'],
  ['convince', 'persuade'],
  ['distributed systems', 'fault tolerance'],
  ['data structures and algorithms', 'computer science fundamentals'],
  ['SQL databases', 'relational databases'],
  ['Docker', 'containers'],
  ['analytical skills', 'problem-solving skills'],
  ['clear communication', 'interpersonal skills'],
];

describe('the senior technical lead', () => {
  const sentences = technicalLead.description.split(/(?<=[.])\s+/u);

  test('gets seven interviews that the text calls for', () => {
    expect(loopOf(planRole(technicalLead.description))).toEqual(LEAD_LOOP);
  });

  test.each([1, 2, 3, 4, 5])('gets the same with its sentences in another order (seed %d)', (seed) => {
    expect(loopOf(planRole(shuffled(sentences, seed).join(' ')))).toEqual(LEAD_LOOP);
  });

  test('gets the same in other words', () => {
    const other = SYNONYMS.reduce((text, [word, synonym]) => {
      expect(text).toContain(word);
      return text.replace(word, synonym);
    }, technicalLead.description);
    expect(loopOf(planRole(shuffled(other.split(/(?<=[.])\s+/u), 6).join(' ')))).toEqual(LEAD_LOOP);
  });

  test('gets the same whatever the title above it says', () => {
    expect(loopOf(planRole(`Junior Intern\n\n${technicalLead.description}`))).toEqual(LEAD_LOOP);
  });

  test.each<[string, readonly string[]]>([
    ['Chair design reviews', ['Design review']],
    ['Set coding standards that engineers actually follow', ['Design review']],
    ['Promote clean architecture', ['Design review']],
    ['Mentor and coach engineers', ['Leadership and mentoring']],
    ['Turn business requirements into technical plans', ['Delivery and stakeholders']],
    ['Solid foundation in distributed systems', ['System design']],
    ['Solid foundation in data structures and algorithms', ['Coding']],
    ['Design services and APIs that other teams can rely on', ['System design']],
    ['At least eight years of experience in software development', ['cv', 'Recruiter screen']],
    ['Degree in computer science or a comparable education', ['cv']],
  ])('%s is assessed where it can be', (text, places) => {
    const plan = planRole(technicalLead.description);
    const requirement = plan.requirements.find((one) => one.text === text);
    const row = plan.coverage.find(({ requirementId }) => requirementId === requirement?.id);
    expect(row?.assessedIn).toEqual(places);
  });
});

describe('kinds follow the evidence', () => {
  test('a reliability engineer is given an outage, not a leadership talk', () => {
    expect(titlesOf(reliability.description)).toContain('Troubleshooting and reliability');
    expect(kindsOf(reliability.description)).not.toContain('leadership');
  });

  test('a data engineer is given data to model, and code', () => {
    expect(titlesOf(data.description)).toContain('Data modelling and pipelines');
    expect(kindsOf(data.description)).toContain('coding');
    expect(planRole(data.description).uncovered).toEqual([]);
  });

  test('a junior frontend developer codes and is not asked to lead or to design systems', () => {
    const kinds = kindsOf(`Responsibilities:
• Build reusable components in React and TypeScript
• Turn Figma designs into responsive, accessible pages
• Write unit tests, fix bugs and take part in code reviews
Your profile:
• Good knowledge of HTML, CSS and JavaScript
• Basic understanding of REST APIs and Git
• Eager to learn, open to feedback from senior developers`);
    expect(kinds).toContain('coding');
    for (const kind of ['leadership', 'system_design', 'design_review', 'delivery'])
      expect(kinds).not.toContain(kind);
  });

  test('a manager of people is not asked to code', () => {
    const kinds = kindsOf(`You manage and grow eight engineers through one-on-ones and performance reviews.
You hire senior engineers, foster an inclusive culture and mentor tech leads. You own delivery of the roadmap,
manage dependencies and work with product, legal and finance stakeholders. A background in backend development with
Java is expected.`);
    expect(kinds).toEqual(expect.arrayContaining(['leadership', 'delivery']));
    expect(kinds).not.toContain('coding');
  });

  test.each([
    [
      'Mobile platform in depth',
      'You lead our iOS and Android apps: offline-first sync, crash-free rates, staged rollouts in the app stores, push notifications, Swift and Kotlin.',
    ],
    [
      'Threat modelling and security',
      '- Threat modelling\n- Penetration testing\n- Vulnerability management\n- SIEM and threat hunting\n- Experience with OAuth and SAML',
    ],
    [
      'Machine learning in depth',
      '- Train models with PyTorch\n- Feature engineering\n- Deploy models and watch drift\n- A/B testing and statistics\n- Experience with LLMs',
    ],
  ])('%s', (title, text) => {
    expect(titlesOf(text)).toContain(title);
  });
});

/** The shortest of some rounds: what else the machine does at the time is not measured. */
function fastestMs(work: () => unknown, rounds = 10): number {
  const times = Array.from({ length: rounds }, () => {
    const startMs = performance.now();
    work();
    return performance.now() - startMs;
  });
  return Math.min(...times);
}

describe('every plan', () => {
  const texts = [
    ...demoRoles.map(({ description }) => description),
    'Experience with glass blowing is required.',
  ];

  test.each(texts.map((text, at) => [at, text] as const))('keeps its promises (%d)', (_, text) => {
    const plan = planRole(text);
    const titles = plan.interviews.map(({ title }) => title);
    expect(planRole(text)).toEqual(plan);
    expect(new Set(titles).size).toBe(titles.length);
    expect(plan.interviews[0]?.kind).toBe('recruiter_screen');
    expect(plan.interviews.at(-1)).toMatchObject({
      kind: 'debrief',
      withCandidate: false,
      after: titles.slice(0, -1),
    });
    const questions = plan.interviews.flatMap((interview) => interview.questions.map(({ ask }) => ask));
    expect(new Set(questions).size).toBe(questions.length);
    for (const interview of plan.interviews) {
      expect(interview.why).not.toBe('');
      expect(interview.focus.length).toBeLessThanOrEqual(8);
      expect(interview.seats.length).toBeGreaterThan(0);
      expect(interview.questions.length).toBeGreaterThanOrEqual(interview.focus.length === 0 ? 2 : 1);
      expect(interview.rubric.map(({ competency }) => competency)).toEqual(interview.focus);
      for (const id of interview.focus)
        if (interview.title !== 'Working with others')
          expect(competencies.find((one) => one.id === id)?.kinds).toContain(interview.kind);
    }
    for (const { requirementId, assessedIn } of plan.coverage) {
      expect(assessedIn.length).toBeLessThanOrEqual(2);
      expect(plan.uncovered.includes(requirementId)).toBe(assessedIn.length === 0);
      for (const place of assessedIn) expect(['cv', ...titles]).toContain(place);
    }
  });

  test('takes milliseconds', () => {
    expect(fastestMs(() => planRole(technicalLead.description))).toBeLessThan(50);
  });

  test.each([
    'build a thing and ',
    'designing, ',
    'own it: a bit, b bit, ',
    'next two years and ',
    'Design and ',
  ])('of 100,000 characters of "%s…" is read within seconds', (text) => {
    const long = text.repeat(100_000 / text.length);
    expect(fastestMs(() => planRole(long), 1)).toBeLessThan(10_000);
  });
});

describe('a time budget', () => {
  test('that is large enough changes nothing', () => {
    expect(planRole(technicalLead.description, { minutesMax: 315 }).changes).toEqual([]);
  });

  test('a little too small shortens what carries least', () => {
    const plan = planRole(technicalLead.description, { minutesMax: 300 });
    expect(plan.minutes).toBeLessThanOrEqual(300);
    expect(plan.interviews).toHaveLength(7);
    expect(plan.changes.length).toBeGreaterThan(0);
  });

  test('far too small drops interviews and names what becomes uncovered', () => {
    const whole = planRole(technicalLead.description);
    const plan = planRole(technicalLead.description, { minutesMax: 150 });
    expect(plan.minutes).toBeLessThanOrEqual(150);
    expect(plan.changes.some(({ minutesAfter }) => minutesAfter === 0)).toBe(true);
    const lost = plan.uncovered.filter((id) => !whole.uncovered.includes(id));
    expect(lost.length).toBeGreaterThan(0);
    expect(new Set(plan.changes.flatMap(({ uncovered }) => uncovered))).toEqual(new Set(lost));
  });

  test.each([30, 45, 60, 90, 120, 200, 240, 280])('of %d minutes is kept', (minutesMax) => {
    for (const { description } of demoRoles)
      expect(planRole(description, { minutesMax }).minutes).toBeLessThanOrEqual(minutesMax);
  });

  test.each([0, -60, 29, 12.5, Number.NaN, 2000])('of %d minutes is refused by name', (minutesMax) => {
    expect(() => planRole('Experience with Go', { minutesMax })).toThrow(UnusablePlanOption);
    expect(() => planRole('Experience with Go', { minutesMax })).toThrow(/minutesMax/u);
  });
});
