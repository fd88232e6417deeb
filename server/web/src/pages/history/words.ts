import type { SecurityEvent, SecurityEventKind } from '@locked-in/contracts';

export const HISTORY_WORDS = {
  title: 'What happened to your account',
  note: (keptDays: number) =>
    `Who came in, what was changed and what was taken along: the last two hundred of ${keptDays} days, newest first. Nobody can change this list, and nobody else sees it.`,
  nothing: 'Nothing has happened yet.',
  settings: 'Settings',
  table: 'What happened to your account, newest first',
  what: 'What',
  when: 'When',
  where: 'From where',
  atServer: 'at the server',
} as const;

const KINDS: Readonly<Record<SecurityEventKind, string>> = {
  'signed-in': 'Signed in',
  'sign-in-failed': 'Somebody failed to sign in',
  'sign-in-ended': 'A sign-in was ended',
  'signed-out-everywhere': 'Signed out everywhere',
  'account-made': 'The account was made',
  'password-changed': 'The password was changed',
  'reset-link-made': 'A link to choose a new password was made',
  'passkey-added': 'A passkey was added',
  'passkey-removed': 'A passkey was removed',
  'pairing-link-made': 'A link for another browser was made',
  'device-paired': 'A browser was paired',
  'device-revoked': 'A browser was revoked',
  'invitation-made': 'An invitation was made',
  'role-changed': 'A role was changed',
  'workspace-joined': 'A workspace was joined',
  'workspace-left': 'A workspace was left',
  'workspace-ended': 'A workspace was ended',
  'sharing-changed': 'What a workspace is shown was changed',
  exported: 'Everything was taken along',
  'switched-off': 'The account was switched off',
  'switched-on': 'The account was switched on again',
  'slowed-down': 'Too many requests were slowed down',
};

const BY: Readonly<Record<string, string>> = {
  link: 'with a link',
  code: 'with a code',
  password: 'with the password',
  passkey: 'with a passkey',
  provider: 'with the identity provider',
  'somebody else': 'somebody else did it',
  nothing: 'nothing any more',
  time: 'planned and held time',
  grades: 'time and grades',
  solutions: 'time, grades and solutions',
  'wrong-credentials': 'the password was wrong',
  'account-disabled': 'the account is switched off',
};

/** "A browser was paired: Laptop, with a link". A kind that a newer server tells of keeps its name. */
export function eventWords({ kind, detail = {} }: Pick<SecurityEvent, 'kind' | 'detail'>): string {
  const how = [detail.name ?? detail.role, BY[detail.by ?? ''] ?? BY[detail.why ?? detail.level ?? '']]
    .filter(Boolean)
    .join(', ');
  const what = KINDS[kind] ?? kind;
  return how === '' ? what : `${what}: ${how}`;
}
