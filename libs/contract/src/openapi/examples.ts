import { checkExamples } from './check-examples';
import { exampleFrame } from './example-frame';
import { exampleIds } from './example-ids';

const { id, token, receipt } = exampleIds;

const review = {
  id: '1b7a4c1e-5a0e-4b57-9d5e-7d7f3f2b1c20',
  at: '2026-01-02T09:00:00.000Z',
  reviewer: '91ab-reviewer',
  label: 'attack-screen',
  note: 'Moiré in frames 2 and 3.',
};

const thresholdsVersion = {
  version: 4,
  preset: 'standard',
  limits: { frameCap: 10 },
  publishedAt: '2026-01-05T10:00:00.000Z',
  publishedBy: '17fe-admin',
  reason: 'Ten frames are enough, and cheaper.',
};

const attemptFilters = {
  from: '2026-01-01T00:00:00Z',
  to: '2026-01-08T00:00:00Z',
  challenge: 'NOSE',
  status: 'failed',
  reason: 'left_area',
  review: 'unreviewed',
  signal: 'virtual-camera',
  user: '2f6b0c1e-user',
  reference: 'customer-4711',
  thresholdsVersion: '3',
};

/** Examples that follow one attempt from its start to its receipt. A spec checks them against the schemas. */
export const examples = {
  ...checkExamples,
  thresholdsVersion,
  previewed: {
    attempts: [
      {
        id,
        startedAt: '2026-01-01T03:04:05.000Z',
        before: 'failed',
        reasonBefore: 'invalid_trajectory',
        after: 'passed',
        reason: 'passed',
        review: 'genuine',
        values: { maxTrajectoryError: 0.018 },
      },
    ],
    skipped: 0,
    searchedTo: '2026-01-01T00:00:00.000Z',
  },
  thresholds: {
    challenge: 'NOSE',
    limits: [
      {
        name: 'frameCap',
        unit: 'frames',
        min: 1,
        max: 120,
        integer: true,
        meaning: 'Frames one attempt may hold.',
        presets: { classic: 120, standard: 12, strict: 12 },
      },
    ],
    current: thresholdsVersion,
    history: [thresholdsVersion, { version: 0, preset: 'standard', limits: { frameCap: 12 } }],
  },
  erasureRequest: { reason: 'Request 2026-117 of the data subject.' },
  erasure: {
    requestedAt: '2026-01-06T08:00:00.000Z',
    requestedBy: '17fe-admin',
    reason: 'Request 2026-117 of the data subject.',
    completedAt: '2026-01-06T08:00:01.000Z',
  },
  pausedUsers: {
    paused: [
      {
        subject: '2f6b0c1e-user',
        since: '2026-01-02T03:14:05.000Z',
        until: '2026-01-02T03:44:05.000Z',
        count: 1,
        attemptId: id,
      },
    ],
    more: false,
  },
  liftPauseRequest: { reason: 'The camera of the user was broken.' },
  reviewRequest: { label: 'attack-screen', note: 'Moiré in frames 2 and 3.' },
  review,
  id,
  queries: {
    AttemptQuery: attemptFilters,
    AttemptCountQuery: attemptFilters,
    AuditQuery: {
      from: '2026-01-01T00:00:00Z',
      to: '2026-01-08T00:00:00Z',
      actor: '17fe-admin',
      action: 'thresholds-published',
      object: 'NOSE/4',
    },
    AdminCheckQuery: { reference: 'customer-4711', status: 'passed' },
    CheckQuery: { reference: 'customer-4711', status: 'passed' },
    StatisticsQuery: { from: '2026-01-01T00:00:00Z', to: '2026-01-08T00:00:00Z' },
  },
  requestId: '5f0d6f4e-2a39-4a53-8d0f-7f6f2f2f6a01',
  start: {
    imageWidth: 320,
    imageHeight: 240,
    nonce: 'pXvQ0c3TfJ5m1Zb7',
    consent: { version: '2026-01', locale: 'de' },
    device: { cameraLabel: 'Front camera', viewport: '390x844' },
  },
  frame: { token, timestamp: 1_767_323_045_000, frameBase64: exampleFrame },
  saved: { message: 'Frame saved' },
  toldLeg: {
    message: 'Frame saved',
    params: { imageWidth: 640, imageHeight: 480, legCount: 2, legs: [{ rightDegrees: -26, upDegrees: 12 }] },
    done: false,
    reading: { rightDegrees: -21.4, upDegrees: 8.8 },
  },
  giveBack: { token },
  givenBack: { givenBack: true },
  verify: {
    token,
    camera: {
      said: { width: 1280, height: 960, perSecond: 30 },
      delivered: { width: 1280, height: 960, perSecond: 29.6 },
      unchangedPercent: 0.4,
    },
  },
  verified: { success: true, receipt },
  attemptPage: {
    attempts: [
      {
        id,
        subject: '2f6b0c1e-user',
        challenge: 'NOSE',
        status: 'failed',
        startedAt: '2026-01-02T03:04:05.000Z',
        decidedAt: '2026-01-02T03:04:21.000Z',
        reason: 'left_area',
        thresholdsVersion: 3,
        signals: ['virtual-camera'],
        review: 'attack-screen',
      },
    ],
    searchedTo: '2026-01-02T03:04:05.000Z',
    nextCursor: 'eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.eyJwb3NpdGlvbiI6Ii4uLiJ9.c2lnbmF0dXJl',
  },
  attemptCount: { count: 412, exact: false, searchedTo: '2025-12-28T17:40:02.318Z' },
  exportRequest: { status: 'failed', from: '2026-01-01T00:00:00Z', personal: false },
  exported: {
    csv: `attempt,challenge,status,reason,startedAt,decidedAt,thresholdsVersion,review,erasedAt,signals,check,client,test,unjudged\r\n${id},NOSE,failed,left_area,2026-01-02T03:04:05.000Z,2026-01-02T03:04:21.000Z,3,attack-screen,,virtual-camera,,,,\r\n`,
    rows: 1,
    searchedTo: '2026-01-01T00:00:00.000Z',
  },
  attemptDetail: {
    id,
    subject: '2f6b0c1e-user',
    challenge: 'NOSE',
    status: 'failed',
    startedAt: '2026-01-02T03:04:05.000Z',
    expiresAt: '2026-01-02T03:07:05.000Z',
    closedAt: '2026-01-02T03:04:21.000Z',
    decidedAt: '2026-01-02T03:04:21.000Z',
    reason: 'left_area',
    state: 'nose',
    image: { width: 640, height: 480 },
    mirrored: false,
    params: { imageWidth: 640, imageHeight: 480 },
    device: { cameraLabel: 'Front camera' },
    clockOffsetMs: -120,
    thresholds: { preset: 'standard', version: 3, limits: { frameCap: 12 } },
    costs: { frames: 1, frameBytes: 40_312, analyserCalls: 1, analyserUsd: 0.001, comparerCalls: 0, comparerUsd: 0 },
    receipt,
    framesDigest: 'b'.repeat(64),
    framesPass: 'eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl',
    frames: [
      {
        sequence: 1,
        capturedAt: 1_767_323_045_000,
        receivedAt: '2026-01-02T03:04:06.000Z',
        analysedAt: '2026-01-02T03:04:06.400Z',
        analyserCalls: 1,
        digest: 'a'.repeat(64),
        byteLength: 40_312,
        faces: [{ confidence: 99.9, landmarks: [{ type: 'nose', x: 0.5, y: 0.5 }] }],
      },
    ],
    trace: [
      {
        frame: 0,
        state: 'nose',
        answer: 'fail',
        code: 'left_area',
        measurements: [{ name: 'faceInArea', value: 0, relation: '=', limit: 1, met: false }],
      },
    ],
    reviews: [review],
  },
  attempt: {
    id,
    subject: '2f6b0c1e-user',
    challenge: 'NOSE',
    status: 'passed',
    startedAt: '2026-01-02T03:04:05.000Z',
    expiresAt: '2026-01-02T03:07:05.000Z',
    decidedAt: '2026-01-02T03:04:31.000Z',
    reason: 'passed',
    thresholds: { preset: 'standard', version: 0 },
    frames: 12,
    receipt,
  },
  auditPage: {
    events: [
      {
        id: '5d2c8f0e-6b1f-4c55-8a0e-2f6c1d9b7a31',
        at: '2026-01-05T10:00:00.000Z',
        actor: '17fe-admin',
        action: 'thresholds-published',
        object: 'NOSE/4',
        reason: 'Ten frames are enough, and cheaper.',
      },
      {
        id: '0c9e7c1a-93d5-4f7e-b1c4-8e0b54a2d6f7',
        at: '2026-01-02T08:59:12.000Z',
        actor: '91ab-reviewer',
        action: 'attempt-opened',
        object: id,
      },
    ],
    searchedTo: '2026-01-01T00:00:00.000Z',
  },
  verifyAudit: { from: '2026-01-01T00:00:00Z' },
  auditVerification: {
    chained: 412,
    beforeChains: 0,
    faults: [{ kind: 'missing', chain: 3, from: 17, to: 18, at: '2026-01-03T11:20:07.000Z' }],
    heads: [
      {
        chain: 3,
        number: 29,
        digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        since: '2026-01-01T08:00:00.000Z',
      },
    ],
    searchedTo: '2026-01-01T00:00:00.000Z',
  },
  statistics: {
    hours: [
      {
        hour: '2026-01-02T03:00:00.000Z',
        challenge: 'NOSE',
        started: 52,
        passed: 44,
        failed: 5,
        unjudged: 0,
        reasons: { passed: 44, left_area: 3, invalid_trajectory: 2 },
        signals: { 'virtual-camera': 2 },
        frames: 561,
        analyserCalls: 563,
        comparerCalls: 74,
        durations: [
          { upToMs: 9051, count: 31 },
          { upToMs: 10_763, count: 18 },
        ],
      },
    ],
    analyserCallUsd: 0.001,
    comparerCallUsd: 0.001,
    countedTo: '2026-01-01T00:00:00.000Z',
  },
  started(type: string, params: unknown, limits: Readonly<Record<string, number>>) {
    return {
      id,
      token,
      type,
      params,
      guidance: { limits, frameCap: limits['frameCap'], maxFrameBytes: 1_000_000, expiresInMs: 180_000 },
    };
  },
  keys: {
    keys: [
      {
        kty: 'EC',
        crv: 'P-256',
        kid: '2026-01',
        alg: 'ES256',
        use: 'sig',
        x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
        y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
      },
    ],
  },
} as const;
