/** The zone of this computer, in which pages show clock times. */
export const HERE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
