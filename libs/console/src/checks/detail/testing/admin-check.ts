import type { AdminCheck } from '@liveness/contract';

/** Returns a check that passed at its second attempt. */
export function adminCheck(different: Partial<AdminCheck> = {}): AdminCheck {
  return {
    id: '3f0c2a9e-6d1b-4e8f-8c2a-5b7d9e0f1a23',
    client: 'shop-backend',
    reference: 'customer-7',
    status: 'passed',
    attemptsUsed: 2,
    attemptsLeft: 0,
    maxAttempts: 3,
    createdAt: '2026-05-01T10:00:00.000Z',
    expiresAt: '2026-05-01T10:15:00.000Z',
    endedAt: '2026-05-01T10:03:12.000Z',
    consent: { version: '2026-04', at: '2026-05-01T10:00:30.000Z', locale: 'de' },
    locale: 'de',
    returnOrigin: 'https://shop.example',
    challenges: [{ type: 'TURN', preset: 'standard' }],
    metadata: { order: '4711' },
    attempts: [
      {
        id: 'a-1',
        challenge: 'TURN',
        status: 'failed',
        startedAt: '2026-05-01T10:01:00.000Z',
        decidedAt: '2026-05-01T10:01:14.000Z',
        reason: 'timeout',
        frames: 4,
        device: { cameraLabel: 'OBS Virtual Camera', viewport: '390x844', userAgent: 'Mozilla/5.0' },
        signals: [{ code: 'virtual-camera', values: {} }],
      },
      {
        id: 'a-2',
        challenge: 'TURN',
        status: 'passed',
        startedAt: '2026-05-01T10:03:00.000Z',
        decidedAt: '2026-05-01T10:03:12.000Z',
        reason: 'passed',
        frames: 9,
      },
    ],
    referenceImage: { attemptId: 'a-2', frame: 1, mirrored: true },
    ...different,
  };
}
