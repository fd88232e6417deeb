import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type GalleryArguments = {
  /** The folder that pictures go to, from where the command was given. */
  readonly shots?: string | undefined;
  /** Only stories whose name has this in it. */
  readonly only: string;
};

export function readArguments(args: readonly string[]): GalleryArguments {
  const { values } = parseArgs({
    args: args.filter((one) => one !== '--'),
    options: { shots: { type: 'string' }, only: { type: 'string', default: '' } },
  });
  const from = process.env.INIT_CWD ?? process.cwd();
  return { shots: values.shots === undefined ? undefined : resolve(from, values.shots), only: values.only };
}
