export * from './canaries.ts';
export * from './clock.ts';
export * from './hostile-pages.ts';
export * from './picture.ts';
export * from './stretches.ts';
export * from './timeline.ts';
