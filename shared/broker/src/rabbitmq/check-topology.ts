import type { TopologyPlace } from './apply-policies.ts';
import { type Found, isFound, type Management, vhostOf } from './management.ts';
import { type Policy, PRIORITY, policiesOf } from './policies.ts';
import { QUEUE_ARGUMENTS } from './queue-arguments.ts';

export type TopologyFinding = {
  /** The queue or exchange. */
  readonly what: string;
  /** What differs from what this version needs; absent = nothing. */
  readonly wrong?: string | undefined;
  /** What an operator has to do first, where applying the topology does not help. */
  readonly wayOut?: string | undefined;
};

/** What is in force now, read back from the broker: every queue, its policy, and the exchange. */
export async function readTopology(
  management: Management,
  place: TopologyPlace,
): Promise<readonly TopologyFinding[]> {
  const { url, names } = place;
  const vhost = vhostOf(url);
  const queues = await Promise.all(
    policiesOf(place).map(async (policy) => {
      const found = await management.get(`queues/${vhost}/${encodeURIComponent(policy.queue)}`);
      return checkQueue(policy, isFound(found) ? found : undefined);
    }),
  );
  const live = await management.get(`exchanges/${vhost}/${encodeURIComponent(names.live)}`);
  return [...queues, isFound(live) ? { what: names.live } : { what: names.live, wrong: 'it is not there' }];
}

/** It cannot be used until it was made anew: the broker refuses to declare one of its name otherwise. */
export function hasOtherArguments(queue: Found): boolean {
  const found = isFound(queue.arguments) ? queue.arguments : {};
  const keys = new Set([...Object.keys(found), ...Object.keys(QUEUE_ARGUMENTS)]);
  const wanted: Found = QUEUE_ARGUMENTS;
  return [...keys].some((key) => found[key] !== wanted[key]);
}

export function checkQueue(policy: Policy, found: Found | undefined): TopologyFinding {
  const what = policy.queue;
  if (found === undefined) return { what, wrong: 'it is not there' };
  if (hasOtherArguments(found)) return { what, wrong: 'it was declared with other arguments' };
  const missing = missingKeys(policy, found.effective_policy_definition);
  if (missing.length === 0) return { what };
  return { what, wrong: `not in force: ${missing.join(', ')}`, wayOut: toWayOut(policy, found) };
}

/** Another policy for the same queue wins by its priority, however often ours is set. */
function toWayOut({ queue }: Policy, { policy }: Found): string | undefined {
  if (typeof policy !== 'string' || policy === '' || policy === queue) return undefined;
  return `the policy ${policy} is in force instead: remove it, or give it a priority below ${PRIORITY}`;
}

/** The keys that are not in force as they should be. More of them, from an operator's own policy, do no harm. */
function missingKeys(policy: Policy, inForce: unknown): readonly string[] {
  const found = isFound(inForce) ? inForce : {};
  return Object.entries(policy.definition)
    .filter(([key, value]) => found[key] !== value)
    .map(([key]) => key);
}
