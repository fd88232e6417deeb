import { type Database, openDatabase } from '@locked-in/store';

/** At most so many requests find out who calls at once. */
const GATE_CONNECTIONS = 3;

/** The two ways the server looks at the database, `maxConnections` together. Neither is the owner's. */
export function openWalled(
  url: string,
  maxConnections: number,
): { readonly db: Database; readonly gateDb: Database } {
  const gate = Math.min(GATE_CONNECTIONS, maxConnections - 1);
  return {
    db: openDatabase(url, { maxConnections: maxConnections - gate, role: 'locked_in_server' }),
    gateDb: openDatabase(url, { maxConnections: gate, role: 'locked_in_gate' }),
  };
}
