/** What has to be typed: nobody erases everything by a slip. Beside no schema, so that pages can ask for it. */
export const ERASE_WORDS = 'erase everything';
