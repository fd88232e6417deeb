import { z } from 'zod';
import { ConfigSchema, SECRETS } from './config.ts';

const MetaSchema = z.object({ description: z.string(), example: z.string().optional() });

/** The text of `deploy/.env.example`: every setting with its default; what has none must be given. */
export function toEnvExample(): string {
  const head =
    '# Settings of the server. Written by server/src/write-env-example.ts from server/src/config.ts.\n';
  const settings = Object.entries(ConfigSchema.shape).map(([name, schema]) => toLines(name, schema));
  return [head, ...settings].join('\n');
}

function toLines(name: string, schema: z.ZodType): string {
  const { description, example } = MetaSchema.parse(schema.meta());
  const byDefault = schema.safeParse(undefined);
  const value = example ?? String(byDefault.data);
  const secret: readonly string[] = SECRETS;
  const words = secret.includes(name)
    ? `${description} ${name}_FILE names a file that holds it.`
    : description;
  return `# ${words}\n${byDefault.success ? '#' : ''}${name}=${value}\n`;
}
