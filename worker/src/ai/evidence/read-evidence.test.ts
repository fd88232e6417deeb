import { expect, test } from 'vitest';
import { askAbout } from '../../testing/judged-session.ts';
import { BLAMES, LIES } from '../../testing/lies.ts';
import { readEvidence } from './read-evidence.ts';

const { slots } = askAbout().question;

test.each([
  ['You spent {on-task}.', 'You spent between 40 min and 50 min on the task.'],
  ['You had {distractions}.', 'You had 1 distraction of 10 min together.'],
  ['You spent {docs.test} and {video.test}.', 'You spent 40 min on docs.test and 10 min on video.test.'],
  [
    'You had {longest-stretch}, but {segment-1}.',
    'You had a longest stretch of 20 min on the task, but 10 min on video.test after 20 min.',
  ],
  ['There was {first-distraction}.', 'There was 20 min before the first distraction.'],
  [
    'you  had { On-Task } with {docs.test}',
    'You had between 40 min and 50 min on the task with 40 min on docs.test.',
  ],
  [
    'The session had {site-changes}, {median-stay} and {longest-return}.',
    'The session had 3 changes of site per hour, a median stay of 15 min on one site and a longest way back to the task of 10 min.',
  ],
])('code prints what the slots of %s say', (template, text) => {
  expect(readEvidence(template, slots)?.text).toBe(text);
});

test.each([
  'You had nothing but {docs.test}.',
  'You had only {docs.test}.',
  'You wasted {docs.test}.',
  'You spent {on-task} and never left it.',
  'You spent {on-task} because of {docs.test}.',
  'You spent {distractions}.',
  'You spent {on-task} {off-task}.',
  'You spent {on-task} and {on-task}.',
  'You spent {sleep}.',
  'You spent 40 min on the task.',
  'You spent {segment-99}.',
  'You spent {on-task',
  'You spent {{on-task}}.',
  'You spent {on-task}!',
  'You spent {on-task}. You had {off-task}.',
  '{on-task}',
  '{on-task} and {off-task}.',
  'You had {on-task}, {off-task}, {in-browser}, {docs.test} and {video.test}.',
  'You had .',
  '',
  ...LIES,
  ...BLAMES,
])('no other word has a place in evidence: %s', (template) => {
  expect(readEvidence(template, slots)).toBeUndefined();
});

test('a sentence points at the segments that its slots rest on', () => {
  expect(readEvidence('You spent {docs.test}, but {segment-1}.', slots)?.segments).toEqual([0, 1, 2]);
  expect(readEvidence('You had {distractions}.', slots)?.segments).toEqual([1]);
  expect(readEvidence('You spent {in-browser}.', slots)?.segments).toEqual([]);
});

test('a site that calls itself like a segment, or is no name, has no slot of its own', () => {
  const names = slots.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
