import { z } from 'zod';

export type Settings = {
  /** Which process reads them, as in "Settings of the server". */
  readonly of: string;
  readonly schema: z.ZodObject;
  readonly secrets: readonly string[];
};

const MetaSchema = z.object({ description: z.string(), example: z.string().optional() });

/**
 * The text of `deploy/.env.example`: every setting with its default; what has none must be given. What stands in the
 * words of an earlier process is not repeated.
 */
export function toEnvExample(processes: readonly Settings[]): string {
  const said = new Set<string>();
  const parts = processes.map((settings) => {
    const fresh = toParagraphs(settings).filter((text) => !said.has(text));
    for (const text of fresh) said.add(text);
    const beside = fresh.length < Object.keys(settings.schema.shape).length ? ', beside those above' : '';
    return [`# ${settings.of}${beside}.\n`, ...fresh].join('\n');
  });
  return ['# Written by server/src/write-env-example.ts.\n', ...parts].join('\n');
}

function toParagraphs({ schema, secrets }: Settings): readonly string[] {
  return Object.entries(schema.shape).map(([name, setting]) => {
    const { description, example } = MetaSchema.parse(z.globalRegistry.get(setting));
    const byDefault = z.safeParse(setting, undefined);
    const words = secrets.includes(name)
      ? `${description} ${name}_FILE names a file that holds it.`
      : description;
    return `# ${words}\n${byDefault.success ? '#' : ''}${name}=${example ?? String(byDefault.data)}\n`;
  });
}
