import { expect, test } from '@jest/globals';
import { hoursOf } from './hours.js';

test.each([
  ['nothing', {}, {}, 'h23'],
  ['an American browser', {}, { 'accept-language': 'en-US,en;q=0.9' }, 'h12'],
  ['a British one', {}, { 'accept-language': 'en-GB,en;q=0.9' }, 'h23'],
  ['a German one', {}, { 'accept-language': 'de-DE,de' }, 'h23'],
  ['an Indian one', {}, { 'accept-language': 'hi-IN' }, 'h12'],
  ['a language alone', {}, { 'accept-language': 'en' }, 'h23'],
  ['any language', {}, { 'accept-language': '*' }, 'h23'],
  ['what is no language', {}, { 'accept-language': 'xx-"<!>' }, 'h23'],
  ['the device’s choice before the language', {}, { 'accept-language': 'en-US', cookie: 'hours=24' }, 'h23'],
  ['the choice among others', {}, { cookie: 'theme=dark; hours=12; a=b' }, 'h12'],
  ['a choice that is none', {}, { cookie: 'hours=13' }, 'h23'],
  ['the address before the choice', { hours: '12' }, { cookie: 'hours=24' }, 'h12'],
  ['an address that asks for nothing', { hours: 'x' }, { cookie: 'hours=12' }, 'h12'],
])('%s', (_name, query, headers, expected) => {
  expect(hoursOf({ query, headers })).toBe(expected);
});
