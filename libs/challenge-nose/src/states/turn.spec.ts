import type { Face, Landmark } from '@liveness/domain';
import type { NoseLimits } from '../limits';
import type { NoseMemory } from './state';
import { faceOnThePath } from '../testing';
import { nose } from './nose';
import { params, said, standard, strict } from './state.builders';

describe('the turn towards the target', () => {
  const target = faceOnThePath(params, 1);
  const onThePath = [0, 0.1, 0.2, 0.3, 0.4].map((share) => faceOnThePath(params, share));

  function resultOf(faces: readonly Face[], limits: NoseLimits = standard) {
    let memory: NoseMemory = { frames: 0 };
    return faces.map((face) => {
      const result = nose({ faces: [face] }, { params, limits, memory });
      memory = result.memory;
      return result;
    });
  }

  function lastResult(faces: readonly Face[], limits: NoseLimits = standard) {
    const result = resultOf(faces, limits).at(-1);
    if (!result) throw new Error('no frame, no result');
    return result;
  }

  /**
   * Returns a flat picture of a face that looks straight ahead: made narrower as if turned away, tilted, with its nose
   * moved to a position.
   */
  function print({
    narrower = 1,
    rollDegrees = 0,
    noseTo,
    yaw = 0,
  }: {
    narrower?: number;
    rollDegrees?: number;
    noseTo: Landmark;
    yaw?: number;
  }): Face {
    const face = faceOnThePath(params, 0);
    const tip = face.landmarks.find(({ type }) => type === 'nose') as Landmark;
    const angle = (rollDegrees * Math.PI) / 180;
    const landmarks = face.landmarks.map((landmark) => {
      const x = (landmark.x - tip.x) * narrower;
      const y = landmark.y - tip.y;
      return {
        ...landmark,
        x: noseTo.x + x * Math.cos(angle) - y * Math.sin(angle),
        y: noseTo.y + x * Math.sin(angle) + y * Math.cos(angle),
      };
    });
    return { ...face, landmarks, rotation: { yaw, pitch: 0, roll: rollDegrees } };
  }

  const noseOf = (face: Face) => face.landmarks.find(({ type }) => type === 'nose') as Landmark;

  for (const limits of [standard, strict]) {
    it('passes for a head, and shows each measurement with its limit', () => {
      const result = lastResult([...onThePath, target], limits);
      expect(said(result)).toBe('pass');
      for (const name of [
        'turnDegrees',
        'parallaxTurnDegrees',
        'reportedTurnDegrees',
        'targetYawDegrees',
        'rollChangeDegrees',
        'foreshorteningDepth',
        'earsAgainstNose',
      ]) {
        expect(result.measurements.map((measurement) => measurement.name)).toContain(name);
      }
    });
  }

  it('waits while the nose is in the target but the head has only moved', () => {
    const moved = print({ noseTo: noseOf(target) });
    expect(lastResult([...onThePath, moved])).toEqual(
      jasmine.objectContaining({ answer: 'stay', hint: 'turn_head', reasonIfExhausted: 'head_not_turned' }),
    );
  });

  for (const { what, ...how } of [
    { what: 'tilted', rollDegrees: 14 },
    { what: 'turned away', narrower: 0.82, yaw: 30 },
    { what: 'turned away and tilted', narrower: 0.82, rollDegrees: 14, yaw: 30 },
  ]) {
    it(`rejects a photograph that is ${what} while its nose is moved to the target, whatever rotation the analyser reports`, () => {
      const path = onThePath.map((face) => print({ noseTo: noseOf(face) }));
      expect(said(lastResult([...path, print({ noseTo: noseOf(target), ...how })]))).toBe('stay: turn_head');
    });
  }

  it('rejects a face that was turned to the other side at first and is hardly turned now', () => {
    const away = { ...faceOnThePath(params, 0), rotation: { yaw: -7, pitch: 0, roll: 0 } };
    const hardly = { ...target, rotation: { yaw: 11, pitch: 0, roll: 0 } };
    expect(lastResult([away, ...onThePath.slice(1), hardly])).toEqual(
      jasmine.objectContaining({ answer: 'stay', hint: 'turn_head', reasonIfExhausted: 'head_not_turned' }),
    );
  });

  it('is not judged while the head is tilted', () => {
    const tilted = print({ noseTo: noseOf(target), rollDegrees: 16 });
    expect(lastResult([...onThePath, tilted])).toEqual(
      jasmine.objectContaining({ answer: 'stay', hint: 'keep_upright', reasonIfExhausted: 'head_tilted' }),
    );
  });

  it('rejects a picture with only its nose dragged', () => {
    const start = faceOnThePath(params, 0);
    const tip = noseOf(target);
    const dragged = {
      ...start,
      landmarks: start.landmarks.map((landmark) =>
        landmark.type.startsWith('nose')
          ? { ...landmark, x: landmark.x + tip.x - noseOf(start).x, y: landmark.y + tip.y - noseOf(start).y }
          : landmark,
      ),
      rotation: { yaw: 25, pitch: 0, roll: 0 },
    };
    expect(lastResult([...onThePath, dragged])).toEqual(
      jasmine.objectContaining({ answer: 'stay', reasonIfExhausted: 'not_a_head' }),
    );
  });

  it('can pass with the next frame after one that failed it', () => {
    expect(
      resultOf([...onThePath, print({ noseTo: noseOf(target) }), target])
        .map(said)
        .slice(-2),
    ).toEqual(['stay: turn_head', 'pass']);
  });

  it('waits when the face has too few landmarks', () => {
    expect(said(lastResult([...onThePath, { ...target, landmarks: [noseOf(target)] }]))).toBe('stay: face_unclear');
  });
});
