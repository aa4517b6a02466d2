import { brandingBounds } from '../branding';

/**
 * Returns a picture as a `data:` address, or what is wrong with it. Its kind is told by its content, not by its name.
 * Browsers run nothing in a picture; an SVG that would need it, or a file from elsewhere, would not look as drawn.
 */
export function dataAddressOf(
  bytes: Buffer,
): { readonly ok: true; readonly address: string } | { readonly ok: false; readonly problem: string } {
  if (bytes.length > brandingBounds.pictureBytes)
    return { ok: false, problem: `has ${bytes.length} bytes, at most ${brandingBounds.pictureBytes} are allowed` };
  const type = typeOf(bytes);
  if (type === undefined) return { ok: false, problem: 'is neither SVG, PNG nor WebP' };
  const problem = type === 'svg+xml' ? svgProblem(bytes.toString('utf8')) : undefined;
  return problem === undefined
    ? { ok: true, address: `data:image/${type};base64,${bytes.toString('base64')}` }
    : { ok: false, problem };
}

function typeOf(bytes: Buffer): 'svg+xml' | 'png' | 'webp' | undefined {
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'png';
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp';
  // An XML declaration and comments may come first.
  return /^\ufeff?(?:\s|<\?xml[^>]*\?>|<!--[\s\S]*?-->)*<svg[\s>]/.test(bytes.toString('utf8')) ? 'svg+xml' : undefined;
}

const unwanted: readonly (readonly [found: RegExp, problem: string])[] = [
  [/<!(?:DOCTYPE|ENTITY)/i, 'has a document type: remove it'],
  [/<(?:[\w-]+:)?script[\s/>]/i, 'contains a script'],
  [/<(?:[\w-]+:)?foreignObject[\s/>]/i, 'contains parts that are not SVG (foreignObject)'],
  [/\son\w+\s*=/i, 'contains a script (an attribute such as onload)'],
  [/\shref\s*=\s*["']?\s*(?!#|data:image\/|["'\s])/i, 'refers to another file or address'],
  [/:href\s*=\s*["']?\s*(?!#|data:image\/|["'\s])/i, 'refers to another file or address'],
  [/url\(\s*["']?\s*(?!#|data:image\/|["'\s])/i, 'refers to another file or address'],
  [/@import/i, 'refers to another file or address'],
];

function svgProblem(text: string): string | undefined {
  return unwanted.find(([found]) => found.test(text))?.[1];
}
