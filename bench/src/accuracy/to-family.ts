import { readdirSync, readFileSync } from 'node:fs';

/** A process and everything it has started, from Linux's `/proc`. */
export function toFamily(pid: number): readonly number[] {
  const parents = readParents();
  const family = [pid];
  for (const member of family) family.push(...(parents.get(member) ?? []));
  return family;
}

function readParents(): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = readParent(entry);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  return children;
}

function readParent(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined; // it ended meanwhile
  }
}
