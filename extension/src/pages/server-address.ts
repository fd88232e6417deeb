/** Where a pairing link leads, as a person must judge it. */
export type ServerAddress = {
  /** Host and port as they stand in the link. */
  readonly host: string;
  readonly place: 'this-computer' | 'local-network' | 'internet';
  readonly isEncrypted: boolean;
};

/** What a pairing link says about its server; undefined when it is not a link to a server with a code. */
export function serverAddressOf(link: string): ServerAddress | undefined {
  const url = URL.parse(link.trim());
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hash.length < 2) return undefined;
  return { host: url.host, place: placeOf(url.hostname), isEncrypted: url.protocol === 'https:' };
}

function placeOf(hostname: string): ServerAddress['place'] {
  const name = hostname.replace(/^\[|\]$/g, '');
  if (/^(localhost|.*\.localhost|127\..*|::1)$/.test(name)) return 'this-computer';
  return isLocal(name) ? 'local-network' : 'internet';
}

function isLocal(name: string): boolean {
  const isPrivateV4 = /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)[\d.]+$/.test(name);
  const isPrivateV6 = /^(f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):/.test(name);
  return (
    isPrivateV4 || isPrivateV6 || /\.(local|lan|internal|home\.arpa)$/.test(name) || /^[^.:]+$/.test(name)
  );
}
