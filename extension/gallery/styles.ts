import type { Place } from './stories.ts';

/** The styles of one place and of no other: they share class names. */
export const STYLES: Record<Place, () => Promise<unknown>> = {
  popup: () => import('../src/pages/popup/styles.ts'),
  held: () => import('../src/pages/held/styles.ts'),
  reflect: () => import('../src/pages/reflect/styles.ts'),
  onboarding: () => import('../src/pages/onboarding/styles.ts'),
  options: () => import('../src/pages/options/styles.ts'),
  doctor: () => import('../src/pages/doctor/styles.ts'),
  'what-leaves': () => import('../src/pages/what-leaves/styles.ts'),
  ui: () => import('./ui-styles.ts'),
};
