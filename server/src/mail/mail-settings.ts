import { z } from 'zod';

/** Of {@link MailSettings}, those that `NAME_FILE` may hold. */
export const MAIL_SECRETS = ['SMTP_URL'] as const;

/** How letters leave. Without them none does, and whoever runs the server makes links at the terminal. */
export const MailSettings = {
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// URL' })
    .optional()
    .meta({
      description:
        'The mail server that sends links to choose a new password, and invitations; none = no mail.',
      example: 'smtps://user:password@mail.example:465',
    }),
  MAIL_FROM: z
    .email('must be an e-mail address')
    .optional()
    .meta({ description: 'Whom letters come from. Needed with SMTP_URL.', example: 'locked-in@example.org' }),
  SECURITY_LETTERS: z
    .stringbool({ truthy: ['true'], falsy: ['false'], error: 'must be true or false' })
    .default(true)
    .meta({
      description: 'Write to people when a browser is paired or revoked, or a password or passkey changes.',
    }),
} as const;
