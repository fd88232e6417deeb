/** Arguments cannot be changed later, and 3.10 ignores those it does not know: everything else is policy. */
export const QUEUE_ARGUMENTS = { 'x-queue-type': 'quorum' } as const;
