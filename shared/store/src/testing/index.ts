export { cloneTestDatabase, type TestDatabase } from './clone-test-database.ts';
