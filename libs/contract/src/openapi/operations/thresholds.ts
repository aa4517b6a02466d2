import { presetLimits } from '@liveness/challenge-kernel';
import { examples } from '../examples';
import type { Operation, PerDeployment } from '../operation';
import type { Parameter } from '../parameter';
import { idempotencyKey } from '../operation';

const challenge: Parameter = {
  name: 'challenge',
  in: 'path',
  required: true,
  description: 'The challenge type.',
  schema: { type: 'string' },
  ofChallenge: true,
};

/** All limits of the first challenge, as a request must give them. */
const limitsOf: PerDeployment<Readonly<Record<string, number>>> = ([challenge]) =>
  challenge ? presetLimits(challenge.limits, 'standard') : {};

const publishExample: PerDeployment<unknown> = (challenges) => ({
  basedOn: 0,
  limits: limitsOf(challenges),
  reason: 'Ten frames are enough, and cheaper.',
});

const previewExample: PerDeployment<unknown> = (challenges) => ({
  limits: limitsOf(challenges),
  from: '2026-01-01T00:00:00Z',
  to: '2026-01-02T00:00:00Z',
});

/** How thresholds are read, published and previewed. */
export const thresholdsOperations: readonly Operation[] = [
  {
    id: 'readThresholds',
    method: 'get',
    path: '/admin/thresholds/{challenge}',
    tag: 'Admin',
    summary: 'Get thresholds',
    description:
      'Returns the limits of a challenge and their meaning, the values for new attempts, and earlier versions.',
    access: 'reviewers',
    parameters: [challenge],
    answer: {
      status: 200,
      description: 'The thresholds.',
      contentType: 'application/json',
      schema: 'ThresholdsView',
      example: examples.thresholds,
    },
    problems: ['challenge-unknown'],
  },
  {
    id: 'publishThresholds',
    method: 'post',
    path: '/admin/thresholds/{challenge}/versions',
    tag: 'Admin',
    summary: 'Publish thresholds',
    description:
      'Publishes a new version that applies to attempts started from now on. `basedOn` is the version that was edited: if another one has been published since, nothing changes. ' +
      'Versions are immutable; to restore an earlier one, publish its limits again.',
    access: 'admins',
    parameters: [challenge, idempotencyKey],
    request: [{ contentType: 'application/json', schema: 'PublishThresholdsRequest', exampleOf: publishExample }],
    answer: {
      status: 201,
      description: 'The new version.',
      contentType: 'application/json',
      schema: 'ThresholdsVersion',
      example: examples.thresholdsVersion,
    },
    problems: [
      'challenge-unknown',
      'malformed',
      'unsupported-media-type',
      'body-too-large',
      'thresholds-stale',
      'idempotency-conflict',
    ],
  },
  {
    id: 'previewThresholds',
    method: 'post',
    path: '/admin/thresholds/{challenge}/preview',
    tag: 'Admin',
    summary: 'Preview thresholds',
    description:
      'Re-evaluates stored attempts under the current limits and under the given ones, newest first, in parts. Nothing is changed. If a new version is published meanwhile, the cursor becomes invalid, because the basis of comparison has changed.',
    access: 'reviewers',
    parameters: [challenge],
    request: [{ contentType: 'application/json', schema: 'PreviewRequest', exampleOf: previewExample }],
    answer: {
      status: 200,
      description: 'A part of the preview.',
      contentType: 'application/json',
      schema: 'PreviewPiece',
      example: examples.previewed,
    },
    problems: ['challenge-unknown', 'malformed', 'unsupported-media-type', 'body-too-large', 'cursor-outdated'],
  },
];
