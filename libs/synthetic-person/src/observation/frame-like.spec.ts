import { drawnFrame, frameNames } from '../catalogue';
import { person } from '../person/person';
import { poseFrame } from '../pose-frames';
import { frameLike } from './frame-like';

describe('the frame that looks like somebody', () => {
  it('is the very one for everybody who was drawn', () => {
    for (const name of frameNames.filter((each) => each !== 'guest')) {
      const drawn = drawnFrame(name).person;
      if (drawn) expect(frameLike(drawn)).toBe(name);
    }
  });

  it('is the nearest one for every other pose and half an expression', () => {
    expect(frameLike(person({ pose: { yaw: 11, roll: 3 } }))).toBe('turned-right-12');
    expect(frameLike(person({ pose: { yaw: 60 } }))).toBe('turned-right-24');
    expect(frameLike(person({ expression: { lidsClosed: 0.9, smile: 0.8 } }))).toBe(poseFrame('CLOSED', 'SMILE'));
  });
});
