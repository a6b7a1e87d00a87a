// Where one can go, by role: the navigation, the command menu and the keys after "g" have the same list.
import type { MemberRole } from '../generated/operations.js';
import type { shellWords } from './shell.words.js';

/** A screen that the navigation leads to. */
export interface Place {
  readonly to: string;
  readonly name: keyof (typeof shellWords)['texts'];
  readonly keys: string;
  readonly icon: string;
  readonly roles: readonly MemberRole[];
}

const ALL: readonly MemberRole[] = ['ADMINISTRATOR', 'COORDINATOR', 'HIRING_MANAGER', 'INTERVIEWER'];
const STAFF: readonly MemberRole[] = ['ADMINISTRATOR', 'COORDINATOR', 'HIRING_MANAGER'];

/** In the order of the navigation. */
export const places: readonly Place[] = [
  { to: '/', name: 'home', keys: 'g h', icon: 'M3 9.5 10 3l7 6.5V17h-5v-5H8v5H3z', roles: ALL },
  { to: '/openings', name: 'openings', keys: 'g o', icon: 'M3 6h14v11H3zM7 6V3h6v3M3 10.5h14', roles: STAFF },
  {
    to: '/interviews',
    name: 'interviews',
    keys: 'g i',
    icon: 'M4 4h12v9H9l-4 4v-4H4zM7 8h6',
    roles: ALL,
  },
  { to: '/loops', name: 'schedule', keys: 'g s', icon: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4', roles: ALL },
  { to: '/board', name: 'board', keys: 'g b', icon: 'M3 17V3M3 17h14M7 14v-4M11 14V6M15 14V9', roles: STAFF },
  {
    to: '/templates',
    name: 'templates',
    keys: 'g t',
    icon: 'M4 3h12v14H4zM7 7h6M7 10h6M7 13h4',
    roles: STAFF,
  },
  {
    to: '/people',
    name: 'people',
    keys: 'g p',
    icon: 'M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17v-2a4 4 0 0 1 4-4h2a4 4 0 0 1 4 4v2M13 3.5a3 3 0 0 1 0 5.4M14 11.2a4 4 0 0 1 4 3.8v2',
    roles: ALL,
  },
  {
    to: '/settings',
    name: 'settings',
    keys: 'g ,',
    icon: 'M3 6h8M15 6h2M13 4v4M3 14h2M9 14h8M7 12v4',
    roles: STAFF,
  },
];
