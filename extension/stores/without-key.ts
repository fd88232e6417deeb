/** The Chrome Web Store refuses a manifest with a key: it gives the extension an id itself. */
export function withoutKey(name: string, bytes: Buffer): Buffer {
  if (name !== 'manifest.json') return bytes;
  const { key: _, ...manifest } = JSON.parse(bytes.toString());
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}
