export type HostileBody = {
  readonly name: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** The contract lets it in: then it must be stored, and no dead letter may come of it. */
  readonly mayBeTaken: boolean;
};

const shown = (title: string) => ({
  kind: 'page-shown',
  occurredAtMs: 1_795_000_000_000,
  site: 'docs.test',
  title,
  audible: false,
});
const nested = `${'['.repeat(200)}${']'.repeat(200)}`;

function refused(name: string, body: HostileBody['body']): HostileBody {
  return { name, body, mayBeTaken: false };
}

function eventsOf(...events: readonly unknown[]): string {
  return JSON.stringify({ events });
}

export const HOSTILE: readonly HostileBody[] = [
  { name: 'NUL in a title', body: eventsOf(shown('a\u0000b')), mayBeTaken: true },
  { name: 'a lone surrogate', body: eventsOf(shown('\ud800')), mayBeTaken: true },
  refused('a megabyte of title', eventsOf(shown('x'.repeat(2 ** 20)))),
  refused('depth 200', `{"events":${nested}}`),
  refused('NaN', '{"events":[{"kind":"locked","occurredAtMs":NaN}]}'),
  { name: '-0', body: '{"events":[{"kind":"locked","occurredAtMs":-0}]}', mayBeTaken: true },
  refused('2^53+1', '{"events":[{"kind":"locked","occurredAtMs":9007199254740993}]}'),
  refused('bad UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])),
  refused('no events', eventsOf()),
  refused('501 events', eventsOf(...Array.from({ length: 501 }, () => shown('x')))),
  refused('an unknown kind', eventsOf({ kind: 'teleported', occurredAtMs: 1_795_000_000_000 })),
  refused('half a body', '{"events":[{"kind":"loc'),
];
