export { type AppDeps, buildApp } from './app.ts';
export { type Config, parseConfig } from './config.ts';
