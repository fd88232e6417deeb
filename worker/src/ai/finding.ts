import {
  type Ground,
  type LabelledSegment,
  type PlanTrigger,
  type Sentence,
  toGrounds,
} from '@locked-in/domain';

/** One thing a measured session or week can be about, and what to say then. Constants are written as words. */
export type Finding<Subject> = {
  /** What stands out, with its numbers; undefined when this finding is not what the subject is about. */
  readonly evidence: (subject: Subject) => string | undefined;
  /** What the evidence rests on; absent where it is about the whole. */
  readonly ground?: Ground | undefined;
  readonly cause: string;
  /** `If …, then I will ….` */
  readonly ifThen: string;
  /** The same where the subject names what the cue is; undefined when it does not. */
  readonly ownIfThen?: ((subject: Subject) => OwnIfThen | undefined) | undefined;
  /** How a browser notices its cue; absent where only the person can. */
  readonly trigger?: PlanTrigger | undefined;
};

export type OwnIfThen = { readonly ifThen: string; readonly trigger: PlanTrigger };

/** Three sentences: what happened, why probably, one thing to try. The first finding that has evidence speaks; none if none has. */
export function speak<Subject>(
  findings: readonly Finding<Subject>[],
  subject: Subject,
  segments: readonly LabelledSegment[] = [],
): readonly Sentence[] {
  for (const finding of findings) {
    const evidence = finding.evidence(subject);
    if (evidence === undefined) continue;
    const proposed = finding.ownIfThen?.(subject) ?? finding;
    return [
      { slot: 'evidence', text: evidence, by: 'built-in', ...groundsOf(finding, segments) },
      { slot: 'cause', text: finding.cause, by: 'built-in' },
      { slot: 'if-then', text: proposed.ifThen, by: 'built-in', ...planOf(proposed) },
    ];
  }
  return [];
}

function groundsOf(
  { ground }: Pick<Finding<never>, 'ground'>,
  segments: readonly LabelledSegment[],
): Pick<Sentence, 'segments'> {
  const indices = ground ? toGrounds(ground, segments) : [];
  return indices.length > 0 ? { segments: indices } : {};
}

/** The sentence in parts, so that it can be armed. */
function planOf({ ifThen, trigger }: Pick<Finding<never>, 'ifThen' | 'trigger'>): Pick<Sentence, 'plan'> {
  const { cue, action } = /^If (?<cue>.+?), then I will (?<action>.+)\.$/.exec(ifThen)?.groups ?? {};
  return cue && action ? { plan: { cue, action, ...(trigger && { trigger }) } } : {};
}
