import { exampleIds } from './example-ids';

const { id, token, receipt } = exampleIds;

const listedCheck = {
  id: '3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23',
  status: 'passed',
  reference: 'customer-4711',
  challenges: [{ type: 'TURN', preset: 'standard' }],
  maxAttempts: 3,
  attemptsUsed: 1,
  attemptsLeft: 0,
  createdAt: '2026-01-02T03:03:00.000Z',
  expiresAt: '2026-01-02T03:18:00.000Z',
  endedAt: '2026-01-02T03:04:21.000Z',
  returnUrl: 'https://shop.example/welcome',
  locale: 'de',
  metadata: { order: '2026-117' },
};

const { endedAt: _endedAt, ...openCheck } = { ...listedCheck, status: 'created', attemptsUsed: 0, attemptsLeft: 3 };

const adminCheck = {
  id: listedCheck.id,
  client: 'shop-backend',
  reference: 'customer-4711',
  status: 'passed',
  attemptsUsed: 1,
  attemptsLeft: 0,
  maxAttempts: 3,
  createdAt: listedCheck.createdAt,
  expiresAt: listedCheck.expiresAt,
  endedAt: listedCheck.endedAt,
};

const handOffCode = 'PwwqnmRbTo-MKltNng8aI6qJ3sWv0h2TkLm5QxYb8zA';

/** Examples that follow one check from its creation to its redaction. */
export const checkExamples = {
  createCheck: {
    reference: 'customer-4711',
    returnUrl: 'https://shop.example/welcome',
    locale: 'de',
    metadata: { order: '2026-117' },
  },
  createdCheck: { ...openCheck, clientSecret: token, url: `https://liveness.example/check#${token}` },
  listedCheck,
  redactedCheck: {
    id: listedCheck.id,
    status: 'redacted',
    challenges: listedCheck.challenges,
    maxAttempts: 3,
    attemptsUsed: 1,
    attemptsLeft: 0,
    createdAt: listedCheck.createdAt,
    expiresAt: listedCheck.expiresAt,
    endedAt: listedCheck.endedAt,
    redactedAt: '2026-02-01T08:00:00.000Z',
  },
  check: {
    ...listedCheck,
    attempts: [
      {
        id,
        challenge: 'TURN',
        status: 'passed',
        startedAt: '2026-01-02T03:04:05.000Z',
        decidedAt: '2026-01-02T03:04:21.000Z',
        reason: 'passed',
        receipt,
        device: { cameraLabel: 'Front camera' },
      },
    ],
    referenceImage: { attemptId: id, frame: 1, mirrored: true },
  },
  adminListedCheck: adminCheck,
  adminCheck: {
    ...adminCheck,
    consent: { version: '2026-01', at: '2026-01-02T03:03:50.000Z', locale: 'de' },
    locale: 'de',
    returnOrigin: 'https://shop.example',
    challenges: listedCheck.challenges,
    metadata: listedCheck.metadata,
    attempts: [
      {
        id,
        challenge: 'TURN',
        status: 'passed',
        startedAt: '2026-01-02T03:04:05.000Z',
        decidedAt: '2026-01-02T03:04:21.000Z',
        reason: 'passed',
        frames: 9,
        device: { cameraLabel: 'Front camera' },
      },
    ],
    referenceImage: { attemptId: id, frame: 1, mirrored: true },
  },
  checkAction: { reason: 'Request 2026-117 of the data subject.' },
  ownCheck: {
    id: listedCheck.id,
    status: 'created',
    attemptsLeft: 3,
    challenges: ['TURN'],
    expiresInMs: 840_000,
    locale: 'de',
    returnUrl: 'https://shop.example/welcome',
    consentNeeded: {
      version: '2026-01',
      retentionDays: 30,
      texts: {
        de: {
          lead: 'Wir prüfen mit der Kamera, ob Sie vor dem Gerät sind.',
          points: ['Bilder Ihres Gesichts werden 30 Tage gespeichert.'],
        },
      },
    },
  },
  consent: { version: '2026-01', accepted: true, locale: 'de' },
  handOffCode: {
    code: handOffCode,
    url: `https://liveness.example/check#hand-off=${handOffCode}`,
    expiresInMs: 120_000,
  },
};
