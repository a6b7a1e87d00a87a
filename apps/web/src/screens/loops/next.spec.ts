import { expect, test } from '@jest/globals';
import { Clock } from '../../time/clock.js';
import { sayer } from '../../words/words.js';
import { loopsWords } from './loops.words.js';
import { nextOf } from './next.js';
import type { Loop } from './next.js';

const now = Date.parse('2026-11-27T08:00:00Z');
const utc = new Clock('UTC', [{ fromMs: 0, toMs: Infinity, offsetMinutes: 0, abbreviation: 'UTC' }], 'h23');
const say = sayer(loopsWords);

const base: Loop = {
  id: 'loop',
  state: 'PLANNED',
  holdExpiresAt: null,
  createdAt: '2026-11-20T08:00:00Z',
  candidate: { id: 'greta', name: 'Greta Lund', zone: 'UTC' },
  opening: { id: 'opening', title: 'Lead' },
  application: { id: 'application', availabilityRequestedAt: null, availability: [] },
  interviews: [],
};
const future = [{ from: '2026-12-01T08:00:00Z', to: '2026-12-01T16:00:00Z' }];
const past = [{ from: '2026-11-01T08:00:00Z', to: '2026-11-01T16:00:00Z' }];
const asking = (asked: string | null, availability = future) => ({
  application: { id: 'application', availabilityRequestedAt: asked, availability },
});
const interview = (response: 'ACCEPTED' | 'PENDING' | 'DECLINED', from: string, to: string) => ({
  id: `interview ${from}`,
  state: 'BOOKED' as const,
  during: { from, to },
  seats: [{ id: 'seat', response }],
});
const soon = ['2026-12-01T09:00:00Z', '2026-12-01T10:00:00Z'] as const;

test.each<[string, Partial<Loop>, ReturnType<typeof nextOf>]>([
  [
    'nobody was asked',
    {},
    { waits: 'You, to ask Greta Lund for times', step: 'Ask for times', where: 'loop' },
  ],
  [
    'times that are over are none',
    asking('2026-11-24T08:00:00Z', past),
    { waits: 'Greta Lund, asked for times on Tue 24 Nov', step: 'Ask again for times', where: 'loop' },
  ],
  [
    'times are there',
    asking(null),
    { waits: 'You, to find options', step: 'Find options', where: 'schedule' },
  ],
  [
    'options are there',
    { state: 'PROPOSED', ...asking(null) },
    { waits: 'You, to choose', step: 'Choose an option', where: 'schedule' },
  ],
  [
    'on hold',
    { state: 'ON_HOLD', holdExpiresAt: '2026-11-28T08:00:00Z' },
    { waits: 'You, to confirm', step: 'Confirm by Sat 28 Nov, 08:00 UTC', where: 'loop' },
  ],
  [
    'a hold that has expired since it was read',
    { state: 'ON_HOLD', holdExpiresAt: '2026-11-27T08:00:00Z', ...asking(null) },
    { waits: 'You, to choose', step: 'Choose an option', where: 'schedule' },
  ],
  [
    'somebody declined',
    { state: 'BOOKED', interviews: [interview('DECLINED', ...soon), interview('PENDING', ...soon)] },
    { waits: 'You: 1 seat was declined', step: 'Replace who declined', where: 'repair' },
  ],
  [
    'answers are missing',
    { state: 'BOOKED', interviews: [interview('PENDING', ...soon)] },
    { waits: '1 answer of interviewers', step: 'Tue 1 Dec, 09:00 UTC', where: null },
  ],
  [
    'all accepted',
    { state: 'BOOKED', interviews: [interview('ACCEPTED', ...soon)] },
    { waits: 'Nobody', step: 'Tue 1 Dec, 09:00 UTC', where: null },
  ],
  [
    'all is over',
    { state: 'BOOKED', interviews: [interview('PENDING', '2026-11-25T09:00:00Z', '2026-11-25T10:00:00Z')] },
    { waits: 'Nobody', step: 'Interviews are over', where: null },
  ],
  ['cancelled', { state: 'CANCELLED' }, { waits: 'Nobody', step: 'Nothing', where: null }],
])('whom a loop waits for: %s', (_, given, expected) => {
  expect(nextOf({ ...base, ...given }, say, utc, now)).toEqual(expected);
});
