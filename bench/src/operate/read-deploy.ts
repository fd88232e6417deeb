import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export function readText(file: string): string {
  return readFileSync(`${ROOT}${file}`, 'utf8');
}

/** Every document of a YAML file, anchors and merges resolved. Throws for what is not YAML. */
export function readYaml(file: string): readonly unknown[] {
  return parseAllDocuments(readText(file), { merge: true }).map((document) => {
    const [error] = document.errors;
    if (error) throw new Error(`${file}: ${error.message}`);
    return document.toJS();
  });
}

const KustomizationSchema = z.object({ resources: z.array(z.string()) });

/** Every object that a kustomization leads to. Throws when it names what is not there. */
export function readKustomization(folder: string): readonly unknown[] {
  const [first] = readYaml(`${folder}/kustomization.yaml`);
  return KustomizationSchema.parse(first).resources.flatMap((name) =>
    name.endsWith('.yaml')
      ? readYaml(`${folder}/${name}`)
      : readKustomization(new URL(name, `file:///${folder}/`).pathname.slice(1)),
  );
}

export function filesIn(folder: string): readonly string[] {
  return readdirSync(`${ROOT}${folder}`);
}

/** The names of every setting that server and worker know. */
export function knownSettings(): ReadonlySet<string> {
  const names = [...readText('deploy/.env.example').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(
    ([, name]) => name ?? '',
  );
  return new Set(names.flatMap((name) => [name, `${name}_FILE`]));
}
