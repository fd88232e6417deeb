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
