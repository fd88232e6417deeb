import type { Interval, Label, SessionEvent } from '@locked-in/domain';
import { timeline } from '@locked-in/domain/testing';
import type { GradeBand, LabelledSession, TrueStay } from './labelled-session.ts';

/**
 * Sessions in words; each page with its true label, everything else as in `timeline`:
 *
 *     ## contract-review · law · en · honest
 *     made: invented; page names as a document store writes them
 *     why: nearly the whole hour at the contract
 *     grade: quality 75-97, distraction 0-20          (or: withheld)
 *     09:00 start "Review the contract" 60m
 *     09:00 docs.example/contract "Supplier contract" = on
 *     10:00 end
 */
export function parseSessions(text: string, isHeldOut: boolean): readonly LabelledSession[] {
  return text
    .split(/^(?=## )/m)
    .filter((part) => part.trim() !== '')
    .map((part) => toSession(part, isHeldOut));
}

function toSession(part: string, isHeldOut: boolean): LabelledSession {
  const [heading = '', ...lines] = part.trim().split('\n');
  const [name = '', trade = '', language = '', kind = ''] = heading.replace(/^## /, '').split(' · ');
  if (kind !== 'honest' && kind !== 'messy') throw new SyntaxError(`not a heading: ${heading}`);
  const stream = lines.filter((line) => /^\d/.test(line)).map(toLine);
  return {
    name,
    trade,
    language,
    kind,
    isHeldOut,
    made: remark(lines, 'made'),
    why: remark(lines, 'why'),
    band: toBand(remark(lines, 'grade')),
    events: stream.map(({ event }) => event),
    truth: stream.flatMap(toTrueStay),
  };
}

function remark(lines: readonly string[], name: string): string {
  const line = lines.find((candidate) => candidate.startsWith(`${name}: `));
  if (line === undefined) throw new SyntaxError(`no ${name}: in ${lines.join('\n')}`);
  return line.slice(name.length + 2).trim();
}

function toBand(text: string): GradeBand | 'withheld' {
  if (text === 'withheld') return 'withheld';
  const found = /^quality (\d+)-(\d+), distraction (\d+)-(\d+)$/.exec(text);
  if (!found) throw new SyntaxError(`not a band: ${text}`);
  const [qualityLow, qualityHigh, distractionLow, distractionHigh] = found.slice(1).map(Number);
  return {
    quality: toInterval(qualityLow, qualityHigh),
    distraction: toInterval(distractionLow, distractionHigh),
  };
}

function toInterval(low = 0, high = 0): Interval {
  return { low, high };
}

type Line = { readonly event: SessionEvent; readonly label: Label | undefined };

function toLine(line: string): Line {
  const [, told = line, label] = /^(.*?)(?: = (\w+))?$/.exec(line) ?? [];
  const [event] = timeline(told);
  if (event?.kind !== 'page-shown' && event !== undefined && label === undefined) return { event, label };
  if (event?.kind !== 'page-shown' || !isLabel(label)) throw new SyntaxError(`no true label: ${line}`);
  return { event: { ...event, ...(event.path && { path: encodeURI(event.path) }) }, label }; // as browsers tell it
}

function isLabel(word: string | undefined): word is Label {
  return word === 'on' || word === 'support' || word === 'off' || word === 'unknown';
}

function toTrueStay({ event, label }: Line): readonly TrueStay[] {
  if (event.kind !== 'page-shown' || label === undefined) return [];
  const { occurredAtMs, site, path, title } = event;
  return [{ fromMs: occurredAtMs, site, path, title, label }];
}
