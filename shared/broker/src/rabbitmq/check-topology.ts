import type { TopologyPlace } from './apply-policies.ts';
import { type Found, isFound, type Management, vhostOf } from './management.ts';
import { type Policy, policiesOf } from './policies.ts';
import { QUEUE_ARGUMENTS } from './queue-arguments.ts';

export type TopologyFinding = {
  /** The queue or exchange. */
  readonly what: string;
  /** What differs from what this version needs; absent = nothing. */
  readonly wrong?: string | undefined;
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
      return toFinding(policy, isFound(found) ? found : undefined);
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

function toFinding(policy: Policy, found: Found | undefined): TopologyFinding {
  const what = policy.queue;
  if (found === undefined) return { what, wrong: 'it is not there' };
  if (hasOtherArguments(found)) return { what, wrong: 'it was declared with other arguments' };
  const missing = missingKeys(policy, found.effective_policy_definition);
  return missing.length > 0 ? { what, wrong: `not in force: ${missing.join(', ')}` } : { what };
}

/** The keys that are not in force as they should be. More of them, from an operator's own policy, do no harm. */
function missingKeys(policy: Policy, inForce: unknown): readonly string[] {
  const found = isFound(inForce) ? inForce : {};
  return Object.entries(policy.definition)
    .filter(([key, value]) => found[key] !== value)
    .map(([key]) => key);
}
