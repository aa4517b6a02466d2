import { hourOfAttempts } from '../../testing/hour-of-attempts';
import { signalCounts } from './signal-counts';

describe('signalCounts', () => {
  it('adds up signals over hours and challenges, the most frequent first', () => {
    const hours = [
      hourOfAttempts('2026-05-01T10:00Z', { signals: { 'even-spacing': 1, 'virtual-camera': 1 } }),
      hourOfAttempts('2026-05-01T10:00Z', {
        challenge: 'POSE',
        signals: { 'virtual-camera': 2, 'no-sensor-noise': 1 },
      }),
    ];
    expect(signalCounts(hours)).toEqual([
      { signal: 'virtual-camera', count: 3 },
      { signal: 'even-spacing', count: 1 },
      { signal: 'no-sensor-noise', count: 1 },
    ]);
  });

  it('is empty when none was counted', () =>
    expect(signalCounts([hourOfAttempts('2026-05-01T10:00Z', { signals: { 'even-spacing': 0 } })])).toEqual([]));
});
