import { describe, expect, test } from '@jest/globals';
import { competencies, competencyById, libraryPhrases } from './library.js';
import { competenciesIn } from './match.js';

describe('the competency library', () => {
  test('holds at least 45 competencies with ids of their own', () => {
    expect(competencies.length).toBeGreaterThanOrEqual(45);
    expect(new Set(competencies.map(({ id }) => id)).size).toBe(competencies.length);
  });

  test('an unknown id gives nothing', () => {
    expect(competencyById('juggling')).toBeUndefined();
  });

  test.each(competencies.map((one) => [one.id, one] as const))('%s can be assessed and rated', (_, one) => {
    expect(one.meaning.length).toBeGreaterThan(20);
    expect(one.kinds.length).toBeGreaterThan(0);
    expect(one.criteria.length).toBeGreaterThan(0);
    for (const { anchors } of one.criteria) {
      expect(new Set(anchors).size).toBe(4);
      for (const anchor of anchors) expect(anchor.length).toBeGreaterThan(15);
    }
    const asked = new Set(one.prompts.flatMap(({ kinds }) => kinds));
    for (const kind of one.kinds)
      if (kind !== 'cv') expect([one.id, kind, asked.has(kind)]).toEqual([one.id, kind, true]);
    for (const { ask, listenFor } of one.prompts)
      expect(Math.min(ask.length, listenFor.length)).toBeGreaterThan(20);
  });

  test('no two competencies ask the same question', () => {
    const asked = competencies.flatMap(({ prompts }) => prompts.map(({ ask }) => ask));
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('each phrase without a gap signals its own competency', () => {
    const silent = competencies.flatMap(({ id, signals }) =>
      signals
        .filter((phrase) => !phrase.includes('..'))
        .map((phrase) => phrase.replace(/[~=]/gu, ''))
        .filter((phrase) => !competenciesIn(phrase, libraryPhrases).includes(id))
        .map((phrase) => `${id}: ${phrase}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('matching', () => {
  test.each([
    ['Deploying containers with Kubernetes', ['containers']],
    ['Go the extra mile', []],
    ['Services written in Go', ['backend_development']],
    ['React to changing markets', []],
    ['React and TypeScript', ['frontend_development']],
    ['clean architecture', ['clean_architecture']],
    ['organise and prioritize a backlog', ['agile_planning']],
    ['CI/CD', ['ci_cd']],
    ['C# and .NET', ['programming', 'backend_development']],
  ])('%s', (text, expected) => {
    expect(competenciesIn(text, libraryPhrases)).toEqual(expected);
  });
});
