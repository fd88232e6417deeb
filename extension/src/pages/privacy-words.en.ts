import type { PrivacyLevel } from '../messages.ts';

type LevelWords = { readonly name: string; readonly hint: string; readonly example: string };

const LEVELS: Record<PrivacyLevel, LevelWords> = {
  site: {
    name: 'Sites',
    hint: 'The least. Pages of one site cannot be told apart.',
    example: 'docs.example.org',
  },
  title: {
    name: 'Sites and titles',
    hint: 'Titles say best what a page was for. E-mail addresses, long numbers and keys are taken out of them.',
    example: 'docs.example.org · “Chapter 2 – Methods”',
  },
  path: {
    name: 'Sites, titles and paths',
    hint: 'The most: each page of a site is its own. Ids in paths become “:id”.',
    example: 'docs.example.org/thesis/:id/chapter-2 · “Chapter 2 – Methods”',
  },
};

export const english = { legend: 'How much is recorded of a page', levels: LEVELS };

export type Words = typeof english;
