import { hourOfAttempts } from '../../testing/hour-of-attempts';
import { failuresOf, unjudgedOf } from './failures';

describe('the reasons of failed attempts', () => {
  it('are ranked over all hours, without passed attempts', () => {
    const hours = [
      hourOfAttempts('2026-05-01T10:00Z'),
      hourOfAttempts('2026-05-01T11:00Z', { reasons: { left_area: 4 } }),
    ];
    expect(failuresOf(hours)).toEqual([
      { reason: 'left_area', challenge: 'NOSE', count: 5 },
      { reason: 'timeout', count: 1 },
    ]);
  });

  it('are counted per challenge unless every challenge has them', () => {
    const hours = ['NOSE', 'POSE'].map((challenge) =>
      hourOfAttempts('2026-05-01T10:00Z', { challenge, reasons: { timeout: 2, number_of_faces: 1 } }),
    );
    expect(failuresOf(hours)).toEqual([
      { reason: 'timeout', count: 4 },
      { reason: 'number_of_faces', challenge: 'NOSE', count: 1 },
      { reason: 'number_of_faces', challenge: 'POSE', count: 1 },
    ]);
  });

  it('leave out what could not be judged, which has reasons of its own', () => {
    const hours = ['LIGHT', 'TURN+LIGHT'].map((challenge) =>
      hourOfAttempts('2026-05-01T10:00Z', {
        challenge,
        reasons: { passed: 2, not_a_head: 1, too_late: 3, too_bright: 2 },
        unjudgedReasons: { too_late: 1, too_bright: 2 },
      }),
    );
    expect(failuresOf(hours.slice(0, 1))).toEqual([
      { reason: 'too_late', challenge: 'LIGHT', count: 2 },
      { reason: 'not_a_head', challenge: 'LIGHT', count: 1 },
    ]);
    expect(unjudgedOf(hours)).toEqual([
      { reason: 'too_bright', challenge: 'LIGHT', count: 2 },
      { reason: 'too_bright', challenge: 'TURN+LIGHT', count: 2 },
      { reason: 'too_late', challenge: 'LIGHT', count: 1 },
      { reason: 'too_late', challenge: 'TURN+LIGHT', count: 1 },
    ]);
  });

  it('are absent when nobody failed', () =>
    expect(failuresOf([hourOfAttempts('2026-05-01T10:00Z', { reasons: { passed: 6 } })])).toEqual([]));
});
