import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { knownSettings, ROOT, readText, readYaml } from './read-deploy.ts';

const ServiceSchema = z.looseObject({
  image: z.string(),
  user: z.string().optional(),
  read_only: z.literal(true),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  profiles: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
});
const ComposeSchema = z.looseObject({
  services: z.record(z.string(), ServiceSchema),
  volumes: z.record(z.string(), z.null()),
});

const [document] = readYaml('docker-compose.yml');
const { services, volumes } = ComposeSchema.parse(document);
const entries = Object.entries(services);

/** Their images name an account of their own; what starts as root there would need capabilities. */
const OWN_ACCOUNT = ['server', 'worker', 'prometheus', 'grafana'];

test('no container runs as root but the one that makes the secrets, and that one has no network', () => {
  const asRoot = entries.filter(
    ([name, { user }]) => !OWN_ACCOUNT.includes(name) && (user ?? '0').startsWith('0'),
  );
  expect(asRoot.map(([name]) => name)).toEqual(['secrets']);
  expect(services.secrets).toMatchObject({ network_mode: 'none' });
  expect(readText('deploy/Dockerfile')).toMatch(/^USER 1000:1000$/m);
});

test('only doors are open, and all but the gateway to this machine alone', () => {
  const open = entries.flatMap(([name, { ports }]) => ports.map((port) => `${name} ${port}`));
  expect(open).toEqual([
    'door 127.0.0.1:4820:4820',
    'gateway 80:8080',
    'gateway 443:8443',
    'prometheus 127.0.0.1:9090:9090',
    'grafana 127.0.0.1:3000:3000',
  ]);
});

test('servers and workers open no port of the machine, so that there may be many', () => {
  for (const name of ['server', 'worker'])
    expect(services[name]).toMatchObject({
      ports: [],
      healthcheck: { test: ['CMD', 'node', '-e', expect.stringContaining('/readyz')] },
    });
});

test('whatever stays up is asked how it is', () => {
  const unasked = entries.filter(([, { healthcheck }]) => healthcheck === undefined);
  expect(unasked.map(([name]) => name)).toEqual(['secrets']);
});

test('it starts with no variable: whatever may be given has a default', () => {
  const given = [
    ...readText('docker-compose.yml')
      .replaceAll(/^\s*#.*$/gm, '')
      .matchAll(/\$\{?[A-Z_]+[^}]*\}?/g),
  ];
  expect(given.length).toBeGreaterThan(10);
  expect(given.map(([text]) => text).filter((text) => !/^\$\{[A-Z_]+:-[^}]*\}$/.test(text))).toEqual([]);
});

test('what servers and workers are told, they know', () => {
  const known = knownSettings();
  const told = ['server', 'worker'].flatMap((name) => Object.keys(services[name]?.environment ?? {}));
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((name) => !known.has(name))).toEqual([]);
});

test('every file that is mounted is there, and every volume is declared', () => {
  const sources = entries.flatMap(([, service]) =>
    service.volumes.map((volume) => volume.split(':')[0] ?? ''),
  );
  const files = sources.filter((source) => source.startsWith('./'));
  expect(files.filter((file) => !existsSync(`${ROOT}${file}`))).toEqual([]);
  const named = sources.filter((source) => !source.startsWith('./'));
  expect(new Set(named)).toEqual(new Set(Object.keys(volumes)));
});

test('no image is one that changes under its name without a version', () => {
  const loose = entries.filter(([, { image }]) => image !== 'locked-in' && !/:(v?\d[\w.-]*)$/.test(image));
  expect(loose).toEqual([]);
});

test('the plain start is the cluster and its door; observability and the gateway are asked for', () => {
  const plain = entries.filter(([, { profiles }]) => profiles.length === 0).map(([name]) => name);
  expect(plain).toEqual(['secrets', 'postgres', 'rabbitmq', 'server', 'worker', 'door']);
  const asked = entries.flatMap(([name, { profiles }]) => profiles.map((profile) => `${profile} ${name}`));
  expect(asked).toEqual(['gateway gateway', 'observability prometheus', 'observability grafana']);
});

test('gateways pass no numbers on, do not hold streams back, and find every server anew', () => {
  const door = readText('deploy/gateway/to-servers.caddy');
  for (const words of [
    'respond /metrics 404',
    'flush_interval -1',
    'dynamic a',
    'refresh 1s',
    'unhealthy_status 503',
  ])
    expect(door).toContain(words);
  for (const file of ['door', 'gateway'])
    expect(readText(`deploy/gateway/${file}.Caddyfile`)).toContain('import to-servers');
  expect(readText('deploy/gateway/gateway.Caddyfile')).not.toMatch(/Content-Type text\/(\*|event-stream)/);
});

test('a server goes on answering for longer than the gateway keeps an idle connection', () => {
  const keepalive = Number(/keepalive (\d+)s/.exec(readText('deploy/gateway/to-servers.caddy'))?.[1]);
  expect(keepalive).toBeGreaterThan(0);
  expect(Number(services.server?.environment.STOP_DELAY_SECONDS)).toBeGreaterThan(keepalive);
});
