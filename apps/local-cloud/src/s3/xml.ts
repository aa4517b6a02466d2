/** Escaped markup. */
export interface Xml {
  readonly markup: string;
}

const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';

export function element(name: string, ...children: readonly (Xml | string | number | boolean)[]): Xml {
  const content = children
    .map((child) => (typeof child === 'object' ? child.markup : escapeText(String(child))))
    .join('');
  return { markup: `<${name}>${content}</${name}>` };
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup.replace('>', ` xmlns="${namespace}">`)}`;
}

/**
 * Returns the contents of each element with a name, in order, still escaped because they may contain elements. Elements
 * of the same name must not nest.
 */
export function contentsOf(markup: string, name: string): readonly string[] {
  return [...markup.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))].map(
    (match) => match[1] ?? '',
  );
}

export function unescapeText(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot|apos));/gi,
    (entity, hex: string, decimal: string, name: string) => {
      if (name) return named[name.toLowerCase()] ?? entity;
      const codePoint = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : entity;
    },
  );
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

// Control characters are escaped as well: a parser would turn a raw carriage return into a line feed.
function escapeText(text: string): string {
  return text.replace(/[<>&"\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
