import type { Draw } from './draw';
import { hostileText } from './hostile-text';

type Json = unknown;

/** Where a mutation struck, and what is there now. */
export interface Mutated {
  readonly text: string;
  readonly says: string;
}

/** Numbers that JSON can say, as texts: some would not survive `JSON.stringify`. */
const numbers = [
  '0',
  '-0',
  '-1',
  '0.1',
  '1e-131',
  '1e-320',
  '1e400',
  '-1e400',
  '1e125',
  '1e126',
  '2147483648',
  '9007199254740993',
  '123456789012345678901234567890.12345678901234567890123456789',
  `1${'0'.repeat(400)}`,
];

/** Marks a text that is put into the JSON as it is. */
const raw = '\u0001raw:';

/** Returns the JSON text of a value that is valid but for one to three mutations. */
export function hostileJson(draw: Draw, example: Json): Mutated {
  if (draw.chance(0.06)) return brokenText(draw, JSON.stringify(example) ?? '');
  let value = structuredClone(example);
  const says: string[] = [];
  for (let left = 1 + draw.below(3); left > 0; left -= 1) {
    const path = draw.pick(pathsIn(value));
    const [what, changed] = mutate(draw, valueAt(value, path));
    value = withValueAt(value, path, changed);
    says.push(`${path.join('.') || 'the body'} ${what}`);
  }
  return { text: unmarked(JSON.stringify(value) ?? ''), says: says.join(', ') };
}

function unmarked(json: string): string {
  return json.replace(/"\\u0001raw:((?:[^"\\]|\\.)*)"/g, (_, text: string) => JSON.parse(`"${text}"`) as string);
}

function brokenText(draw: Draw, json: string): Mutated {
  const at = draw.below(json.length + 1);
  return draw.pick<() => Mutated>([
    () => ({ text: json.slice(0, at), says: `the body ends after ${at} characters` }),
    () => ({ text: `${json.slice(0, at)}\u0000${json.slice(at)}`, says: `the body has a zero at ${at}` }),
    () => ({ text: `\ufeff${json}`, says: 'the body begins with a byte order mark' }),
    () => ({ text: json.replaceAll('"', "'"), says: 'the body is quoted with apostrophes' }),
    () => ({ text: `${json}${json}`, says: 'the body is there twice' }),
    () => ({ text: '['.repeat(20_000), says: 'the body opens 20,000 lists' }),
    () => ({ text: `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, says: 'the body is 5,000 objects deep' }),
    () => ({ text: json.replace('{', '{"__proto__":{"polluted":true},'), says: 'the body has a prototype' }),
    () => ({ text: json.replace(/("[^"]+"):/, '$1:1,$1:'), says: 'the body has a field twice' }),
    () => ({ text: '', says: 'the body is empty' }),
    () => ({ text: `{"x":"${'x'.repeat(70_000)}"}`, says: 'the body is too large' }),
  ])();
}

function mutate(draw: Draw, value: Json): [string, Json] {
  return draw.pick<() => [string, Json]>([
    () => ['is null', null],
    () => ['is missing', undefined],
    () => ['is true', true],
    () => ['is a list of it', [value, value]],
    () => ['is an object', { value }],
    () => ['is an empty object', {}],
    // An object that was drawn before may have a `toString` that is no function.
    () => ['is its text', typeof value === 'object' ? JSON.stringify(value) : String(value)],
    () => {
      const number = draw.pick(numbers);
      return [`is ${number.slice(0, 24)}`, `${raw}${number}`];
    },
    () => {
      const text = hostileText(draw);
      return [`is the text ${JSON.stringify(text.slice(0, 24))}`, text];
    },
    () => (isShort(value) ? ['is a list of 2,000', Array(2_000).fill(value)] : ['is a list of lists', [[[value]]]]),
    () =>
      typeof value === 'number'
        ? ['is a little more', value + draw.pick([1, -1, 0.5, 1e-9, Number.EPSILON])]
        : ['is a text of 3,000', 'y'.repeat(3_000)],
    () =>
      isObject(value)
        ? ['has a field too many', { ...value, [hostileText(draw) || 'more']: draw.pick([1, null, 'x', {}]) }]
        : ['is nothing but blanks', '   '],
  ])();
}

function isShort(value: Json): boolean {
  return ['number', 'boolean'].includes(typeof value) || (typeof value === 'string' && value.length < 50);
}

type Path = readonly (string | number)[];

/** Returns the paths of the value itself and of everything in it, at most a thousand. */
function pathsIn(value: Json, path: Path = [], found: Path[] = []): readonly Path[] {
  if (found.length < 1_000) found.push(path);
  if (Array.isArray(value)) value.slice(0, 3).forEach((item, index) => pathsIn(item, [...path, index], found));
  else if (isObject(value)) for (const [name, item] of Object.entries(value)) pathsIn(item, [...path, name], found);
  return found;
}

function valueAt(value: Json, path: Path): Json {
  return path.reduce<Json>((inner, name) => (inner as Record<string, Json>)[name], value);
}

function withValueAt(value: Json, [name, ...rest]: Path, changed: Json): Json {
  if (name === undefined) return changed;
  if (Array.isArray(value))
    return value.map((item, index) => (index === name ? withValueAt(item, rest, changed) : item));
  const object = value as Record<string, Json>;
  return { ...object, [name]: withValueAt(object[name], rest, changed) };
}

function isObject(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
