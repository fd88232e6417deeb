import { expect, test } from 'vitest';
import {
  mayChangeRole,
  mayDo,
  mayInvite,
  mayLeave,
  mayRemove,
  mayTransfer,
  ROLES,
  toOutsideRole,
} from './role.ts';

test.each([
  ['owner', 'see-group see-shared share invite manage rename end'],
  ['admin', 'see-group see-shared share invite manage rename'],
  ['member', 'see-group see-shared share'],
  ['viewer', 'see-group'],
] as const)('%s may %s', (role, deeds) => {
  const all = ['see-group', 'see-shared', 'share', 'invite', 'manage', 'rename', 'end'] as const;
  expect(all.filter((deed) => mayDo(role, deed)).join(' ')).toBe(deeds);
});

test.each([
  ['owner', 'admin member viewer'],
  ['admin', 'member viewer'],
  ['member', ''],
  ['viewer', ''],
] as const)('%s invites as, and removes, %s', (by, below) => {
  expect(ROLES.filter((as) => mayInvite(by, as)).join(' ')).toBe(below);
  expect(ROLES.filter((of) => mayRemove(by, of)).join(' ')).toBe(below);
});

test.each([
  ['owner', 'member', 'admin', true],
  ['owner', 'admin', 'viewer', true],
  ['owner', 'member', 'owner', false],
  ['owner', 'owner', 'member', false],
  ['admin', 'member', 'viewer', true],
  ['admin', 'member', 'admin', false],
  ['admin', 'admin', 'viewer', false],
  ['member', 'viewer', 'member', false],
  ['viewer', 'viewer', 'member', false],
] as const)('%s makes a %s a %s: %s', (by, from, to, may) => {
  expect(mayChangeRole(by, { from, to })).toBe(may);
});

test('a workspace is handed over by its owner, who cannot leave before', () => {
  expect(ROLES.filter(mayTransfer)).toEqual(['owner']);
  expect(ROLES.filter((role) => !mayLeave(role))).toEqual(['owner']);
});

test.each([
  ['owner', 'admin'],
  ['admin', 'admin'],
  ['viewer', 'viewer'],
  ['member', 'member'],
  ['Admin', 'member'],
  [undefined, 'member'],
])('a user service’s %s is a %s here', (word, role) => {
  expect(toOutsideRole(word)).toBe(role);
});
