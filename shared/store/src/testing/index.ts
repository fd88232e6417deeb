export { cloneTestDatabase, type TestDatabase } from './clone-test-database.ts';
export { dumpPerson } from './dump-person.ts';
export { dumpText } from './dump-text.ts';
export { type LivedIn, livedIn, sampleChunkOf } from './lived-in.ts';
