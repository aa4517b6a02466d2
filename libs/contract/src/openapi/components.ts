import type { Challenge } from '@liveness/challenge-kernel';
import * as z from 'zod/mini';
import { AttemptCount, AttemptPage, ListedAttempt } from '../attempts/attempt-listing';
import { ConsentInForce } from '../consent/consent';
import { AttemptView } from '../attempts/attempt-view';
import { GiveBackRequest, GiveBackResponse } from '../attempts/give-back-attempt';
import { Guidance, StartAttemptRequest, StartAttemptResponse } from '../attempts/start-attempt';
import { AuditEvent, AuditFault, AuditHead, AuditPage, AuditVerification, VerifyAuditRequest } from '../audit/audit';
import {
  AdminCheck,
  AdminCheckAttempt,
  AdminCheckPage,
  AdminListedCheck,
  CheckActionRequest,
} from '../checks/admin-check';
import {
  CheckAttempt,
  CheckPage,
  CheckView,
  ConsentRequest,
  CreateCheckRequest,
  CreatedCheck,
  ListedCheck,
  OwnCheck,
} from '../checks/check';
import { CheckOfAttempt } from '../reviews/check-of-attempt';
import { HandOffCode, RedeemHandOffRequest, RedeemedHandOff } from '../checks/hand-off';
import { Erasure, ErasureRequest } from '../erasure/erasure';
import { AttemptExportPiece, AttemptExportRequest } from '../exports/attempt-export';
import { PutFrameRequest, PutFrameResponse, TurnReading } from '../frames/put-frame';
import { LiftedPause, LiftPauseRequest, Pause, PausedUser, PausedUsers } from '../pauses/pauses';
import { ProblemDetails } from '../problems/problem-catalogue';
import { Health, JsonWebKeySet } from '../public/public';
import {
  AttemptDetail,
  AttemptSignal,
  DetailedFrame,
  Face,
  FaceLight,
  RegionLight,
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
import { fieldFormats } from './field-formats';
import type { JsonSchema } from './json-schema';
import { openFields, opened } from './open-fields';
import { schemaDescriptions } from './schema-descriptions';
import { paramsName, startedSchemas } from './started-schemas';
import { tidy } from './tidy';

const schemas = {
  StartAttemptRequest,
  StartAttemptResponse,
  Guidance,
  PutFrameRequest,
  PutFrameResponse,
  TurnReading,
  GiveBackRequest,
  GiveBackResponse,
  VerifyRequest,
  CameraReport,
  VerifyResponse,
  AttemptView,
  CreateCheckRequest,
  CreatedCheck,
  CheckView,
  CheckAttempt,
  CheckPage,
  ListedCheck,
  OwnCheck,
  ConsentRequest,
  HandOffCode,
  RedeemHandOffRequest,
  RedeemedHandOff,
  AttemptPage,
  ListedAttempt,
  AttemptCount,
  AttemptExportRequest,
  AttemptExportPiece,
  AttemptDetail,
  CheckOfAttempt,
  AttemptSignal,
  DetailedFrame,
  Face,
  FaceLight,
  RegionLight,
  TraceStep,
  AdminCheckPage,
  AdminListedCheck,
  AdminCheck,
  AdminCheckAttempt,
  CheckActionRequest,
  ErasureRequest,
  Erasure,
  Pause,
  PausedUsers,
  PausedUser,
  LiftPauseRequest,
  LiftedPause,
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
  VerifyAuditRequest,
  AuditVerification,
  AuditFault,
  AuditHead,
  StatisticsPiece,
  HourOfAttempts,
  Problem: ProblemDetails,
  Health,
  ConsentInForce,
  JsonWebKeySet,
};

/**
 * Returns the JSON Schemas of everything on the wire by name, including the parameters of each challenge (draft
 * 2020-12, as in OpenAPI 3.1).
 */
export function componentSchemas(challenges: readonly Challenge[]): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const single = challenges.filter(({ parts }) => !parts);
  const sittings = challenges.filter(({ parts }) => parts);
  for (const challenge of single) registry.add(challenge.params, { id: paramsName(challenge) });
  // As input: newer servers may add fields, so clients must not treat any object as closed.
  const { schemas: generated } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` });
  const { StartAttemptResponse: started = {}, ...others } = Object.fromEntries(
    Object.entries(generated).map(([name, schema]) => [name, described(name, tidy(schema as JsonSchema))]),
  );
  return { ...startedSchemas(started, single, sittings), ...others };
}

function paramsDescription(component: string): string | undefined {
  const [, type] = /^(.+)Params$/.exec(component) ?? [];
  return type && `The task of ${type}. Lengths are in pixels of the announced image, angles in degrees.`;
}

function described(component: string, { $schema: _schema, $id: _id, ...schema }: JsonSchema): JsonSchema {
  for (const [path, description] of Object.entries(fieldDescriptions[component] ?? {})) {
    const field = fieldAt(schema, path);
    if (field) field['description'] = description;
  }
  for (const [path, format] of Object.entries(fieldFormats[component] ?? {})) {
    const field = fieldAt(schema, path);
    if (field) Object.assign(field, format);
  }
  for (const path of openFields[component] ?? []) {
    const field = fieldAt(schema, path);
    if (field) Object.assign(field, opened(field));
    delete field?.['enum'];
  }
  const description = schemaDescriptions[component] ?? paramsDescription(component);
  return { ...(description !== undefined && { description }), ...schema };
}

/** Returns a schema without the `null` that it may be instead. */
export function objectIn(schema: JsonSchema | undefined): JsonSchema | undefined {
  const variants = schema?.['anyOf'] as readonly JsonSchema[] | undefined;
  return variants?.find(({ type }) => type === 'object') ?? schema;
}

/** Returns the schema of the field at a path: names separated by dots, `[]` for the items of a list, `[][]` for those of a list of lists. */
export function fieldAt(schema: JsonSchema | undefined, path: string): JsonSchema | undefined {
  return path.split('.').reduce<JsonSchema | undefined>((parent, step) => {
    const [name = '', ...lists] = step.split('[]');
    const field = (objectIn(parent)?.['properties'] as Record<string, JsonSchema> | undefined)?.[name];
    return lists.reduce((list, _items) => list?.['items'] as JsonSchema | undefined, field);
  }, schema);
}
