import type { Encoding } from './portal-files';

/** The best encoding of those that `Accept-Encoding` allows: brotli, then gzip. */
export function acceptedEncoding(acceptEncoding: string | undefined): Encoding {
  const allowed = new Set(
    (acceptEncoding ?? '')
      .toLowerCase()
      .split(',')
      .map((offer) => offer.trim().split(/\s*;\s*q=/))
      .filter(([, quality]) => quality === undefined || Number(quality) > 0)
      .map(([name]) => name),
  );
  if (allowed.has('br')) return 'br';
  return allowed.has('gzip') ? 'gzip' : 'identity';
}
