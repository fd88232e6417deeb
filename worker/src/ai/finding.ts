import type { PlanTrigger, Sentence } from '@locked-in/domain';

/** One thing a measured session or week can be about, and what to say then. Constants are written as words. */
export type Finding<Subject> = {
  /** What stands out, with its numbers; undefined when this finding is not what the subject is about. */
  readonly evidence: (subject: Subject) => string | undefined;
  readonly cause: string;
  /** `If …, then I will ….` */
  readonly ifThen: string;
  /** How a browser notices its cue; absent where only the person can. */
  readonly trigger?: PlanTrigger | undefined;
};

/** Three sentences: what happened, why probably, one thing to try. The first finding that has evidence speaks; none if none has. */
export function speak<Subject>(findings: readonly Finding<Subject>[], subject: Subject): readonly Sentence[] {
  for (const finding of findings) {
    const evidence = finding.evidence(subject);
    if (evidence === undefined) continue;
    return [
      { slot: 'evidence', text: evidence, by: 'built-in' },
      { slot: 'cause', text: finding.cause, by: 'built-in' },
      { slot: 'if-then', text: finding.ifThen, by: 'built-in', ...planOf(finding) },
    ];
  }
  return [];
}

/** The sentence in parts, so that it can be armed. */
function planOf<Subject>({ ifThen, trigger }: Finding<Subject>): Pick<Sentence, 'plan'> {
  const { cue, action } = /^If (?<cue>.+?), then I will (?<action>.+)\.$/.exec(ifThen)?.groups ?? {};
  return cue && action ? { plan: { cue, action, ...(trigger && { trigger }) } } : {};
}
