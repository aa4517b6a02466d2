import { lookup } from 'mrmime';

/**
 * Returns the media type of a portal file, by its extension. Browsers must not guess (`nosniff`), so everything that
 * they run or show has a type of its own; the rest is `application/octet-stream`.
 */
export function contentTypeOf(path: string): string {
  const [ending = ''] = /\.[^./]+$/.exec(path) ?? [];
  if (ending.toLowerCase() === '.ico') return 'image/x-icon';
  const type = (ending && lookup(ending)) || 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}
