import * as z from 'zod/mini';
import { fieldProblems } from './field-problems';

describe('fieldProblems', () => {
  const schema = z.strictObject({
    width: z.int().check(z.minimum(2), z.maximum(9)),
    name: z.string().check(z.maxLength(3)),
    kind: z.enum(['a', 'b']),
    when: z.string().check(z.regex(/^\d+$/)),
    list: z.array(z.object({ on: z.boolean() })),
  });
  const problemsOf = (value: unknown) =>
    Object.fromEntries(
      fieldProblems(schema.safeParse(value).error?.issues ?? [], ['body']).map(({ path, message }) => [path, message]),
    );

  it('names each invalid field by its path, with one sentence', () => {
    expect(
      problemsOf({ width: 1, name: 'long name', kind: 'c', when: 'x', list: [{ on: true }, { on: 1 }], more: 1 }),
    ).toEqual({
      'body.width': 'Must be at least 2.',
      'body.name': 'Must be at most 3 characters long.',
      'body.kind': 'Must be one of a, b.',
      'body.when': 'Invalid format.',
      'body.list.1.on': 'Must be a boolean.',
      body: 'Unknown: more.',
    });
  });

  it('names each field once, however much is wrong with it', () => {
    expect(fieldProblems(schema.shape.width.safeParse(1e300).error?.issues ?? [])).toEqual([
      { path: '', message: 'Must be at most 9007199254740991.' },
    ]);
    expect(problemsOf({})['body.width']).toBe('Must be a number.');
    expect(problemsOf({ width: 2.5 })['body.width']).toBe('Must be a whole number.');
  });
});
