import { z } from 'zod/mini';
import { tokenSchema } from './pairing.ts';
import { PASSWORD_LENGTH } from './password-length.ts';
import { textSchema } from './text.ts';

const emailSchema = z.email().check(z.maxLength(254));
/** Any that was chosen once; what a new one must be is said when it is chosen. */
const givenPasswordSchema = textSchema(PASSWORD_LENGTH.max).check(z.minLength(1));
const newPasswordSchema = textSchema(PASSWORD_LENGTH.max).check(z.minLength(PASSWORD_LENGTH.min));
const nameSchema = textSchema(100).check(z.minLength(1));

/** `GET /v1/sign-in-ways`: what a browser that nobody is signed in to may offer. */
export const SignInWaysSchema = z.object({
  /** `one`: a pairing link signs in, nobody has an account. */
  accounts: z.enum(['one', 'many']),
  signUps: z.enum(['open', 'invitation', 'closed']),
  /** What people call the OpenID Connect provider, where there is one. */
  provider: z.optional(z.string()),
  /** Passkeys need a host name: browsers keep none for a bare address. */
  passkeys: z.boolean(),
  /** Whether a forgotten password can be mended by mail; otherwise whoever runs the server makes a link. */
  mail: z.boolean(),
});
export type SignInWays = z.infer<typeof SignInWaysSchema>;

export const SignUpSchema = z.strictObject({
  name: nameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});
export const PasswordSignInSchema = z.strictObject({ email: emailSchema, password: givenPasswordSchema });
/** A path of this server: two slashes would name another one, be it by the number of its address. */
const ownPageSchema = z.string().check(z.regex(/^\/(?!\/)[\w/-]*$/), z.maxLength(200));

/** Where the provider sends the browser afterwards: pages of this server only. */
export const ProviderSignInSchema = z.strictObject({
  provider: z.literal('oidc'),
  callbackURL: ownPageSchema,
  errorCallbackURL: ownPageSchema,
});
export const ProviderAddressSchema = z.object({ url: z.string() });
export const ForgottenPasswordSchema = z.strictObject({ email: emailSchema });
export const NewPasswordSchema = z.strictObject({
  token: textSchema(100).check(z.minLength(1)),
  newPassword: newPasswordSchema,
});
export const PasswordChangeSchema = z.strictObject({
  currentPassword: givenPasswordSchema,
  newPassword: newPasswordSchema,
});

const base64Schema = z.string().check(z.regex(/^[A-Za-z0-9_=-]*$/), z.maxLength(8_192));

/** What `navigator.credentials` is to be asked, in the words of the WebAuthn standard, which has more of them. */
export const PasskeyOptionsSchema = z.object({
  challenge: z.string(),
  timeout: z.optional(z.number()),
  rpId: z.optional(z.string()),
});
/** What it answers, as `PublicKeyCredential.toJSON()` writes it. */
const credential = { id: base64Schema, rawId: base64Schema, type: z.literal('public-key') };
export const NewPasskeySchema = z.strictObject({
  name: nameSchema,
  response: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64Schema,
      attestationObject: base64Schema,
      transports: z.optional(z.array(textSchema(20)).check(z.maxLength(10))),
    }),
  }),
});
export const PasskeySignInSchema = z.strictObject({
  response: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64Schema,
      authenticatorData: base64Schema,
      signature: base64Schema,
      userHandle: z.optional(z.nullable(base64Schema)),
    }),
  }),
});
export const PasskeyListSchema = z.object({
  passkeys: z.array(
    z.object({ passkeyId: z.string(), name: z.optional(z.string()), createdAtMs: z.optional(z.int()) }),
  ),
});
export type PasskeyList = z.infer<typeof PasskeyListSchema>;

/** `GET /v1/account`: what an account can sign in with, and where it is signed in. */
export const AccountSchema = z.object({
  email: z.string(),
  hasPassword: z.boolean(),
  hasProvider: z.boolean(),
  signIns: z.array(
    z.object({
      signInId: z.string(),
      isThisOne: z.boolean(),
      signedInAtMs: z.int(),
      expiresAtMs: z.int(),
      /** What the browser called itself. */
      userAgent: z.optional(z.string()),
    }),
  ),
  passkeys: PasskeyListSchema.shape.passkeys,
});
export type Account = z.infer<typeof AccountSchema>;

/** `POST /v1/invitation`: shows a link's code. The browser keeps it until the account is made. */
export const InvitationCodeSchema = z.strictObject({ code: tokenSchema });
export const InvitationSchema = z.object({
  kind: z.enum(['owner', 'member']),
  email: z.optional(z.string()),
});
export type Invitation = z.infer<typeof InvitationSchema>;
