import { type Story, UI_STORIES } from '@locked-in/ui/gallery';
import { doctorStories } from './stories/doctor-stories.tsx';
import { heldStories } from './stories/held-stories.tsx';
import { onboardingStories } from './stories/onboarding-stories.tsx';
import { optionsStories } from './stories/options-stories.tsx';
import { popupRunningStories } from './stories/popup-running-stories.tsx';
import { popupStories } from './stories/popup-stories.tsx';
import { reflectStories } from './stories/reflect-stories.tsx';
import { whatLeavesStories } from './stories/what-leaves-stories.tsx';

/** Whose styles a picture is shown in. */
export type Place = 'popup' | 'held' | 'reflect' | 'onboarding' | 'options' | 'doctor' | 'what-leaves' | 'ui';
export type PlacedStory = Story & { readonly place: Place };

export const STORIES: readonly PlacedStory[] = [
  ...at('popup', [...popupStories, ...popupRunningStories]),
  ...at('held', heldStories),
  ...at('reflect', reflectStories),
  ...at('onboarding', onboardingStories),
  ...at('options', optionsStories),
  ...at('doctor', doctorStories),
  ...at('what-leaves', whatLeavesStories),
  ...at('ui', UI_STORIES),
];

function at(place: Place, stories: readonly Story[]): readonly PlacedStory[] {
  return stories.map((story) => ({ ...story, place }));
}
