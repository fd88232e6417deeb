import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const BACKGROUND = 'background.js';

/**
 * Has the copy of the extension believe that it runs where Chromium tells that it was left: on Linux it does not, and
 * there the extension has to ask.
 */
export async function believeToBeTold(extension: string): Promise<void> {
  const path = join(extension, BACKGROUND);
  const background = await readFile(path, 'utf8');
  await writeFile(
    join(extension, 'elsewhere.js'),
    "chrome.runtime.getPlatformInfo = async () => ({ os: 'mac', arch: 'arm64' });",
  );
  await writeFile(path, `import './elsewhere.js';\n${background}`);
}
