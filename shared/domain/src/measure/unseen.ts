import type { LabelledSegment } from '../label.ts';
import { toDepth, toOffDepth } from './depth.ts';
import type { Unseen } from './measures.ts';
import { toStartLatency } from './start-latency.ts';

/**
 * Depth, off depth and start latency at their far ends, with unobserved time taken for held on unknown pages. Their near
 * ends are the measures' own: what nobody saw is neither work nor distraction that is known.
 */
export function toUnseen(segments: readonly LabelledSegment[], lengthMs: number): Unseen {
  const held = segments.map(asIfHeld);
  return {
    depthHigh: toDepth(held, lengthMs).high,
    offDepthHigh: toOffDepth(held, lengthMs).high,
    startLatencyLowMs: toStartLatency(held)?.low,
  };
}

function asIfHeld(segment: LabelledSegment): LabelledSegment {
  return segment.presence === 'unobserved' ? { ...segment, presence: 'active', label: 'unknown' } : segment;
}
