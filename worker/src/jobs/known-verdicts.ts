import { createHash } from 'node:crypto';
import { type LabelledSegment, type PageVerdict, pagesToJudge, type UnjudgedPage } from '@locked-in/domain';
import {
  type AiWishes,
  type Database,
  type KeptVerdict,
  readVerdicts,
  type VerdictKey,
} from '@locked-in/store';
import { promptId } from '../ai/ask.ts';
import { JUDGE_PAGES } from '../ai/judge-pages.ts';

export type VerdictBasis = {
  readonly userId: string;
  readonly intent: string;
  readonly model: string;
  readonly sees: AiWishes['sees'];
};

/** A page as a model is asked about it: a whole site where it may see no more. */
export type Subject = { readonly page: PageVerdict['page']; readonly hash: Buffer };

/** The distinct pages nobody has said anything of, longest held first, by what a model may see of them. */
export function toSubjects(
  segments: readonly LabelledSegment[],
  { userId, sees }: Pick<VerdictBasis, 'userId' | 'sees'>,
): readonly Subject[] {
  const seen = pagesToJudge(segments).map(({ page }: UnjudgedPage) =>
    sees === 'sites' ? { site: page.site } : page,
  );
  const subjects = seen.map((page) => ({ page, hash: hashOf([userId, sees, ...identityOf(page)]) }));
  return [...new Map(subjects.map((subject) => [subject.hash.toString('hex'), subject])).values()];
}

export function toVerdictKey({ userId, intent, model }: VerdictBasis): VerdictKey {
  return { userId, intentHash: hashOf([userId, intent.trim()]), model, prompt: promptId(JUDGE_PAGES) };
}

/** What a model said before of the pages of a session that nobody has labelled; where it could not say, nothing. */
export async function knownVerdicts(
  db: Database,
  segments: readonly LabelledSegment[],
  basis: VerdictBasis,
): Promise<readonly PageVerdict[]> {
  const subjects = toSubjects(segments, basis);
  const kept = await readVerdicts(db, {
    ...toVerdictKey(basis),
    pageHashes: subjects.map(({ hash }) => hash),
  });
  return subjects.flatMap(({ page, hash }) => {
    const verdict = kept.find(isOf(hash));
    return verdict && verdict.label !== 'unknown' ? [{ page, label: verdict.label }] : [];
  });
}

export function isOf(hash: Buffer): (verdict: Pick<KeptVerdict, 'pageHash'>) => boolean {
  return ({ pageHash }) => pageHash.equals(hash);
}

/** The title makes a page only where its path is not known. */
function identityOf({ site, path, title }: PageVerdict['page']): readonly string[] {
  if (path !== undefined) return [site, 'path', path];
  return title ? [site, 'title', title] : [site];
}

function hashOf(parts: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}
