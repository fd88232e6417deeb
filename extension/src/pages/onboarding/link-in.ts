/** The pairing link the background wants the person's word on: after `#link=`, or `?link=`. */
export function linkIn({ hash, search }: Pick<Location, 'hash' | 'search'>): string | undefined {
  const link = new URLSearchParams(hash.slice(1)).get('link') ?? new URLSearchParams(search).get('link');
  return link ?? undefined;
}
