import { readPairingLink } from '../background/pairing-link.ts';
import { sayProblem } from './problem-words.ts';

/** Where a pairing link leads, as a person must judge it. */
export type ServerAddress = {
  /** Host and port as they stand in the link. */
  readonly host: string;
  /** `elsewhere` is always encrypted: links to strangers' machines over http are refused. */
  readonly place: 'this-computer' | 'local-network' | 'elsewhere';
};

export function serverAddressOf(text: string): ServerAddress | { readonly problem: string } {
  const link = readPairingLink(text);
  if ('problem' in link) return { problem: sayProblem(link.problem) };
  const { host, protocol } = new URL(link.serverUrl);
  if (link.isLoopback) return { host, place: 'this-computer' };
  return { host, place: protocol === 'https:' ? 'elsewhere' : 'local-network' };
}
