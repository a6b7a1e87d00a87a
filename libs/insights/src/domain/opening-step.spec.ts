// What an opening waits for, from what there is to do.
import { expect, test } from '@jest/globals';
import { nextStep } from './opening-step.js';
import type { OpeningCounts, OpeningStep } from './opening-step.js';

const idle: OpeningCounts = {
  isOpen: true,
  candidates: 3,
  emptySeats: 0,
  lostSeats: 0,
  held: 0,
  proposed: 0,
  planned: 0,
  ready: 0,
  unasked: 0,
  asked: 0,
  booked: 0,
};

test.each<[Partial<OpeningCounts>, OpeningStep, number]>([
  [{ candidates: 0 }, 'add_candidates', 0],
  [{}, 'none', 0],
  [{ booked: 2 }, 'interview', 2],
  [{ booked: 2, asked: 1 }, 'wait_for_times', 1],
  [{ asked: 1, unasked: 4 }, 'ask_when_they_can', 4],
  [{ unasked: 4, ready: 2 }, 'draft_loop', 2],
  [{ ready: 2, planned: 1 }, 'find_times', 1],
  [{ planned: 1, proposed: 5 }, 'choose_option', 5],
  [{ proposed: 5, held: 1 }, 'decide_about_hold', 1],
  [{ held: 1, lostSeats: 2 }, 'replace', 2],
  [{ lostSeats: 2, emptySeats: 1 }, 'name_people', 1],
  [{ emptySeats: 1, isOpen: false }, 'none', 0],
])('%j', (counts, step, count) => {
  expect(nextStep({ ...idle, ...counts })).toEqual({ step, count });
});
