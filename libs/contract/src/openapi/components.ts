import type { Challenge } from '@liveness/challenge-kernel';
import * as z from 'zod/mini';
import { AttemptCount, AttemptPage, ListedAttempt } from '../attempts/attempt-listing';
import { AttemptView } from '../attempts/attempt-view';
import { Guidance, StartAttemptRequest, StartAttemptResponse } from '../attempts/start-attempt';
import { AuditEvent, AuditPage } from '../audit/audit';
import { Erasure, ErasureRequest } from '../erasure/erasure';
import { AttemptExportPiece, AttemptExportRequest } from '../exports/attempt-export';
import { PutFrameRequest, PutFrameResponse, TurnReading } from '../frames/put-frame';
import { ProblemDetails } from '../problems/problem-catalogue';
import { Health, JsonWebKeySet } from '../public/public';
import {
  AttemptDetail,
  AttemptSignal,
  DetailedFrame,
  Face,
  Review,
  ReviewRequest,
  TraceStep,
} from '../reviews/attempt-detail';
import { HourOfAttempts, StatisticsPiece } from '../statistics/statistics';
import {
  LimitDescription,
  MeasuredTwice,
  PreviewPiece,
  PreviewRequest,
  PreviewedAttempt,
  PublishThresholdsRequest,
  ThresholdsVersion,
  ThresholdsView,
} from '../thresholds/thresholds';
import { CameraReport, VerifyRequest, VerifyResponse } from '../verdicts/verify';
import { fieldDescriptions } from './field-descriptions';

export type JsonSchema = Record<string, unknown>;

const schemas = {
  StartAttemptRequest,
  StartAttemptResponse,
  Guidance,
  PutFrameRequest,
  PutFrameResponse,
  TurnReading,
  VerifyRequest,
  CameraReport,
  VerifyResponse,
  AttemptView,
  AttemptPage,
  ListedAttempt,
  AttemptCount,
  AttemptExportRequest,
  AttemptExportPiece,
  AttemptDetail,
  AttemptSignal,
  DetailedFrame,
  Face,
  TraceStep,
  ErasureRequest,
  Erasure,
  ReviewRequest,
  Review,
  ThresholdsView,
  LimitDescription,
  ThresholdsVersion,
  PublishThresholdsRequest,
  PreviewRequest,
  PreviewPiece,
  PreviewedAttempt,
  MeasuredTwice,
  AuditPage,
  AuditEvent,
  StatisticsPiece,
  HourOfAttempts,
  Problem: ProblemDetails,
  Health,
  JsonWebKeySet,
};

/**
 * Returns the JSON Schemas of everything on the wire by name, including the parameters of each challenge (draft
 * 2020-12, as in OpenAPI 3.1).
 */
export function componentSchemas(challenges: readonly Challenge[]): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  for (const challenge of challenges) registry.add(challenge.params, { id: paramsName(challenge) });
  // As input: newer servers may add fields, so clients must not treat any object as closed.
  const { schemas: generated } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` });
  const components = Object.fromEntries(
    Object.entries(generated).map(([name, schema]) => [name, described(name, schema as JsonSchema)]),
  );
  return {
    ...components,
    StartAttemptResponse: { ...components['StartAttemptResponse'], oneOf: challenges.map(parametersOfType) },
  };
}

export function reference(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/** The parameters of a challenge, selected by `type`. */
function parametersOfType(challenge: Challenge): JsonSchema {
  return {
    title: challenge.type,
    properties: { type: { const: challenge.type }, params: reference(paramsName(challenge)) },
  };
}

function paramsName({ type }: Challenge): string {
  return `${type}Params`;
}

function described(component: string, { $schema: _schema, $id: _id, ...schema }: JsonSchema): JsonSchema {
  for (const [path, description] of Object.entries(fieldDescriptions[component] ?? {})) {
    const field = fieldAt(schema, path);
    if (field) field['description'] = description;
  }
  return schema;
}

/** Returns the schema of the field at a path: names separated by dots, `[]` for the items of a list. */
export function fieldAt(schema: JsonSchema | undefined, path: string): JsonSchema | undefined {
  return path.split('.').reduce<JsonSchema | undefined>((parent, step) => {
    const field = (parent?.['properties'] as Record<string, JsonSchema> | undefined)?.[step.replace('[]', '')];
    return step.endsWith('[]') ? (field?.['items'] as JsonSchema | undefined) : field;
  }, schema);
}
