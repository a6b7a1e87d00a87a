// What an interview and its loop are shown as follows from the clock.
import { expect, test } from '@jest/globals';
import { begins, shownLoop, shownState } from './interview-standing.js';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 23, hour));
const booked = { state: 'booked', during: { from: at(9), to: at(10) } };

test('a booked interview took place from its end on', () => {
  expect([8, 9, 10, 11].map((hour) => shownState(booked, at(hour).getTime()))).toEqual([
    'booked',
    'booked',
    'took_place',
    'took_place',
  ]);
});

test('what is marked otherwise stays so, whatever the time', () => {
  for (const state of ['cancelled', 'did_not_take_place', 'on_hold', 'planned'])
    expect(shownState({ ...booked, state }, at(11).getTime())).toBe(state);
});

test('what is still to begin: booked for later, held or without a time', () => {
  expect([8, 9, 10].map((hour) => begins(booked, at(hour).getTime()))).toEqual([true, false, false]);
  expect(begins({ state: 'on_hold', during: booked.during }, at(11).getTime())).toBe(true);
  expect(begins({ state: 'planned', during: null }, at(11).getTime())).toBe(true);
  for (const state of ['took_place', 'did_not_take_place'])
    expect(begins({ ...booked, state }, at(8).getTime())).toBe(false);
});

test('a hold is over from its instant on, and its loop is proposed again', () => {
  const held = { state: 'on_hold', holdExpiresAt: at(9) };
  const over = { state: 'proposed', holdExpiresAt: null, holdExpiredAt: at(9) };
  expect(shownLoop(held, at(9).getTime() - 1)).toEqual({ ...held, holdExpiredAt: null });
  expect(shownLoop(held, at(9).getTime())).toEqual(over);
  const booked = { state: 'booked', holdExpiresAt: null };
  expect(shownLoop(booked, at(11).getTime())).toEqual({ ...booked, holdExpiredAt: null });
});
