/** A page at this path with `#code` is how the extension learns that the person pressed "Pair this browser". */
export const PAIR_PATH = '/pair';
export const PAIR_NOW_PATH = '/pair/now';
/** Pages that a link with `#code` leads to. */
export const RESET_PATH = '/reset-password';
export const INVITATION_PATH = '/invitation';
export const JOIN_PATH = '/workspaces/join';
