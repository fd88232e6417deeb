/** A page at this path with `#code` is how the extension learns that the person pressed "Pair this browser". */
export const PAIR_PATH = '/pair';
export const PAIR_NOW_PATH = '/pair/now';
