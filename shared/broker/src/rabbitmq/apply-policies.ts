import { isDeepStrictEqual } from 'node:util';
import { backoffMs, pause } from '../pause.ts';
import type { Report } from './connection.ts';
import { isFound, type Management, vhostOf } from './management.ts';
import { type Policy, type PolicyOptions, PRIORITY, patternOf, policiesOf } from './policies.ts';

export type TopologyPlace = PolicyOptions & { readonly url: URL };

/** Sets what is not set, before or after its queue is there. */
export async function applyPolicies(management: Management, place: TopologyPlace): Promise<void> {
  const path = `policies/${vhostOf(place.url)}`;
  const known = await management.get(path);
  const isSet = (wanted: ReturnType<typeof toBody>) =>
    Array.isArray(known) && known.some((one) => isFound(one) && isDeepStrictEqual(pick(one, wanted), wanted));
  for (const policy of policiesOf(place)) {
    const wanted = toBody(policy);
    if (!isSet(wanted)) await management.put(`${path}/${encodeURIComponent(policy.queue)}`, wanted);
  }
}

/** {@link applyPolicies}, again and again until it is done or `stopping` aborts. Nothing to do where others see to it. */
export async function untilPoliciesApplied(
  management: Management | undefined,
  options: TopologyPlace & { readonly report: Report; readonly stopping: AbortSignal },
): Promise<void> {
  if (management === undefined) return;
  for (let failures = 0; !options.stopping.aborted; failures++) {
    try {
      return await applyPolicies(management, options);
    } catch (error) {
      options.report('policies', error);
      await pause(backoffMs(failures), options.stopping);
    }
  }
}

function toBody(policy: Policy) {
  return {
    name: policy.queue,
    pattern: patternOf(policy),
    definition: policy.definition,
    priority: PRIORITY,
    'apply-to': 'queues',
  };
}

function pick(found: Readonly<Record<string, unknown>>, wanted: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, found[key]]));
}
