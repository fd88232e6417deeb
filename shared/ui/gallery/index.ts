export * from './demo-details.ts';
export * from './demo-session.ts';
export * from './demo-week.ts';
export * from './stories.ts';
export * from './story.ts';
