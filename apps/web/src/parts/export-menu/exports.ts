// Where a list is taken away from, and who is offered which: what the gateway would refuse is not offered.
import type { MemberRole } from '../../generated/operations.js';

/** The lists; the gateway has the same (`libs/rooms/src/exported-lists.ts`), which a test holds equal. */
export const LISTS = [
  'people',
  'pools',
  'pool-members',
  'load',
  'openings',
  'applications',
  'candidates',
  'loops',
  'interviews',
  'revisions',
  'scorecards',
  'ratings',
  'decisions',
  'reminders',
  'deliveries',
  'board',
  'measured',
  'templates',
  'rooms',
  'members',
  'invitations',
] as const;

/** A list by name. */
export type ListName = (typeof LISTS)[number];

/** A list as a screen offers it: narrowed as the screen is; what is not narrowed is null. */
export interface Exported {
  readonly list: ListName;
  readonly by?: Readonly<
    Partial<
      Record<'opening' | 'state' | 'search' | 'from' | 'to' | 'pool' | 'measure' | 'part', string | null>
    >
  >;
}

/** Lists that only some may take away; all others are for everybody, each with what they may see. */
const ONLY: Readonly<Partial<Record<ListName, readonly MemberRole[]>>> = {
  people: ['ADMINISTRATOR'],
  invitations: ['ADMINISTRATOR'],
  applications: ['ADMINISTRATOR', 'COORDINATOR'],
  board: ['ADMINISTRATOR', 'COORDINATOR'],
  measured: ['ADMINISTRATOR', 'HIRING_MANAGER', 'COORDINATOR'],
};

/** Whether somebody of this role may take the list away. */
export const mayExport = (role: MemberRole, list: ListName): boolean => ONLY[list]?.includes(role) ?? true;

/** The address of the file. */
export function exportAddress({ list, by = {} }: Exported, format: 'csv' | 'json'): string {
  const words = Object.entries(by).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, value] as [string, string]],
  );
  const query = new URLSearchParams(words).toString();
  return `/export/${list}.${format}${query === '' ? '' : `?${query}`}`;
}
