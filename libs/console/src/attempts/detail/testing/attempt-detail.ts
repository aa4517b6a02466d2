import type { AttemptDetail, Face } from '@liveness/contract';

/** Returns a face as an analyser sees it, with its nose at this position of the image. */
export function seenFace(x: number, y: number): Face {
  return {
    confidence: 99.9,
    box: { left: x - 0.2, top: y - 0.3, width: 0.4, height: 0.6 },
    landmarks: [
      { type: 'nose', x, y },
      { type: 'leftPupil', x: x - 0.1, y: y - 0.1 },
      { type: 'rightPupil', x: x + 0.1, y: y - 0.1 },
    ],
    rotation: { yaw: 0, pitch: 0, roll: 0 },
  };
}

/** Returns an attempt at NOSE that failed with its third and last frame because the face did not change. */
export function attemptDetail(changes: Partial<AttemptDetail> = {}): AttemptDetail {
  const elapsed = (value: number) => ({
    name: 'stateElapsedMs',
    value,
    relation: '<=' as const,
    limit: 10_000,
    met: true,
  });
  return {
    id: '7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10',
    subject: 'una',
    challenge: 'NOSE',
    status: 'failed',
    startedAt: '2026-05-01T10:00:00.000Z',
    expiresAt: '2026-05-01T10:03:00.000Z',
    closedAt: '2026-05-01T10:00:08.000Z',
    decidedAt: '2026-05-01T10:00:08.200Z',
    reason: 'invalid_distance',
    state: 'nose',
    image: { width: 480, height: 480 },
    mirrored: false,
    params: {
      imageWidth: 480,
      imageHeight: 480,
      areaLeft: 105,
      areaTop: 60,
      areaWidth: 270,
      areaHeight: 360,
      minFaceAreaPercent: 40,
      noseLeft: 290,
      noseTop: 250,
      noseWidth: 20,
      noseHeight: 20,
    },
    device: { userAgent: 'Mozilla/5.0', cameraLabel: 'Front camera', viewport: '390x844' },
    clockOffsetMs: 120,
    thresholds: {
      preset: 'standard',
      version: 2,
      limits: { frameCap: 12, areaMarginPercent: 5, targetMarginPercent: 55, minDistanceStraight: 0.15 },
    },
    costs: {
      frames: 3,
      frameBytes: 90_000,
      analyserCalls: 3,
      analyserUsd: 0.003,
      comparerCalls: 2,
      comparerUsd: 0.002,
    },
    receipt: 'header.payload.signature',
    framesDigest: 'b'.repeat(64),
    framesPass: 'a-pass',
    frames: [0, 1, 2].map((index) => ({
      sequence: index + 1,
      capturedAt: 1_777_629_600_000 + index * 350,
      receivedAt: `2026-05-01T10:00:0${index + 1}.000Z`,
      storedAt: `2026-05-01T10:00:0${index + 1}.100Z`,
      analysedAt: `2026-05-01T10:00:0${index + 1}.400Z`,
      analyserCalls: 1,
      digest: String(index).repeat(64),
      byteLength: 30_000,
      faces: [seenFace(0.5 + index * 0.06, 0.52)],
    })),
    trace: [
      {
        frame: 0,
        state: 'face',
        answer: 'next',
        measurements: [elapsed(0), { name: 'faces', value: 1, relation: '=', limit: 1, met: true }],
      },
      {
        frame: 0,
        state: 'nose',
        answer: 'stay',
        code: 'move_nose',
        measurements: [elapsed(0), { name: 'noseOutsideTargetX', value: 45, relation: '<=', limit: 11, met: false }],
      },
      {
        frame: 1,
        state: 'nose',
        answer: 'stay',
        code: 'move_nose',
        measurements: [elapsed(350), { name: 'noseOutsideTargetX', value: 20, relation: '<=', limit: 11, met: false }],
      },
      {
        frame: 2,
        state: 'nose',
        answer: 'fail',
        code: 'invalid_distance',
        measurements: [
          elapsed(700),
          { name: 'landmarkDistance', value: 0.043, relation: '>', limit: 0.15, met: false },
        ],
      },
    ],
    reviews: [],
    ...changes,
  };
}
