import { analyseSession, gradeSession, toMeasures } from '@locked-in/domain';
import { type JudgedStay, judgedStays, trulyLabelled } from './judged-stays.ts';
import type { LabelledSession } from './labelled-session.ts';
import { type GivenGrade, toGiven } from './score-grades.ts';

/** What one way of looking at a session said of its pages, and its grade. */
export type Judgement = {
  readonly session: LabelledSession;
  readonly stays: readonly JudgedStay[];
  readonly given: GivenGrade['given'];
};

/** What the product says of a session with nobody's help: no rule of the person, no model. */
export function judgeByRules(session: LabelledSession): Judgement {
  const { segments, computed } = analyseSession({
    sessionId: session.name,
    events: session.events,
    rules: [],
  });
  return { session, stays: judgedStays(segments, session), given: toGiven(computed) };
}

/** What it would say if it knew what every page truly is: what is wrong with the grade then is the rubric's. */
export function judgeByTruth(session: LabelledSession): Judgement {
  const { segments } = analyseSession({ sessionId: session.name, events: session.events, rules: [] });
  const known = trulyLabelled(segments, session);
  return {
    session,
    stays: judgedStays(known, session),
    given: toGiven(gradeSession(toMeasures(known))),
  };
}
