/** In characters. A file of its own: pages that say it carry no schemas. */
export const PASSWORD_LENGTH = { min: 8, max: 128 } as const;
