/** Twenty letters that make no words and are not mistaken for each other (RFC 8628, 6.1). */
export const USER_CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
export const USER_CODE_LENGTH = 8;

/** As people read codes: `BCDF-GHJK`. */
export function toShownCode(userCode: string): string {
  return `${userCode.slice(0, 4)}-${userCode.slice(4)}`;
}

/** What somebody typed, without what does not count: case, hyphens, spaces. */
export function toUserCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z]/g, '');
}
