import type { OpenApiSchema } from './openapi';
import { fieldsOf, typeText } from './schema-text';

const types: readonly [OpenApiSchema, string][] = [
  [{ type: 'string' }, 'string'],
  [{ type: 'string', format: 'date-time' }, 'string (date-time)'],
  [{ type: 'integer', minimum: 240, maximum: 4096 }, 'integer, ≥ 240, ≤ 4096'],
  [{ type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }, 'integer'],
  [{ type: 'string', minLength: 1, maxLength: 40 }, 'string, at least 1 characters, at most 40 characters'],
  [{ enum: ['OPEN', 'CLOSED'] }, '"OPEN" | "CLOSED"'],
  [{ type: 'string', 'x-extensible-enum': ['old', 'older'] }, '"old" | "older" | …'],
  [{ const: 'NOSE' }, '"NOSE"'],
  [{ type: 'array', items: { type: 'number' } }, 'list of number'],
  [{ oneOf: [{ type: 'string' }, { type: 'number' }] }, 'string | number'],
  [{}, 'any'],
];

describe('a schema as text', () => {
  for (const [schema, text] of types) {
    it(`is “${text}”`, () => expect(typeText(schema)).toEqual({ text }));
  }

  it('names the schema that it refers to', () => {
    expect(typeText({ $ref: '#/components/schemas/Guidance' })).toEqual({ text: 'Guidance', schema: 'Guidance' });
    expect(typeText({ type: 'array', items: { $ref: '#/components/schemas/Attempt' } })).toEqual({
      text: 'list of Attempt',
      schema: 'Attempt',
    });
    expect(typeText({ allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: {} }] })).toEqual({
      text: 'Problem, narrowed',
      schema: 'Problem',
    });
  });

  it('states for each field whether it is required, and what it means', () => {
    const schema: OpenApiSchema = {
      required: ['id'],
      properties: { id: { type: 'string', description: 'The attempt.' } },
      allOf: [{ properties: { more: { type: 'number' } } }],
    };
    expect(fieldsOf(schema)).toEqual([
      { name: 'id', type: { text: 'string' }, required: true, description: 'The attempt.' },
      { name: 'more', type: { text: 'number' }, required: false, description: '' },
    ]);
  });
});
