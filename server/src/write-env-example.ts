import { writeFileSync } from 'node:fs';
import { ALL_SETTINGS } from './all-settings.ts';
import { toEnvExample } from './env-example.ts';

writeFileSync(new URL('../../deploy/.env.example', import.meta.url), toEnvExample(ALL_SETTINGS));
