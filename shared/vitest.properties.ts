import fc from 'fast-check';

const { PROPERTY_SEED: seed } = process.env;

/** Properties look for new examples each time, but where a run must say the same of the same code: `npm test` sets a seed. */
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
