import { examples } from './examples';
import type { Operation, Parameter } from './operation';

const challenge: Parameter = {
  name: 'challenge',
  in: 'path',
  required: true,
  description: 'The challenge, as `NOSE`.',
  schema: { type: 'string' },
};

/** Thresholds, read and published. */
export const adminThresholdsOperations: readonly Operation[] = [
  {
    id: 'readThresholds',
    method: 'get',
    path: '/admin/thresholds/{challenge}',
    tag: 'Admin',
    summary: 'Read thresholds',
    description:
      'What each limit of a challenge means, the values that hold for attempts that start now, and the versions before.',
    access: 'reviewers',
    parameters: [challenge],
    answer: {
      status: 200,
      description: 'The thresholds.',
      contentType: 'application/json',
      schema: 'ThresholdsView',
      example: examples.thresholds,
    },
    refusals: ['challenge-unknown'],
  },
  {
    id: 'publishThresholds',
    method: 'post',
    path: '/admin/thresholds/{challenge}/versions',
    tag: 'Admin',
    summary: 'Publish thresholds',
    description:
      'Makes a new version that holds for attempts that start from now on. It names the version that it was made from: where another was published meanwhile, nothing is changed. ' +
      'Versions never change; to return to an earlier one, publish its limits again.',
    access: 'admins',
    parameters: [challenge],
    request: [
      { contentType: 'application/json', schema: 'PublishThresholdsRequest', example: examples.publishThresholds },
    ],
    answer: {
      status: 201,
      description: 'The new version.',
      contentType: 'application/json',
      schema: 'ThresholdsVersion',
      example: examples.thresholdsVersion,
    },
    refusals: ['challenge-unknown', 'malformed', 'unsupported-media-type', 'body-too-large', 'thresholds-stale'],
  },
  {
    id: 'previewThresholds',
    method: 'post',
    path: '/admin/thresholds/{challenge}/preview',
    tag: 'Admin',
    summary: 'Preview thresholds',
    description:
      'Decides stored attempts again, under the limits in force and under others, by the engine that decided them, a piece at a time, the newest first. Nothing is changed by it. Where a version is published meanwhile, the cursor is refused: what it is compared with has changed.',
    access: 'reviewers',
    parameters: [challenge],
    request: [{ contentType: 'application/json', schema: 'PreviewRequest', example: examples.preview }],
    answer: {
      status: 200,
      description: 'A piece of the preview.',
      contentType: 'application/json',
      schema: 'PreviewPiece',
      example: examples.previewed,
    },
    refusals: ['challenge-unknown', 'malformed', 'unsupported-media-type', 'body-too-large', 'cursor-outdated'],
  },
];
