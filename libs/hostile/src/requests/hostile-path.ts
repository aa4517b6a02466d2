import type { Draw } from './draw';

type Change = readonly [string, (path: string, draw: Draw) => string];

/** Ways to write a path otherwise: each was once read twice by somebody. */
const changes: readonly Change[] = [
  ['ends with a slash', (path) => `${path}/`],
  ['has two slashes', (path) => path.replace(/\/(?=[^/]*$)/, '//')],
  ['has capitals', (path) => path.replace(/(?<=^\/api).*/s, (below) => below.toUpperCase())],
  ['has one letter encoded', (path, draw) => encodedAt(path, 5 + draw.below(Math.max(1, path.length - 5)))],
  [
    'has one letter encoded twice',
    (path) => path.replace(/\/(\w)(?=[^/]*$)/, (_, letter: string) => `/%25${hex(letter)}`),
  ],
  ['has an encoded slash', (path) => path.replace(/\/(?=[^/]*$)/, '%2f')],
  ['has a backslash', (path) => path.replace(/\/(?=[^/]*$)/, '\\')],
  ['has an encoded backslash', (path) => path.replace(/\/(?=[^/]*$)/, '%5C')],
  ['has dots', (path) => path.replace('/api/', '/api/x/../')],
  ['has encoded dots', (path) => path.replace('/api/', '/api/x/%2e%2e/')],
  ['has a dot', (path) => path.replace('/api/', '/api/./')],
  ['ends with a zero', (path) => `${path}%00`],
  ['ends with a blank', (path) => `${path}%20`],
  ['ends with a raw blank', (path) => `${path} `],
  ['ends with a semicolon', (path) => `${path};x=1`],
  ['has a broken encoding', (path) => `${path}%`],
  ['has an encoding that is no UTF-8', (path) => `${path}%ff`],
  ['has an overlong encoding', (path) => path.replace(/\/(?=[^/]*$)/, '%c0%af')],
  ['goes on', (path) => `${path}/x`],
  ['stops early', (path) => path.slice(0, path.lastIndexOf('/'))],
  ['is very long', (path) => `${path}/${'a'.repeat(6_000)}`],
  ['is of a prototype', (path) => path.replace(/[^/]*$/, '__proto__')],
  ['is no letter of this world', (path) => `${path}/\u{1f600}\u0000`],
];

/** Returns the path, one time in ten written otherwise. The query stays. */
export function hostilePath(draw: Draw, address: string, says: string[]): string {
  if (!draw.chance(0.1)) return address;
  const [path = '', ...query] = address.split('?');
  const [what, change] = draw.pick(changes);
  says.push(`the path ${what}`);
  return [change(path, draw), ...query].join('?');
}

function encodedAt(path: string, at: number): string {
  const letter = path[at] ?? path.at(-1) ?? 'x';
  return /\w/.test(letter) ? `${path.slice(0, at)}%${hex(letter)}${path.slice(at + 1)}` : path;
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16);
}
