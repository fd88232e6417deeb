import { isIP } from 'node:net';

/** A letter in plain text: nothing in it is loaded, followed or drawn. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

type Linked = { readonly email: string; readonly link: string };

export function resetLetter({ email, link }: Linked): Letter {
  return {
    to: email,
    subject: 'Choose a new password for Locked In',
    text: `Somebody, hopefully you, asked for a new password for Locked In.

Choose one here, within an hour:
${link}

If it was not you, do nothing: your password stays as it is, and this link leads nowhere soon.
`,
  };
}

export function invitationLetter({ email, link }: Linked): Letter {
  return {
    to: email,
    subject: 'You are invited to Locked In',
    text: `You are invited to make an account at Locked In, for this address and for you alone.

Make it here, within a week:
${link}

Locked In shows what you did in the hours you declare, to nobody but you.
`,
  };
}

/** Nothing in it was written by whoever invites: a letter from us carries no words of strangers. */
export function workspaceLetter({ email, link }: Linked): Letter {
  return {
    to: email,
    subject: 'You are invited to a workspace at Locked In',
    text: `Somebody invited you to their workspace at Locked In.

Sign in with the account of this address, then open this link within a week:
${link}

The page says what the workspace is called. Nobody in it sees anything of yours before you choose what to share.
`,
  };
}

type Told = {
  readonly email: string;
  readonly publicUrl: string;
  readonly sentence: string;
  readonly occurredAtMs: number;
  /** Absent for what was done at the server itself. */
  readonly address?: string | undefined;
};

/** Names of browsers and what they call themselves stay out: whoever pairs one chooses them. */
export function securityLetter({ email, publicUrl, sentence, occurredAtMs, address }: Told): Letter {
  const from = address !== undefined && isIP(address) > 0 ? ` from ${address}` : '';
  return {
    to: email,
    subject: 'Something changed in your Locked In account',
    text: `${sentence}

It was on ${DAY.format(occurredAtMs)}, ${CLOCK.format(occurredAtMs)} UTC${from}.

If it was you, there is nothing to do. If it was not, end it here, then choose a new password:
${publicUrl}/settings
`,
  };
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
