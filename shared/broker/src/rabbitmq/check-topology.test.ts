import { expect, test } from 'vitest';
import { checkQueue } from './check-topology.ts';
import { QUEUE_ARGUMENTS } from './queue-arguments.ts';

const POLICY = { queue: 'locked-in.events', definition: { 'delivery-limit': 1_000 } };
const found = {
  arguments: QUEUE_ARGUMENTS,
  policy: POLICY.queue,
  effective_policy_definition: POLICY.definition,
};

test('a queue under its own policy is as it should be', () => {
  expect(checkQueue(POLICY, found)).toEqual({ what: 'locked-in.events' });
});

test('a policy that another one beats is not set again and again: what to do is said', () => {
  const beaten = { ...found, policy: 'foreign', effective_policy_definition: { 'message-ttl': 5_000 } };
  expect(checkQueue(POLICY, beaten)).toMatchObject({
    wrong: 'not in force: delivery-limit',
    wayOut: 'the policy foreign is in force instead: remove it, or give it a priority below 10',
  });
});

test('what is not there, or was declared by another version, is said', () => {
  expect(checkQueue(POLICY, undefined)).toMatchObject({ wrong: 'it is not there' });
  expect(checkQueue(POLICY, { ...found, arguments: { 'x-delivery-limit': 5 } })).toMatchObject({
    wrong: 'it was declared with other arguments',
  });
});
