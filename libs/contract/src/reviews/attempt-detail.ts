import * as z from 'zod/mini';
import { referenceFailures, reviewLabels, signalCodes } from '@liveness/domain';
import type { LightRegion } from '@liveness/domain';
import { GivenConsent } from '../consent/consent';
import { CheckOfAttempt } from './check-of-attempt';
import { Erasure } from '../erasure/erasure';
import { Pause } from '../pauses/pauses';

/** Request of `POST /api/admin/attempts/{id}/reviews`. */
export const ReviewRequest = z.strictObject({
  label: z.enum(reviewLabels),
  note: z.optional(z.string().check(z.maxLength(2000))),
});
export type ReviewRequest = z.infer<typeof ReviewRequest>;

/** A review. A later one does not change it. */
export const Review = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  reviewer: z.string(),
  label: z.enum(reviewLabels),
  note: z.optional(z.string()),
});
export type Review = z.infer<typeof Review>;

const finding = z.optional(z.object({ value: z.boolean(), confidence: z.number() }));
/** A number, or null for one that JSON cannot express (NaN and infinities). */
const measured = z.nullable(z.number());

/** One face as the analyser saw it: fractions of the image, degrees, confidences 0–100. */
export const Face = z.object({
  confidence: z.optional(z.number()),
  box: z.optional(z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() })),
  landmarks: z.array(z.object({ type: z.string(), x: z.number(), y: z.number() })),
  rotation: z.optional(
    z.object({ roll: z.optional(z.number()), yaw: z.optional(z.number()), pitch: z.optional(z.number()) }),
  ),
  eyesOpen: finding,
  mouthOpen: finding,
  smiling: finding,
  occluded: finding,
  sunglasses: finding,
  quality: z.optional(z.object({ brightness: z.number(), sharpness: z.number() })),
});
export type Face = z.infer<typeof Face>;

/** The light of one region: means of linear colour and the share of clipped pixels, 0–1 each. */
export const RegionLight = z.object({ red: z.number(), green: z.number(), blue: z.number(), clipped: z.number() });
export type RegionLight = z.infer<typeof RegionLight>;

const region = z.optional(RegionLight);

/** The light of the regions of a frame that could be measured. Left is the left of the image. */
export const FaceLight = z.object({
  forehead: region,
  nose: region,
  noseLeft: region,
  noseRight: region,
  cheekLeft: region,
  cheekRight: region,
  edgeLeft: region,
  edgeRight: region,
  background: region,
} satisfies Record<LightRegion, unknown>);
export type FaceLight = z.infer<typeof FaceLight>;

/** A frame without its picture, which `GET /api/admin/attempts/{id}/frames/{n}` returns. */
export const DetailedFrame = z.object({
  sequence: z.int(),
  capturedAt: z.int(),
  receivedAt: z.iso.datetime(),
  storedAt: z.optional(z.iso.datetime()),
  analysedAt: z.optional(z.iso.datetime()),
  analyserCalls: z.optional(z.int()),
  digest: z.string(),
  byteLength: z.int(),
  claimedBy: z.optional(z.string()),
  faces: z.optional(z.array(Face)),
  light: z.optional(FaceLight),
  legsTold: z.optional(z.int()),
  sinceToldMs: z.optional(z.int()),
});
export type DetailedFrame = z.infer<typeof DetailedFrame>;

/** One state's answer to one frame. */
export const TraceStep = z.object({
  frame: z.int(),
  state: z.string(),
  answer: z.enum(['stay', 'next', 'pass', 'fail']),
  code: z.optional(z.string()),
  measurements: z.array(
    z.object({
      name: z.string(),
      value: measured,
      relation: z.enum(['<', '<=', '>', '>=', '=']),
      limit: measured,
      met: z.boolean(),
    }),
  ),
});
export type TraceStep = z.infer<typeof TraceStep>;

/** A sign of trouble that does not fail an attempt: its measured values by name and, if it points at one, another attempt. */
export const AttemptSignal = z.object({
  code: z.enum(signalCodes),
  values: z.record(z.string(), z.number()),
  attemptId: z.optional(z.string()),
});
export type AttemptSignal = z.infer<typeof AttemptSignal>;

/** What a client said about itself. */
export const Device = z.object({
  userAgent: z.optional(z.string()),
  cameraLabel: z.optional(z.string()),
  viewport: z.optional(z.string()),
});

/** The header with the frames pass when a frame is requested. Opening an attempt returns the pass. */
export const framesPassHeader = 'x-frames-pass';

/** Response of `GET /api/admin/attempts/{id}`: everything that is stored about an attempt. */
export const AttemptDetail = z.object({
  id: z.string(),
  subject: z.optional(z.string()),
  challenge: z.string(),
  status: z.enum(['open', 'passed', 'failed', 'expired']),
  startedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  closedAt: z.optional(z.iso.datetime()),
  decidedAt: z.optional(z.iso.datetime()),
  reason: z.optional(z.string()),
  unjudged: z.optional(z.string()),
  state: z.optional(z.string()),
  review: z.optional(z.enum(reviewLabels)),
  signals: z.optional(z.array(AttemptSignal)),
  image: z.object({ width: z.int(), height: z.int() }),
  mirrored: z.boolean(),
  params: z.record(z.string(), z.unknown()),
  device: z.optional(Device),
  consent: z.optional(GivenConsent),
  clockOffsetMs: z.optional(z.int()),
  thresholds: z.object({
    preset: z.string(),
    version: z.int(),
    limits: z.record(z.string(), z.number()),
    parts: z.optional(z.array(z.object({ challenge: z.string(), preset: z.string(), version: z.int() }))),
  }),
  costs: z.object({
    frames: z.int(),
    frameBytes: z.int(),
    analyserCalls: z.int(),
    analyserUsd: z.number(),
    comparerCalls: z.int(),
    comparerUsd: z.number(),
  }),
  receipt: z.optional(z.string()),
  framesDigest: z.string(),
  framesPass: z.optional(z.string()),
  frames: z.array(DetailedFrame),
  trace: z.optional(z.array(TraceStep)),
  referenceImage: z.optional(z.object({ sequence: z.int() })),
  referenceImageReason: z.optional(z.enum(referenceFailures)),
  reviews: z.array(Review),
  check: z.optional(CheckOfAttempt),
  erasure: z.optional(Erasure),
  pause: z.optional(Pause),
});
export type AttemptDetail = z.infer<typeof AttemptDetail>;
