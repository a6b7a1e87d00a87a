import { describe, expect, test } from '@jest/globals';
import { demoRoles } from './demo-roles.js';
import { planRole } from './plan.js';
import { planToJson, planToText } from './print-plan.js';

describe('as JSON', () => {
  test('a plan has exactly the fields of `loopwright plan --json`', () => {
    const json = planToJson(planRole(demoRoles[0].description));
    expect(Object.keys(json)).toEqual(['requirements', 'interviews', 'uncovered']);
    for (const requirement of json.requirements)
      expect(Object.keys(requirement)).toEqual(['id', 'text', 'source', 'competencies', 'assessedIn']);
    for (const interview of json.interviews)
      expect(Object.keys(interview)).toEqual(['kind', 'title', 'minutes', 'seats', 'focus']);
    expect(json.requirements.find(({ text }) => text.startsWith('Degree'))?.assessedIn).toEqual(['cv']);
  });
});

describe('as text', () => {
  const text = 'Requirements:\n- Experience with Go\n- Experience with glass blowing\n\nPerks\n- Free lunch';

  test.each(demoRoles.map(({ title, description }) => [title, description] as const))(
    'the report of %s fits 110 columns',
    (_, description) => {
      const lines = planToText(planRole(description, { minutesMax: 150 })).split('\n');
      expect(lines.filter((line) => line.length > 110)).toEqual([]);
    },
  );

  test('names what is assessed nowhere and why', () => {
    expect(planToText(planRole(text))).toMatch(/R2 Experience with glass blowing — matches no competency/u);
  });

  test('marks in the matrix where a requirement is assessed', () => {
    const row = planToText(planRole(text))
      .split('\n')
      .find((line) => line.includes('R1   Experience with Go'));
    expect(row?.replace(/^.*Go\s+/u, '').split(/\s+/u)).toEqual(['·', '·', '●']);
  });

  test('shows what was set aside and what a budget changed', () => {
    const report = planToText(planRole(demoRoles[1].description, { minutesMax: 120 }));
    expect(report).toMatch(/To fit the time budget:\n {2}.* (?:dropped|shortened)/u);
    expect(report).toMatch(/“30 days of vacation and a pension plan” It says what the employer offers\./u);
  });
});
