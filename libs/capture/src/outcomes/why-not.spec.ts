import type { GuidanceView } from '@liveness/capture-guidance';
import { openAttempt } from '../flow/attempt';
import { started } from '../testing/fake-api';
import { whyNot } from './why-not';

describe('why an attempt may have failed', () => {
  const attempt = (type: 'NOSE' | 'TURN' | 'POSE') => openAttempt(started(type), { width: 480, height: 480 }, 0);
  const ranOut: GuidanceView = { begun: true, progress: 0.4, hint: 'move_nose', leftMs: 0 };

  it('is that time ran out before the nose reached the dot, or the head the mark', () => {
    expect(whyNot({ attempt: attempt('NOSE'), guidance: ranOut }, undefined)).toBe('nose');
    expect(whyNot({ attempt: attempt('TURN'), guidance: { ...ranOut, hint: 'turn_further' } }, undefined)).toBe('turn');
  });

  it('is that the face was gone, or not alone, when time ran out', () => {
    expect(whyNot({ attempt: attempt('NOSE'), guidance: { ...ranOut, hint: 'no_face' } }, undefined)).toBe('gone');
    expect(whyNot({ attempt: attempt('TURN'), guidance: { ...ranOut, hint: 'several_faces' } }, undefined)).toBe(
      'others',
    );
  });

  it('is that the face never got into place', () => {
    const guidance: GuidanceView = { begun: false, progress: 0, hint: 'centre_face' };
    expect(whyNot({ attempt: attempt('NOSE'), guidance }, undefined)).toBe('place');
  });

  it('is the waiting, where frames waited for long: nobody else is to blame', () => {
    expect(whyNot({ attempt: attempt('TURN'), guidance: ranOut }, 'service')).toBe('waited.service');
    expect(whyNot({ attempt: attempt('POSE'), guidance: { begun: false, progress: 0 } }, 'slow')).toBe('waited.slow');
  });

  it('is nothing that the browser knows where the task was done in time, or has no guidance', () => {
    expect(whyNot({ attempt: attempt('NOSE'), guidance: { ...ranOut, leftMs: 3_000 } }, undefined)).toBeUndefined();
    expect(whyNot({ attempt: attempt('POSE'), guidance: { begun: false, progress: 0 } }, undefined)).toBeUndefined();
  });
});
