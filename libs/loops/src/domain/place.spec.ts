// The place that an interview gets by what can be had, and which patterns of links are refused.
import { expect, test } from '@jest/globals';
import {
  BY_PHONE,
  TO_BE_ANNOUNCED,
  filledPattern,
  flawOfPattern,
  isLink,
  kindOfPlace,
  placeFor,
} from './place.js';
import type { PlaceOffers, PlaceSource } from './place.js';

const offers: PlaceOffers = {
  wanted: null,
  chosen: null,
  room: null,
  links: { interviewer_link: 'https://a.example/1', pattern: 'https://b.example/2' },
  byPhone: true,
};
const video = (text: string) => ({ kind: 'video', text, roomId: null });
const phone = { kind: 'phone', text: BY_PHONE, roomId: null };
const room = { kind: 'room', text: 'Aquarium', roomId: 'r' };
const chosen = { kind: 'other', text: 'The lobby', roomId: null } as const;

test.each<[string, Partial<PlaceOffers>, readonly PlaceSource[], unknown]>([
  ['the first source', {}, ['interviewer_link', 'pattern'], video('https://a.example/1')],
  ['the order decides', {}, ['pattern', 'interviewer_link'], video('https://b.example/2')],
  ['what there is not is passed over', { links: {} }, ['interviewer_link', 'pattern', 'phone'], phone],
  ['a phone that comes first', {}, ['phone', 'pattern'], phone],
  ['no number is passed over', { byPhone: false }, ['phone', 'pattern'], video('https://b.example/2')],
  ['a call that is wanted', { wanted: 'phone' }, ['pattern'], phone],
  ['a call that is wanted and cannot be', { wanted: 'phone', byPhone: false }, ['pattern'], TO_BE_ANNOUNCED],
  ['a video call that is wanted is no call', { wanted: 'video', links: {} }, ['phone'], TO_BE_ANNOUNCED],
  ['a room of the plan', { room: { id: 'r', name: 'Aquarium' } }, ['pattern'], room],
  ['a room that is wanted and missing', { wanted: 'room' }, ['pattern', 'phone'], TO_BE_ANNOUNCED],
  ['what somebody chose', { chosen, room: { id: 'r', name: 'Aquarium' } }, ['pattern'], chosen],
  ['no source', {}, [], TO_BE_ANNOUNCED],
])('%s', (_name, given, order, expected) => {
  expect(placeFor({ ...offers, ...given }, order)).toEqual(expected);
});

test.each([
  ['https://meet.example.com/{interview}', null],
  ['https://meet.example.com/{loop}/{interview}?x=1', null],
  ['https://meet.example.com/room', 'it needs {interview}'],
  ['https://meet.example.com/{candidate}/{interview}', '{candidate} is no placeholder'],
  ['https://meet.example.com/{{interview}}', 'is no placeholder'],
  ['https://meet.example.com/{interview}/{', '{ is no placeholder'],
  ['http://meet.example.com/{interview}', 'whole https address'],
  ['javascript:alert({interview})', 'whole https address'],
  ['https://user:secret@meet.example.com/{interview}', 'whole https address'],
  ['https://{interview}.example.com/', 'its host must be the same'],
])('the pattern %s: %s', (pattern, flaw) => {
  if (flaw === null) expect(flawOfPattern(pattern)).toBeNull();
  else expect(flawOfPattern(pattern)).toContain(flaw);
});

test('a pattern is filled with ids wherever they stand', () => {
  const ids = { interviewId: 'i', loopId: 'l' };
  expect(filledPattern('https://m.example/{loop}/{interview}#{interview}', ids)).toBe(
    'https://m.example/l/i#i',
  );
});

test('a place from before there were kinds is what its text is', () => {
  expect(kindOfPlace(null, 'https://m.example/a')).toBe('video');
  expect(kindOfPlace(null, 'Room 4')).toBe('other');
  expect(kindOfPlace(null, null)).toBe('to_be_announced');
  expect(kindOfPlace('phone', BY_PHONE)).toBe('phone');
  expect(['https://m.example/a b', 'https:m', 'mailto:a@b'].map(isLink)).toEqual([false, true, false]);
});
