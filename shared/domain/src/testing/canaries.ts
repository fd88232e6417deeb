/** An address or title as browsers show them, and what of it must never be known anywhere else. */
export type Canary = { readonly url: string; readonly title: string; readonly secrets: readonly string[] };

const JWT =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c';

const PATHS: readonly (readonly [path: string, ...secrets: string[]])[] = [
  ['/reset/4f9c2b7e1a0d8c63', '4f9c2b7e1a0d8c63'],
  ['/reset?token=CANARY-query', 'CANARY-query'],
  ['/callback#access_token=CANARY-fragment', 'CANARY-fragment'],
  ['/u/0b6cb8a0-2ad5-4f0e-9a3a-0e8b4c2d1f10/edit', '0b6cb8a0'],
  ['/u/0B6CB8A02AD54F0E9A3A0E8B4C2D1F10', '0B6CB8A0'],
  ['/orders/4711/items/99', '4711', '99'],
  ['/invoice-20261120.pdf', '20261120'],
  ['/issue-12345-broken-login', '12345'],
  ['/watch/dQw4w9WgXcQ', 'dQw4w9WgXcQ'],
  ['/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit', '1BxiMVs0XRA5', 'OgvE2upms'],
  ['/app;jsessionid=1A2B3C4D5E6F7A8B/home', '1A2B3C4D5E6F7A8B'],
  ['/app;sid=plainword/home', 'plainword'],
  ['/s/PHPSESSID=k3q9v7m2p5x8r4t6', 'k3q9v7m2p5x8r4t6'],
  ['/invite/anna.berg@example.org', 'anna.berg', 'example.org'],
  ['/invite/anna.berg%40example.org', 'anna.berg', 'example.org'],
  ['/invite/anna.berg%2540example.org', 'anna.berg', 'example.org'],
  [`/verify/${JWT}`, 'eyJ', 'SflKxwRJ'],
  [`/verify/token=${JWT}`, 'eyJ', 'SflKxwRJ'],
  ['/share/aGVsbG8tZnJpZW5kLWhvdy1hcmUteW91', 'aGVsbG8t'],
  ['/share/Zm9v_YmFy-MTIz_cXV4-NDU2', 'Zm9v', 'cXV4', 'NDU2'],
  ['/commit/3f2a9c1', '3f2a9c1'],
  ['/commit/3f2a9c1b8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a', '3f2a9c1b'],
  ['/files/3f2a9c1b.html', '3f2a9c1b'],
  ['/keys/AKIAIOSFODNN7EXAMPLE', 'AKIAIOSFODNN7EXAMPLE'],
  ['/keys/ghp_16C7e42F292c6912E7710c838347Ae178B4a', '16C7e42F', '838347Ae'],
  ['/keys/sk-proj-9fQ2xT7bLm4VzR8kWn3c', '9fQ2xT7b'],
  ['/2fa/JBSWY3DPEHPK3PXP', 'JBSWY3DPEHPK3PXP'],
  ['/account/DE89370400440532013000', '89370400440532013000', '370400'],
  ['/account/GB29NWBK60161331926819', 'NWBK60161331926819'],
  ['/call/+491711234567', '491711234567'],
  ['/call/%2B49%20171%201234567', '1711234567', '1234567'],
];

const TITLES: readonly (readonly [title: string, ...secrets: string[]])[] = [
  ['Inbox - anna.berg+work@mail.example.org - Mail', 'anna.berg', 'example.org'],
  ['Password reset for bob_smith@example.co.uk', 'bob_smith', 'example.co.uk'],
  ['анна@пример.рф – Почта', 'анна', 'пример'],
  ['Transfer to DE89 3704 0044 0532 0130 00', '3704 0044', '0532'],
  ['IBAN GB29 NWBK 6016 1331 9268 19 saved', 'NWBK', '6016 1331', '9268'],
  ['FR14 2004 1010 0505 0001 3M02 606', '2004 1010', '3M02'],
  ['NL91ABNA0417164300 confirmed', 'ABNA0417164300'],
  ['Card 4111 1111 1111 1111 declined', '4111 1111'],
  ['Card 5500-0000-0000-0004', '5500-0000'],
  ['Order 302938475610 shipped', '302938475610'],
  ['Call +49 171 1234567', '1234567'],
  ['Call (030) 1234567 now', '1234567', '030'],
  ['Tel. 0171/2345678', '2345678', '0171'],
  ['Tél. 06 12 34 56 78', '12 34 56'],
  ['Reach me at 415-555-0132', '555-0132'],
  ['+1 (415) 555-0132 – contact', '555-0132'],
  ['SSN 078-05-1120 on file', '078-05-1120'],
  [`Debug ${JWT}`, 'eyJ', 'SflKxwRJ'],
  ['Session 9f8e7d6c5b4a3928 expired', '9f8e7d6c5b4a3928'],
  ['Order 0b6cb8a0-2ad5-4f0e-9a3a-0e8b4c2d1f10', '0b6cb8a0'],
  ['key=AIzaSyD4fK9xLm2QpR7vT1wZ8bN3cY6hJ0eUgSo', 'AIzaSyD4fK9x'],
  ['Token ghp_16C7e42F292c6912E7710c838347Ae178B4a', '16C7e42F', '838347Ae'],
  ['xoxb-263594206564-FGqddMF8t08v8N7Oq4i57vs1', '263594206564', 'FGqddMF8t08v'],
  ['Secret wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'wJalrXUtnFEMI', 'bPxRfiCY'],
  ['See https://a.test/x?token=CANARY-link', 'CANARY-link'],
  ['a.test/reset?code=CANARY-bare', 'CANARY-bare'],
  ['sid x7Kp9QzR in log', 'x7Kp9QzR'],
  ['Room QWxhZGRpbjpvcGVuIHNlc2FtZQ==', 'QWxhZGRp'],
  ['Hash d41d8cd98f00b204e9800998ecf8427e', 'd41d8cd98f00'],
];

/** Sixty addresses and titles with secrets in them, told apart by where the secret stands. */
export const CANARIES: readonly Canary[] = [
  ...PATHS.map(([path, ...secrets]) => ({ url: `https://a.test${path}`, title: 'A page', secrets })),
  ...TITLES.map(([title, ...secrets]) => ({ url: 'https://a.test/page', title, secrets })),
];

/** Texts that say nothing of anybody and stay as they are. */
export const HARMLESS_TITLES: readonly string[] = [
  'Chapter 2 – Methods',
  'Issue #12345 on 2026-11-20',
  'Pull request #4711: add retries',
  'What’s new in ES2024 and TypeScript 7.0.2',
  'iPhone15Pro or GPT4oMini?',
  'The 2026 elections in 10 charts (20.11.2026, 10:00–11:30)',
  'How JavaScriptFrameworkComparison got made',
  'Donaudampfschifffahrtsgesellschaft – Wikipedia',
  'getting-started-with-the-new-api.html',
  'C++ and F# / .NET 10 — docs',
  'Über uns · München',
  '日本語のページ',
  'Ludwig Wittgenstein, Tractatus 6.54',
  'k8s v1.33 release notes',
];

export const HARMLESS_PATHS: readonly string[] = [
  '/',
  '/docs/chapter-2/getting-started',
  '/wiki/Draft-chapter-2/notes',
  '/en-US/docs/Web/API/IndexedDB_API/Using_IndexedDB',
  '/r/programming/top',
  '/b%C3%BCcher/neu',
  '/v1/reports/latest',
  '/JavaScriptFrameworkComparison',
];
