import { goalStories } from './stories/goal-stories.tsx';
import { gradeStories } from './stories/grade-stories.tsx';
import { pictureStories } from './stories/picture-stories.tsx';
import { reportStories } from './stories/report-stories.tsx';
import { sessionStories } from './stories/session-stories.tsx';
import { workspaceStories } from './stories/workspace-stories.tsx';
import type { Story } from './story.ts';

export const UI_STORIES: readonly Story[] = [
  ...gradeStories,
  ...sessionStories,
  ...reportStories,
  ...pictureStories,
  ...goalStories,
  ...workspaceStories,
];
