import fc from 'fast-check';
import { clockOffset, isInCaptureWindow } from './frame';

const time = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('the capture window', () => {
  it('always contains the first frame, whatever its clock says', () => {
    fc.assert(
      fc.property(time, fc.integer({ min: 0, max: 1e13 }), fc.nat(180_000), (capturedAt, startedAt, later) => {
        const frame = { capturedAt, receivedAt: startedAt + later };
        expect(isInCaptureWindow({ startedAt }, { ...frame, clockOffsetMs: clockOffset({}, frame) }, 0)).toBeTrue();
      }),
    );
  });

  it('is the same for every clock once the clock is aligned', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: -20_000, max: 200_000 }),
        fc.nat(180_000),
        (error, captured, later) => {
          const startedAt = 2e12;
          const inServerTime = { capturedAt: startedAt + captured, receivedAt: startedAt + later, clockOffsetMs: 0 };
          const byWrongClock = { ...inServerTime, capturedAt: inServerTime.capturedAt + error, clockOffsetMs: -error };
          expect(isInCaptureWindow({ startedAt }, byWrongClock, 10_000)).toBe(
            captured >= -10_000 && captured <= later + 10_000,
          );
        },
      ),
    );
  });

  it('keeps the offset of the first frame, even when it is zero', () => {
    expect(clockOffset({ clockOffsetMs: 7 }, { capturedAt: 1, receivedAt: 1000 })).toBe(7);
    expect(clockOffset({ clockOffsetMs: 0 }, { capturedAt: 1, receivedAt: 1000 }))
      .withContext('none is an offset, too')
      .toBe(0);
  });
});
