import { eyeOpening, openingAgainstNeutral } from './eye-opening';
import { seeExpression } from './testing';

describe('how far eyes are open', () => {
  const image = { width: 640, height: 480 };
  const open = seeExpression({ eyes: 'OPEN', mouth: 'CLOSED' });
  const closed = seeExpression({ eyes: 'CLOSED', mouth: 'CLOSED' });

  it('is a share of the distance between the eyes, and less for closed ones', () => {
    expect(eyeOpening(open, image)).toBeGreaterThan(0.08);
    expect(eyeOpening(closed, image)).toBeLessThan((eyeOpening(open, image) ?? 0) / 3);
  });

  it('is held against the same person’s eyes at rest', () => {
    expect(openingAgainstNeutral(closed, open, image)).toBeCloseTo(0.2, 1);
    expect(openingAgainstNeutral(open, open, image)).toBe(1);
  });

  it('is unknown without lids, or without a face at rest whose eyes are open at all', () => {
    const withoutLid = { ...open, landmarks: open.landmarks.filter(({ type }) => type !== 'rightEyeDown') };
    const shut = { ...open, landmarks: open.landmarks.map((landmark) => (/Eye(Up|Down)$/.test(landmark.type) ? { ...landmark, y: 0.5 } : landmark)) };
    expect(eyeOpening(withoutLid, image)).toBeUndefined();
    expect(openingAgainstNeutral(open, undefined, image)).toBeUndefined();
    expect(openingAgainstNeutral(open, shut, image)).toBeUndefined();
    expect(openingAgainstNeutral(withoutLid, open, image)).toBeUndefined();
  });
});
