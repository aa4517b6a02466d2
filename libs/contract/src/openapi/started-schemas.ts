import type { Challenge } from '@liveness/challenge-kernel';
import type { JsonSchema } from './json-schema';

export function reference(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/** A variant of the response, and the types that it is for. */
interface Variant {
  readonly types: readonly string[];
  readonly name: string;
  readonly variant: JsonSchema;
}

/**
 * What a start returns: one whole object for each challenge, told apart by `type`, and one for all that ask for several in one
 * sitting: a variant for each choice would be many types that say the same.
 */
export function startedSchemas(
  started: JsonSchema,
  challenges: readonly Challenge[],
  sittings: readonly Challenge[],
): Record<string, JsonSchema> {
  const { description, ...whole } = started;
  const properties = started['properties'] as Readonly<Record<string, JsonSchema>>;
  const variants = challenges.map((challenge): Variant => {
    const type = { type: 'string', const: challenge.type, description: properties['type']?.['description'] };
    const params = { ...reference(paramsName(challenge)), description: properties['params']?.['description'] };
    const variant = {
      ...whole,
      description: `A started attempt at ${challenge.type}.`,
      properties: { ...properties, type, params },
    };
    return { types: [challenge.type], name: `Started${challenge.type}`, variant };
  });
  if (sittings.length > 0) {
    const types = sittings.map(({ type }) => type);
    const type = { type: 'string', enum: types, description: properties['type']?.['description'] };
    const params = { ...reference(sittingParams), description: properties['params']?.['description'] };
    const variant = {
      ...whole,
      description: 'A started attempt at several challenges in one sitting.',
      properties: { ...properties, type, params },
    };
    variants.push({ types, name: 'StartedInOneSitting', variant });
  }
  return {
    StartAttemptResponse: {
      description,
      oneOf: variants.map(({ name }) => reference(name)),
      discriminator: {
        propertyName: 'type',
        mapping: Object.fromEntries(
          variants.flatMap(({ types, name }) => types.map((type) => [type, reference(name)['$ref']])),
        ),
      },
    },
    ...Object.fromEntries(variants.map(({ name, variant }) => [name, variant])),
    ...(sittings.length > 0 && { [sittingParams]: paramsOfSitting(challenges) }),
  };
}

const sittingParams = 'InOneSittingParams';

/** The task of several challenges: that of each by its type, once it has begun. */
function paramsOfSitting(challenges: readonly Challenge[]): JsonSchema {
  const order = {
    type: 'array',
    items: { type: 'string' },
    description: 'The types of the challenges, in the order in which the person goes through them.',
  };
  return {
    description:
      'The task of several challenges in one sitting: that of each by its type, from the moment on that it begins.',
    type: 'object',
    properties: {
      order,
      ...Object.fromEntries(
        challenges.map((challenge) => [
          challenge.type,
          {
            ...reference(paramsName(challenge)),
            description: `The task of ${challenge.type}; absent until the challenge before it has passed, and where it is not asked for.`,
          },
        ]),
      ),
    },
    required: ['order'],
  };
}

export function paramsName({ type }: Challenge): string {
  return `${type}Params`;
}
