import { type Database, openDatabase } from '@locked-in/store';

/** At most so many requests find out who calls at once. */
const GATE_CONNECTIONS = 4;

/** The two ways the server looks at the database. Neither is the owner's. */
export function openWalled(
  url: string,
  maxConnections: number,
): { readonly db: Database; readonly gateDb: Database } {
  return {
    db: openDatabase(url, { maxConnections, role: 'locked_in_server' }),
    gateDb: openDatabase(url, { maxConnections: GATE_CONNECTIONS, role: 'locked_in_gate' }),
  };
}
