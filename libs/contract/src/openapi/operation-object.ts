import { presetLimits } from '@liveness/challenge-kernel';
import type { Challenge } from '@liveness/challenge-kernel';
import { accessWords, security } from './access';
import { reference } from './started-schemas';
import { examples } from './examples';
import type { OpenApiOptions } from './openapi-options';
import type { Body, Operation } from './operation';
import type { Parameter } from './parameter';
import { problemResponses, problemsOf } from './problem-responses';
import { queryParameters } from './query-parameters';

/** A picture as generators know it: an upload on the way in, bytes on the way out. */
const picture = { type: 'string', format: 'binary', contentMediaType: 'image/jpeg' };

/** Returns one operation as the document describes it. */
export function operationObject(operation: Operation, { challenges, scopes }: OpenApiOptions) {
  const { access, answer, request } = operation;
  const parameters = [
    ...(operation.parameters ?? []).map((parameter) => ofDeployment(parameter, challenges)),
    ...(operation.query ? queryParameters(operation.query) : []),
  ];
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: `${operation.description} ${accessWords(access, scopes)}`,
    security: security(access, scopes),
    'x-problem-codes': problemsOf(operation),
    ...(parameters.length > 0 && { parameters }),
    ...(request && { requestBody: { required: true, content: content(request, challenges) } }),
    responses: {
      [answer.status]: {
        description: answer.description,
        headers: { 'x-request-id': { $ref: '#/components/headers/RequestId' } },
        content: operation.id === 'startAttempt' ? startedContent(answer, challenges) : content([answer], challenges),
      },
      ...problemResponses(operation),
    },
  };
}

function ofDeployment({ ofChallenge, ...parameter }: Parameter, challenges: readonly Challenge[]): Parameter {
  if (!ofChallenge) return parameter;
  const types = single(challenges).map(({ type }) => type);
  return { ...parameter, schema: { ...parameter.schema, enum: types }, example: types[0] };
}

/** Returns those that are not made of others: only they have thresholds. */
function single(challenges: readonly Challenge[]): readonly Challenge[] {
  return challenges.filter(({ parts }) => !parts);
}

function content(bodies: readonly Body[], challenges: readonly Challenge[]) {
  return Object.fromEntries(
    bodies.map(({ contentType, schema, example, exampleOf, examples: named }) => [
      contentType,
      {
        schema: schema ? reference(schema) : contentType === 'application/json' ? { type: 'object' } : picture,
        ...(example !== undefined && { example }),
        ...(exampleOf && { example: exampleOf(single(challenges)) }),
        ...(named && {
          examples: Object.fromEntries(Object.entries(named).map(([name, value]) => [name, { value }])),
        }),
      },
    ]),
  );
}

/**
 * The response to a start depends on the challenge, so there is an example of each, drawn by the challenge itself: as
 * it is told at the start.
 */
function startedContent({ contentType, schema = '' }: Body, challenges: readonly Challenge[]) {
  const image = { width: examples.start.imageWidth, height: examples.start.imageHeight };
  const [sitting] = challenges.filter(({ parts }) => parts?.length === 2).slice(-1);
  // One example of several in one sitting is enough.
  const drawn = [...single(challenges), ...(sitting ? [sitting] : [])].map((challenge) => {
    const limits = presetLimits(challenge.limits, 'standard');
    const params = challenge.draw({ image, metadata: challenge.metadata.parse({}) }, limits, (min) => min);
    const told = challenge.legs ? challenge.legs.told(params, 0) : params;
    return [challenge.type, { value: examples.started(challenge.type, told, limits) }] as const;
  });
  return { [contentType]: { schema: reference(schema), examples: Object.fromEntries(drawn) } };
}
