import type { Plugin } from 'vite';
import { toManifest } from './manifest.config.ts';

/** Puts the manifest of the browser that is built for beside what is built. */
export function writeManifest(): Plugin {
  let mode = '';
  return {
    name: 'write-manifest',
    apply: 'build',
    configResolved: (config) => {
      mode = config.mode;
    },
    generateBundle() {
      const source = `${JSON.stringify(toManifest(mode), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source });
    },
  };
}
