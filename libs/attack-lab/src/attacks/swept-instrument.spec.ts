import type { PoseParams } from '@liveness/challenge-pose';
import { drawTask } from '../attempt/task';
import { seeded } from '../random';
import { faultlessViews } from '../testing/faultless-views';
import { World } from '../view/world';
import { sweptInstrument } from './swept-instrument';

describe('an instrument that is led from one place to another', () => {
  const world = new World(faultlessViews('any', 'ada'));
  const attack = sweptInstrument('POSE', 'any', 'any', ['yaw', 'pitch']);
  const tasks = Array.from({ length: 40 }, (_, index) => drawTask<PoseParams>('POSE', 'classic', `task ${index}`));
  const succeeds = (eyes: PoseParams['pose']['eyes'], mouth: PoseParams['pose']['mouth']) => {
    const task = tasks.find(({ params: { pose } }) => pose.eyes === eyes && pose.mouth === mouth);
    if (!task) throw new Error('no task asks for that');
    return attack.succeeds(task, { world, person: 'ada', random: seeded('swept'), effort: { drawn: 30, refined: 0 } });
  };

  it('is tried on whom there is a whole grid of', () => {
    expect(attack.people(world)).toEqual(['ada']);
    expect(sweptInstrument('POSE', 'other', 'other', ['yaw']).people(world)).toEqual([]);
  });

  it('passes where what it shows is what is asked for', () => {
    expect(succeeds('OPEN', 'CLOSED')).toBeTrue();
  });

  it('fails where no place of it shows that', () => {
    expect(succeeds('CLOSED', 'SMILE')).toBeFalse();
  });
});
