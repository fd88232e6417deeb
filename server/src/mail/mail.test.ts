import { expect, test } from 'vitest';
import { openMailServer } from '../testing/mail-server.ts';
import { invitationLetter, resetLetter } from './letters.ts';
import { openMail } from './open-mail.ts';

const FROM = 'locked-in@example.org';
const LINK = 'https://locked-in.example/reset-password#0123456789';

test('where no mail server is set up no letter leaves', () => {
  expect(openMail({})).toBeUndefined();
});

test('a letter arrives at whom it is for, with its link whole', async () => {
  const { received, port } = await openMailServer();
  const send = openMail({ SMTP_URL: `smtp://mailer:secret@127.0.0.1:${port}`, MAIL_FROM: FROM });
  await send?.(resetLetter({ email: 'ada@here.test', link: LINK }));
  expect(received).toMatchObject([{ from: FROM, to: ['ada@here.test'] }]);
  expect(received[0]?.letter).toContain(LINK);
  expect(received[0]?.letter).toMatch(/^Subject: Choose a new password for Locked In\r$/m);
  expect(received[0]?.letter).toMatch(/^Content-Type: text\/plain/m);
});

test('an address adds no reader and no header', async () => {
  const { received, port } = await openMailServer();
  const send = openMail({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: FROM });
  const email = 'ada@here.test\r\nBcc: eve@evil.test';
  await send?.(invitationLetter({ email, link: LINK })).catch(() => undefined); // refusing it is as good
  expect(
    received.flatMap(({ to }) => to).filter((to) => to.includes('eve@evil.test') && !to.includes('ada')),
  ).toEqual([]);
  expect(received.some(({ letter }) => /^Bcc:/im.test(letter))).toBe(false);
});

test('a mail server that refuses is said, without the letter', async () => {
  const { port } = await openMailServer();
  const send = openMail({ SMTP_URL: `smtp://mailer:wrong@127.0.0.1:${port}`, MAIL_FROM: FROM });
  const failing = send?.(resetLetter({ email: 'ada@here.test', link: LINK }));
  await expect(failing).rejects.toThrow(/Invalid login|auth/i);
  await expect(failing).rejects.not.toThrow(LINK);
});
