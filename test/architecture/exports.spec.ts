// The web application offers the lists that there are, under their names, and to whom the gateway gives them.
import { expect, test } from '@jest/globals';
import { mayAccess, roles } from '#access';
import { exportedLists } from '#rooms';
import { LISTS, mayExport } from '../../apps/web/src/parts/export-menu/exports.js';

/** Roles as the schema spells them. */
const SHOWN = {
  administrator: 'ADMINISTRATOR',
  hiring_manager: 'HIRING_MANAGER',
  coordinator: 'COORDINATOR',
  interviewer: 'INTERVIEWER',
} as const;

test('the lists that the web application names are those of the gateway', () => {
  expect([...LISTS].sort()).toEqual(exportedLists.map(({ name }) => name).sort());
});

test.each(roles)('a list is offered to a member who is %s exactly where it is not refused', (role) => {
  const id = '00000000-0000-4000-8000-000000000000';
  const actor = { kind: 'member', organizationId: id, memberId: id, identityId: id, role } as const;
  const offered = LISTS.filter((list) => mayExport(SHOWN[role], list));
  const given = exportedLists.filter(({ verb }) => mayAccess(actor, verb, { organizationId: id }));
  expect([...offered].sort()).toEqual(given.map(({ name }) => name).sort());
});
