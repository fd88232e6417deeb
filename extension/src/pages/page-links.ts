/** Where the extension's pages lie, seen from any of them. */
export const ONBOARDING_LINK = '../onboarding/index.html';
export const WHAT_LEAVES_LINK = '../what-leaves/index.html';
export const OPTIONS_LINK = '../options/index.html';
export const DOCTOR_LINK = '../doctor/index.html';

/** All sessions. */
export const REFLECT_LINK = '../reflect/index.html';

export function reflectLink(sessionId: string): string {
  return `../reflect/index.html?session=${encodeURIComponent(sessionId)}`;
}
