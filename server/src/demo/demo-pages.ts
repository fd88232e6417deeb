import type { Page } from '@locked-in/domain';

export type Pages = readonly [Page, ...Page[]];

/** The places that the person of the demo works and strays in. None of them exists. */
export const WRITING: Pages = [
  page('inkwell.example', '/d/field-methods', 'Field methods'),
  page('inkwell.example', '/d/field-methods', 'Field methods'),
  page('inkwell.example', '/d/outline', 'Outline of the book'),
  page('libraria.example', '/article/8841', 'Sampling rare species: a review'),
  page('libraria.example', '/article/2207', 'Transects and quadrats compared'),
];

export const CODING: Pages = [
  page('gitgarden.example', '/survey-tool/issues/112', 'Import drops the last row · Issue 112'),
  page('gitgarden.example', '/survey-tool/blob/main/import.py', 'survey-tool/import.py'),
  page('gitgarden.example', '/survey-tool/pull/113', 'Keep the last row · Pull request 113'),
  page('devdocs.example', '/csv', 'csv: reading and writing files'),
  page('askforum.example', '/q/50121', 'Reader skips the line without a newline at its end'),
];

export const MAIL: Pages = [
  page('postbox.example', '/inbox', 'Inbox'),
  page('postbox.example', '/thread/71', 'Second round of comments'),
  page('inkwell.example', '/d/reply', 'Reply to the reviewers'),
];

export const PLANNING: Pages = [
  page('tablo.example', '/board/workshop', 'Workshop · board'),
  page('inkwell.example', '/d/agenda', 'Agenda'),
  page('postbox.example', '/calendar', 'Calendar'),
];

export const ARCHIVE: Pages = [
  page('pictura.example', '/albums/2024', 'Albums'),
  page('pictura.example', '/albums/2024/coast', 'Coast'),
  page('stallmarket.example', '/frames', 'Frames, 30 × 40'),
  page('stallmarket.example', '/frames/oak', 'Oak frame'),
];

export const LECTURE: Pages = [
  page('lectern.example', '/stats/6', 'Week 6: confidence intervals'),
  page('inkwell.example', '/d/lecture-notes', 'Notes'),
];

export const MUSIC: Pages = [
  page('reelbox.example', '/watch/chords-in-d', 'Slow practice: chords in D'),
  page('reelbox.example', '/watch/metronome-70', 'Metronome at 70'),
];

export const STRAYING: Pages = [
  page('reelbox.example', '/watch/otters', 'Otters, up close'),
  page('reelbox.example', '/watch/bridges', 'How this bridge was built'),
  page('dailypaper.example', '/', 'Daily Paper'),
  page('dailypaper.example', '/world', 'World'),
  page('chirper.example', '/home', 'Home'),
];

export const CHECKING: Pages = [
  page('chirper.example', '/notifications', 'Notifications'),
  page('postbox.example', '/inbox', 'Inbox'),
  page('dailypaper.example', '/', 'Daily Paper'),
];

function page(site: string, path: string, title: string): Page {
  return { site, path, title };
}
