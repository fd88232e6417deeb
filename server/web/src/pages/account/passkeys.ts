import { PATHS } from '../../api/paths.ts';
import { type Answer, readJson } from '../../api/read-json.ts';

const GIVEN_UP = 'No passkey was used. Try again, or use another way.';

type Outcome = { readonly problem: string } | { readonly answer: Answer<unknown> };

/** Signs in with a passkey that this browser, or a device near it, keeps. */
export async function signInWithPasskey(): Promise<Outcome> {
  const asked = await readJson<PublicKeyCredentialRequestOptionsJSON>(PATHS.passkeyToSignIn);
  if (!asked.ok) return { answer: asked };
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked.value);
  const credential = await navigator.credentials.get({ publicKey }).catch(() => null); // closed by the person
  if (!(credential instanceof PublicKeyCredential)) return { problem: GIVEN_UP };
  const body = { response: toSent(credential) };
  return { answer: await readJson(PATHS.passkeySignIn, { method: 'POST', body }) };
}

/** Has this browser, or a device near it, keep a passkey for the account. */
export async function addPasskey(name: string): Promise<Outcome> {
  const asked = await readJson<PublicKeyCredentialCreationOptionsJSON>(PATHS.passkeyToAdd);
  if (!asked.ok) return { answer: asked };
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked.value);
  const credential = await navigator.credentials.create({ publicKey }).catch(() => null); // closed by the person
  if (!(credential instanceof PublicKeyCredential)) return { problem: GIVEN_UP };
  const body = { name, response: toSent(credential) };
  return { answer: await readJson(PATHS.passkeyAdd, { method: 'POST', body }) };
}

function toSent(credential: PublicKeyCredential) {
  const { id, rawId, type, response } = Object(credential.toJSON());
  return { id, rawId, type, response };
}
