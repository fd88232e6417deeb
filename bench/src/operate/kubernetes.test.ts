import { expect, test } from 'vitest';
import { z } from 'zod';
import { filesIn, knownSettings, readKustomization, readYaml } from './read-deploy.ts';

const FOLDERS = ['deploy/kubernetes/base', 'deploy/kubernetes/trial'];
const LabelsSchema = z.record(z.string(), z.string());
const ObjectSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string() }),
});
const ProbeSchema = z.looseObject({
  httpGet: z.object({ path: z.string(), port: z.string() }).optional(),
  exec: z.object({ command: z.array(z.string()).min(1) }).optional(),
});
const ContainerSchema = z.looseObject({
  name: z.string(),
  image: z.string(),
  ports: z.array(z.object({ name: z.string(), containerPort: z.number() })).min(1),
  env: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  readinessProbe: ProbeSchema,
  livenessProbe: ProbeSchema.optional(),
  resources: z.object({
    requests: z.object({ cpu: z.string(), memory: z.string() }),
    limits: z.object({ memory: z.string() }),
  }),
  securityContext: z.object({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.object({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  volumeMounts: z.array(z.looseObject({ name: z.string(), mountPath: z.string() })),
});
const WorkloadSchema = z.looseObject({
  kind: z.enum(['Deployment', 'StatefulSet']),
  metadata: z.looseObject({ name: z.string() }),
  spec: z.looseObject({
    selector: z.object({ matchLabels: LabelsSchema }),
    template: z.object({
      metadata: z.object({ labels: LabelsSchema }),
      spec: z.looseObject({
        automountServiceAccountToken: z.literal(false),
        terminationGracePeriodSeconds: z.number().min(40),
        securityContext: z.looseObject({
          runAsNonRoot: z.literal(true),
          runAsUser: z.number().min(1),
          fsGroupChangePolicy: z.string().optional(),
          seccompProfile: z.object({ type: z.literal('RuntimeDefault') }),
        }),
        containers: z.array(ContainerSchema).length(1),
        volumes: z.array(z.looseObject({ name: z.string() })),
      }),
    }),
    volumeClaimTemplates: z.array(z.looseObject({ metadata: z.object({ name: z.string() }) })).default([]),
  }),
});

const objects = readKustomization('deploy/kubernetes/trial').map((object) => ObjectSchema.parse(object));
const workloads = objects
  .filter(({ kind }) => ['Deployment', 'StatefulSet'].includes(kind))
  .map((object) => WorkloadSchema.parse(object));
const ours = workloads.filter(({ metadata }) => ['server', 'worker'].includes(metadata.name));

test('every file of a folder is one that its kustomization names', () => {
  for (const folder of FOLDERS) {
    const [kustomization] = readYaml(`${folder}/kustomization.yaml`);
    const { resources } = z.looseObject({ resources: z.array(z.string()) }).parse(kustomization);
    const files = filesIn(folder).filter((file) => file !== 'kustomization.yaml');
    expect(resources.filter((name) => name.endsWith('.yaml')).toSorted()).toEqual([...files].toSorted());
  }
});

test('no two objects of a kind share a name', () => {
  const names = objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
  expect(names).toHaveLength(new Set(names).size);
});

test('every workload finds its own pods, mounts what is there, and runs as nobody in particular', () => {
  expect(workloads.map(({ metadata }) => metadata.name)).toEqual([
    'server',
    'worker',
    'postgres',
    'rabbitmq',
  ]);
  for (const { spec } of workloads) {
    expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
    const kept = spec.volumeClaimTemplates.map(({ metadata }) => metadata.name);
    const volumes = [...spec.template.spec.volumes.map(({ name }) => name), ...kept];
    for (const { volumeMounts } of spec.template.spec.containers)
      expect(volumes).toEqual(expect.arrayContaining(volumeMounts.map(({ name }) => name)));
  }
});

test('what a workload keeps has the modes that it gave it, also when its pod comes back', () => {
  const keeping = workloads.filter(({ spec }) => spec.volumeClaimTemplates.length > 0);
  expect(keeping.map(({ metadata }) => metadata.name)).toEqual(['postgres', 'rabbitmq']);
  for (const { spec } of keeping)
    expect(spec.template.spec.securityContext.fsGroupChangePolicy).toBe('OnRootMismatch');
});

test('servers and workers are asked whether they are ready and whether they live, at a port they have', () => {
  expect(ours).toHaveLength(2);
  for (const { spec } of ours) {
    const [container] = spec.template.spec.containers;
    const { readinessProbe, livenessProbe, ports } = ContainerSchema.parse(container);
    expect(readinessProbe.httpGet?.path).toBe('/readyz');
    expect(livenessProbe?.httpGet?.path).toBe('/healthz');
    const names = ports.map(({ name }) => name);
    expect(names).toContain(readinessProbe.httpGet?.port);
    expect(names).toContain(livenessProbe?.httpGet?.port);
  }
});

test('what servers and workers are told, they know', () => {
  const known = knownSettings();
  const [settings] = objects.filter(({ kind }) => kind === 'ConfigMap');
  const told = Object.keys(z.looseObject({ data: LabelsSchema }).parse(settings).data);
  const own = ours.flatMap(({ spec }) =>
    spec.template.spec.containers.flatMap(({ env }) => env.map(({ name }) => name)),
  );
  expect([...told, ...own].filter((name) => !known.has(name))).toEqual([]);
  expect(told).toEqual(expect.arrayContaining(['DATABASE_URL_FILE', 'AMQP_URL_FILE', 'METRICS_TOKEN_FILE']));
});

test('a server stops answering well before it is killed', () => {
  const [server] = ours;
  const env = server?.spec.template.spec.containers.flatMap((container) => container.env) ?? [];
  const delay = Number(env.find(({ name }) => name === 'STOP_DELAY_SECONDS')?.value);
  const grace = server?.spec.template.spec.terminationGracePeriodSeconds ?? 0;
  expect(delay).toBeGreaterThan(0);
  expect(grace).toBeGreaterThan(delay + 10 + 10); // the delay, requests in hand, and what is behind them
});

test('every service leads to pods and to a port of theirs; one leads nowhere, for what is not shown outside', () => {
  const ServiceSchema = z.looseObject({
    selector: LabelsSchema,
    ports: z.array(
      z.object({ name: z.string(), port: z.number(), targetPort: z.union([z.string(), z.number()]) }),
    ),
  });
  const services = objects.filter(({ kind }) => kind === 'Service');
  const stray = services.filter(({ spec }) => {
    const { selector, ports } = ServiceSchema.parse(spec);
    const target = workloads.find((one) => isSubset(selector, one.spec.template.metadata.labels));
    const open =
      target?.spec.template.spec.containers.flatMap((one) => one.ports.map(({ name }) => name)) ?? [];
    return !ports.every(({ targetPort }) => open.includes(String(targetPort)));
  });
  expect(stray.map(({ metadata }) => metadata.name)).toEqual(['nowhere']);
});

test('what watches over workloads names ones that are there', () => {
  const names = workloads.map(({ metadata }) => metadata.name);
  const TargetSchema = z.looseObject({ scaleTargetRef: z.object({ name: z.string() }) });
  const SelectorSchema = z.looseObject({ selector: z.object({ matchLabels: LabelsSchema }) });
  const PodsSchema = z.looseObject({ podSelector: z.object({ matchLabels: LabelsSchema }) });
  const targets = objects.flatMap(({ kind, spec }) => {
    if (kind === 'HorizontalPodAutoscaler') return [TargetSchema.parse(spec).scaleTargetRef.name];
    if (kind === 'PodDisruptionBudget') return Object.values(SelectorSchema.parse(spec).selector.matchLabels);
    if (kind === 'NetworkPolicy') return Object.values(PodsSchema.parse(spec).podSelector.matchLabels);
    return [];
  });
  expect(targets.length).toBeGreaterThan(6);
  expect(targets.filter((name) => !names.includes(name))).toEqual([]);
  const guarded = objects.filter(({ kind }) => kind === 'NetworkPolicy').map(({ metadata }) => metadata.name);
  expect(guarded.toSorted()).toEqual(names.toSorted());
});

function isSubset(small: Readonly<Record<string, string>>, large: Readonly<Record<string, string>>): boolean {
  return Object.entries(small).every(([name, value]) => large[name] === value);
}
