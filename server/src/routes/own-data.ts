import { type Erased, EraseRequestSchema, type ExportedRow } from '@locked-in/contracts';
import { type Context, Hono } from 'hono';
import type { AppEnv, PersonEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, freshOnly, personOnly } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { type NoteSecurityDeps, noteSecurity } from '../http/note-security.ts';
import { SMALL_BODY_BYTES } from '../http/request-parts.ts';
import { toLines } from '../to-lines.ts';

export type OwnDataRouteDeps = AuthenticateDeps &
  NoteSecurityDeps & {
    /** Everything that is stored about the person, a row at a time. */
    readonly exportPerson: (userId: string) => AsyncIterable<ExportedRow>;
    /** Removes every row of the person; answers how many went, by table. */
    readonly erasePerson: (userId: string) => Promise<Erased>;
    readonly endStreams: (userId: string) => void;
  };

/** What a person may always do with what is known of them: take all of it along, and have all of it gone. */
export function ownDataRoutes(deps: OwnDataRouteDeps) {
  return new Hono<AppEnv>()
    .get('/v1/account/export', personOnly(deps), freshOnly(deps), (c) => exportAll(c, deps))
    .delete('/v1/account', personOnly(deps), freshOnly(deps), (c) => eraseAll(c, deps));
}

/** Lines as they are read: a reader who stops ends the query, one who is slow slows it down. */
function exportAll(c: Context<PersonEnv>, deps: OwnDataRouteDeps): Response {
  const { userId } = c.get('person');
  noteSecurity(c, deps, { whose: { userId }, kind: 'exported' });
  const lines = toLines(deps.exportPerson(userId), new Date(deps.now()));
  return c.body(ReadableStream.from(lines), 200, {
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'Content-Disposition': 'attachment; filename="locked-in-everything.ndjson"',
  });
}

async function eraseAll(c: Context<PersonEnv>, deps: OwnDataRouteDeps): Promise<Response> {
  const body = await readJson(c, EraseRequestSchema, SMALL_BODY_BYTES);
  if (!('value' in body)) return body;
  const { userId } = c.get('person');
  const erased = await deps.erasePerson(userId);
  deps.endStreams(userId);
  return c.json(erased);
}
