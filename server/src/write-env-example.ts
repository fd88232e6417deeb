import { writeFileSync } from 'node:fs';
import { toEnvExample } from './env-example.ts';

writeFileSync(new URL('../../deploy/.env.example', import.meta.url), toEnvExample());
