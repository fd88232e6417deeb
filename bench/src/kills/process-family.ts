import { readdir, readFile } from 'node:fs/promises';

export type Relative = {
  readonly pid: number;
  /** The command line, arguments parted by zeros. */
  readonly line: string;
  /** The name it gives itself. */
  readonly name: string;
};

/** Every process whose command line holds `mark`, and all that descend from them. */
export async function findFamily(mark: string): Promise<readonly Relative[]> {
  const found = await Promise.all((await readdir('/proc')).filter(isNumber).map(readProcess));
  const all = found.filter((entry) => entry !== undefined);
  const family = new Set(all.filter(({ line }) => line.includes(mark)).map(({ pid }) => pid));
  for (let size = -1; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => family.has(pid) && pid !== process.pid);
}

export async function killFamily(mark: string): Promise<void> {
  for (const { pid } of await findFamily(mark)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it died with its parent
    }
  }
}

async function readProcess(folder: string) {
  try {
    const [line, name, stat] = await Promise.all(
      ['cmdline', 'comm', 'stat'].map((file) => readFile(`/proc/${folder}/${file}`, 'utf8')),
    );
    if (line === undefined || name === undefined || stat === undefined) return undefined;
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { pid: Number(folder), line, name: name.trim(), parent };
  } catch {
    return undefined; // it is gone already
  }
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}
