import type { Cue } from '../ports/cues';
import { type Heard, cueBetween } from './cue-between';

describe('what is heard between two moments of the flow', () => {
  const guided: Heard = {
    step: 'guided',
    leg: 0,
    begun: false,
    stopped: undefined,
    part: 'pose',
    countdown: undefined,
  };
  const posing: Heard = { ...guided, step: 'posing', part: 'neutral' };
  const table: readonly (readonly [string, Heard, Heard, Cue | undefined])[] = [
    ['the face is in place', guided, { ...guided, begun: true }, 'reached'],
    ['the first turn is told', guided, { ...guided, begun: true, leg: 1 }, 'reached'],
    ['a turn is reached', { ...guided, begun: true, leg: 1 }, { ...guided, begun: true, leg: 2 }, 'reached'],
    ['the mark of a guided task moves', guided, { ...guided }, undefined],
    ['colours are stopped', { ...guided, step: 'glowing' }, { ...guided, step: 'glowing', stopped: 'moved' }, 'ended'],
    ['colours are done', { ...guided, step: 'glowing' }, { ...guided, step: 'verifying' }, 'done'],
    ['a guided task is done', { ...guided, begun: true }, { ...guided, begun: true, step: 'verifying' }, 'done'],
    ['the countdown begins', posing, { ...posing, countdown: 3 }, 'tick'],
    ['the countdown goes on', { ...posing, countdown: 3 }, { ...posing, countdown: 2 }, 'tick'],
    ['the countdown stays', { ...posing, countdown: 3 }, { ...posing, countdown: 3 }, undefined],
    ['the countdown is stopped', { ...posing, countdown: 2 }, posing, undefined],
    ['a neutral face is taken', { ...posing, countdown: 1 }, { ...posing, part: 'pose' }, 'taken'],
    ['the neutral face is asked for again', { ...posing, part: 'pose' }, posing, undefined],
    ['the pose is taken', { ...posing, part: 'pose' }, { ...posing, part: 'pose', step: 'comparing' }, 'taken'],
    ['the pictures are sent', { ...posing, step: 'comparing' }, { ...posing, step: 'verifying' }, undefined],
    ['the attempt passes', { ...guided, step: 'verifying' }, { ...guided, step: 'verified' }, 'passed'],
    ['the attempt fails', { ...guided, step: 'verifying' }, { ...guided, step: 'not-verified' }, 'ended'],
    ['the camera is gone in mid-attempt', guided, { ...guided, step: 'camera-trouble' }, 'ended'],
    ['there is no camera', { ...guided, step: 'opening-camera' }, { ...guided, step: 'camera-trouble' }, undefined],
  ];
  for (const [what, before, now, cue] of table)
    it(`is ${cue ?? 'nothing'} when ${what}`, () => {
      expect(cueBetween(before, now)).toBe(cue);
    });
});
