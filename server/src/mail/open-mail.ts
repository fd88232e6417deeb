import { createTransport } from 'nodemailer';
import type { Letter } from './letters.ts';

const TIMEOUT_MS = 15_000;

export type MailConfig = { readonly SMTP_URL?: string | undefined; readonly MAIL_FROM?: string | undefined };

/** Hands one letter to the mail server. Rejects when that does not take it. */
export type SendMail = (letter: Letter) => Promise<void>;

/** Undefined where no mail server is set up. A connection is made for each letter: there are few. */
export function openMail({ SMTP_URL: url, MAIL_FROM: from }: MailConfig): SendMail | undefined {
  if (url === undefined || from === undefined) return undefined;
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text }) => {
    await transport.sendMail({
      from: { name: 'Locked In', address: from },
      to: { name: '', address: to },
      subject,
      text,
    });
  };
}
