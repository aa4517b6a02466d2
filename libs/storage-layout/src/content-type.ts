import { lookup } from 'mrmime';

/**
 * Returns the media type that a file of the portal is served with, by the ending of its name. Browsers are told not to guess (`nosniff`), so
 * what they may run or show must be named; anything else is bytes.
 */
export function contentTypeOf(path: string): string {
  const [ending = ''] = /\.[^./]+$/.exec(path) ?? [];
  if (ending.toLowerCase() === '.ico') return 'image/x-icon';
  const type = (ending && lookup(ending)) || 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}
