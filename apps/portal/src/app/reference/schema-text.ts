import type { OpenApiSchema } from './openapi';

/** A type as text, and the document's schema that it refers to, if any. */
export interface TypeText {
  readonly text: string;
  readonly schema?: string;
}

/** A field of an object, or a parameter of an operation. */
export interface Field {
  readonly name: string;
  readonly type: TypeText;
  readonly required: boolean;
  readonly description: string;
}

export function typeText(schema: OpenApiSchema): TypeText {
  const named = schema.$ref?.split('/').at(-1);
  if (named) return { text: named, schema: named };
  const [only, ...others] = schema.allOf ?? [];
  if (only && only.$ref)
    return { ...typeText(only), text: others.length > 0 ? `${typeText(only).text}, narrowed` : typeText(only).text };
  if (schema.type === 'array' && schema.items) {
    const item = typeText(schema.items);
    return { ...item, text: `list of ${item.text}` };
  }
  return { text: `${plainType(schema)}${bounds(schema)}` };
}

/**
 * Returns the fields of an object, including those of its parts. If the object is one of several, each field says of
 * which.
 */
export function fieldsOf(schema: OpenApiSchema): readonly Field[] {
  const own = Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    type: typeText(property),
    required: schema.required?.includes(name) ?? false,
    description: property.description ?? '',
  }));
  return [...own, ...(schema.allOf ?? []).flatMap(fieldsOf)];
}

function plainType({
  type,
  format,
  enum: values,
  'x-extensible-enum': known,
  const: constant,
  oneOf,
  anyOf,
}: OpenApiSchema): string {
  if (constant !== undefined) return JSON.stringify(constant);
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (known) return [...known.map((value) => JSON.stringify(value)), '…'].join(' | ');
  const several = oneOf ?? anyOf;
  if (several && !type) return several.map((one) => typeText(one).text).join(' | ');
  const name = typeof type === 'string' ? type : type?.join(' | ');
  return [name ?? 'any', format && `(${format})`].filter(Boolean).join(' ');
}

/** The largest whole number that JSON represents exactly; schema libraries write it when there is no bound. */
const unbounded = Number.MAX_SAFE_INTEGER;

function bounds({ minimum, maximum, minLength, maxLength }: OpenApiSchema): string {
  const said = [
    minimum !== undefined && minimum > -unbounded && `≥ ${minimum}`,
    maximum !== undefined && maximum < unbounded && `≤ ${maximum}`,
    minLength !== undefined && `at least ${minLength} characters`,
    maxLength !== undefined && `at most ${maxLength} characters`,
  ].filter(Boolean);
  return said.length > 0 ? `, ${said.join(', ')}` : '';
}
