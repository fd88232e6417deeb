export { cloneTestDatabase, type TestDatabase } from './clone-test-database.ts';
export { dumpText } from './dump-text.ts';
