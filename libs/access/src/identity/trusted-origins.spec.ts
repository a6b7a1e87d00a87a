// From which pages a browser may sign in, for a configured address and for one that was derived.
import { expect, test } from '@jest/globals';
import { trustedOrigins } from './trusted-origins.js';

test.each<[string, string, boolean, string | null, string[]]>([
  [
    'a configured address trusts itself alone',
    'https://hire.example',
    true,
    'evil.example',
    ['https://hire.example'],
  ],
  ['a path is no part of an origin', 'https://hire.example/app', true, null, ['https://hire.example']],
  [
    'loopback has three names',
    'http://127.0.0.1:4000',
    true,
    null,
    ['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000'],
  ],
  [
    'without a configured address the host of the request is right',
    'http://0.0.0.0:4000',
    false,
    '192.0.2.7:4000',
    ['http://0.0.0.0:4000', 'http://192.0.2.7:4000'],
  ],
])('%s', (_name, publicUrl, publicUrlFixed, host, origins) => {
  expect(trustedOrigins({ publicUrl, publicUrlFixed }, host)).toEqual(origins);
});
