/** Texts by key, nested. A parameter stands in double braces: `{{seconds}}`. */
export interface Words {
  readonly [key: string]: string | Words;
}

/** Says what a key in dots stands for, with its parameters filled in. Read in a template, it follows the language. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Returns the key itself where there are no words for it: a person who can't read it can at least name it. */
export function textOf(words: Words, key: string, params: Parameters<Say>[1] = {}): string {
  const text = key
    .split('.')
    .reduce<string | Words | undefined>(
      (inside, step) => (typeof inside === 'object' ? inside[step] : undefined),
      words,
    );
  if (typeof text !== 'string') return key;
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(params[name] ?? ''));
}
