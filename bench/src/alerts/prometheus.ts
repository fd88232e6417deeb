import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { freePort, waitUntilReady } from '../processes.ts';
import { hasten } from './hasten.ts';

const RULES = new URL('../../../deploy/prometheus/alerts.yml', import.meta.url);
const AlertsSchema = z.object({
  data: z.object({
    alerts: z.array(z.object({ labels: z.object({ alertname: z.string() }), state: z.string() })),
  }),
});
const RuleSchema = z.object({ name: z.string(), health: z.string() });
const RulesSchema = z.object({
  data: z.object({ groups: z.array(z.object({ rules: z.array(RuleSchema) })) }),
});

export type Scraped = { readonly job: 'server' | 'worker'; readonly ports: readonly string[] };

export type Prometheus = {
  /** Names of the rules. */
  readonly rules: () => Promise<readonly string[]>;
  readonly firing: () => Promise<ReadonlySet<string>>;
  readonly stop: () => Promise<void>;
};

/** A real one (Debian: prometheus) with the deployed rules, so many times faster, on processes of this machine. */
export async function startPrometheus(
  folder: string,
  given: { readonly scraped: readonly Scraped[]; readonly token: string; readonly times: number },
): Promise<Prometheus> {
  const port = await freePort();
  await writeFile(join(folder, 'alerts.yml'), hasten(await readFile(RULES, 'utf8'), given.times));
  await writeFile(join(folder, 'prometheus.yml'), JSON.stringify(toConfig(given)));
  const args = [
    `--config.file=${join(folder, 'prometheus.yml')}`,
    `--storage.tsdb.path=${join(folder, 'series')}`,
    `--web.listen-address=127.0.0.1:${port}`,
  ];
  const child = spawn('prometheus', args, { stdio: ['ignore', 'ignore', 'ignore'] });
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(`${url}/-/ready`);
  return {
    rules: async () => {
      const { data } = RulesSchema.parse(await (await fetch(`${url}/api/v1/rules`)).json());
      return data.groups.flatMap(({ rules }) => rules.map(({ name }) => name));
    },
    firing: async () => {
      const { data } = AlertsSchema.parse(await (await fetch(`${url}/api/v1/alerts`)).json());
      const firing = data.alerts.filter(({ state }) => state === 'firing');
      return new Set(firing.map(({ labels }) => labels.alertname));
    },
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** JSON is YAML. */
function toConfig({ scraped, token }: { readonly scraped: readonly Scraped[]; readonly token: string }) {
  return {
    // A server waits 2 s for a broker that is away before it says what else it knows.
    global: { scrape_interval: '3s', scrape_timeout: '3s', evaluation_interval: '1s' },
    rule_files: ['alerts.yml'],
    scrape_configs: scraped.map(({ job, ports }) => ({
      job_name: job,
      authorization: { credentials: token },
      static_configs: [{ targets: ports.map((port) => `127.0.0.1:${port}`) }],
    })),
  };
}
