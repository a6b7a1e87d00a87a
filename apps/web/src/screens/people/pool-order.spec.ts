// The order of a pool's members, and who is next to train.
import { expect, test } from '@jest/globals';
import { inOrderOfTraining, isNext } from './pool-order.js';

const trainee = (name: string, stepsLeft: number, awaitingApproval = false) => ({
  name,
  phase: 'SHADOW' as const,
  progress: { stepsLeft, awaitingApproval },
});
const qualified = (name: string) => ({ name, phase: 'QUALIFIED' as const, progress: null });
const byHand = (name: string) => ({ name, phase: 'REVERSE_SHADOW' as const, progress: null });

test('who awaits approval, then trainees by the steps that are left, then others', () => {
  const ordered = inOrderOfTraining([
    qualified('Ada'),
    byHand('Bela'),
    trainee('Cleo', 3),
    qualified('Dora'),
    trainee('Emil', 0),
    trainee('Finn', 0, true),
    trainee('Gita', 1),
  ]);
  expect(ordered.map(({ name }) => name)).toEqual(['Finn', 'Emil', 'Gita', 'Cleo', 'Bela', 'Ada', 'Dora']);
  // Emil's last steps are booked; Finn has none left.
  expect(ordered.filter((_, at) => isNext(ordered, at)).map(({ name }) => name)).toEqual(['Gita']);
});

test('nobody is next where nobody has a step left', () => {
  const members = [trainee('Finn', 0, true), qualified('Ada')];
  expect(members.some((_, at) => isNext(members, at))).toBe(false);
});
