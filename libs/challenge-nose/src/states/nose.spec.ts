import type { Face } from '@liveness/domain';
import type { StateResult } from '@liveness/challenge-kernel';
import { itemsOf } from '@liveness/challenge-kernel';
import type { NoseMemory } from './state';
import { faceOnThePath } from '../testing';
import { nose } from './nose';
import { classic, params, said, strict } from './state.builders';

describe('the nose state', () => {
  const start = faceOnThePath(params, 0);
  const target = faceOnThePath(params, 1);
  const onThePath = [0, 0.2, 0.4].map((share) => faceOnThePath(params, share));

  function resultOf(faces: readonly (Face | undefined)[], limits = classic): StateResult<NoseMemory> {
    let memory: NoseMemory = { frames: 0 };
    let result: StateResult<NoseMemory> | undefined;
    for (const face of faces) {
      result = nose({ faces: face ? [face] : [] }, { params, limits, memory });
      memory = result.memory;
    }
    if (!result) throw new Error('no frame, no result');
    return result;
  }

  function withNose(face: Face, x: number, y: number): Face {
    return {
      ...face,
      landmarks: face.landmarks.map((landmark) =>
        landmark.type === 'nose' ? { ...landmark, x: x / 480, y: y / 480 } : landmark,
      ),
    };
  }

  function turned(face: Face, yaw: number): Face {
    return { ...face, rotation: { ...face.rotation, yaw } };
  }

  function valueOf(result: StateResult<NoseMemory>, name: string) {
    return result.measurements.find((measurement) => measurement.name === name);
  }

  it('passes a head that turns towards the target and reaches it', () => {
    expect(said(resultOf([...onThePath, target]))).toBe('pass');
  });

  it('waits while the nose has not reached the target', () => {
    expect(said(resultOf(onThePath))).toBe('stay: move_nose');
  });

  it('waits when there is no face, or one without a box or a nose', () => {
    expect(said(resultOf([start, undefined]))).toBe('stay: no_face');
    expect(said(resultOf([start, { ...start, box: undefined }]))).toBe('stay: face_unclear');
    expect(said(resultOf([start, { ...start, landmarks: [] }]))).toBe('stay: face_unclear');
  });

  describe('within the area', () => {
    const width = 270;
    const margin = 0.05 * width;

    function shifted(pixels: number): Face {
      return { ...start, box: { left: (105 - pixels) / 480, top: 0.2, width: 0.4, height: 0.5 } };
    }

    it('allows the face to leave by five percent', () => {
      expect(said(resultOf([start, shifted(margin)]))).toBe('stay: move_nose');
    });

    it('fails a face that leaves further', () => {
      expect(said(resultOf([start, shifted(margin + 0.01)]))).toBe('fail: left_area');
    });
  });

  describe('at the target', () => {
    it('accepts a nose up to 55 percent beside it', () => {
      for (const [x, y] of [
        [300 - 11, 250 - 11],
        [320 + 11, 270 + 11],
      ] as const) {
        expect(said(resultOf([withNose(start, x, y)]))).toBe('stay: keep_moving');
      }
    });

    it('does not accept a nose further beside it', () => {
      for (const [x, y] of [
        [300 - 11.1, 260],
        [320 + 11.1, 260],
        [310, 250 - 11.1],
        [310, 270 + 11.1],
      ] as const) {
        expect(said(resultOf([withNose(start, x, y)]))).toBe('stay: move_nose');
      }
    });

    it('takes the last of two noses', () => {
      const two = { ...start, landmarks: [...start.landmarks, { type: 'nose', x: 310 / 480, y: 260 / 480 }] };
      expect(said(resultOf([two]))).toBe('stay: keep_moving');
    });
  });

  describe('along the trajectory', () => {
    it('waits for a fourth point, and names that reason if no frame follows', () => {
      const result = resultOf([...onThePath.slice(1), target]);
      expect(said(result)).toBe('stay: keep_moving');
      expect(result).toEqual(jasmine.objectContaining({ reasonIfExhausted: 'too_few_points' }));
    });

    it('waits while the nose was at only two different x', () => {
      expect(said(resultOf([start, start, target, target]))).toBe('stay: keep_moving');
    });

    it('adds no point for a frame without a nose', () => {
      const result = resultOf([start, { ...start, landmarks: [] }, target]);
      expect(itemsOf(result.memory.trajectory)).toHaveSize(2);
    });

    it('fails a nose that jumps about', () => {
      const jumping = [
        withNose(start, 240, 240),
        withNose(start, 250, 300),
        withNose(start, 260, 200),
        withNose(start, 275, 300),
        target,
      ];
      const result = resultOf(jumping);
      expect(said(result)).toBe('fail: invalid_trajectory');
      expect(valueOf(result, 'trajectoryError')?.value).toBeGreaterThan(0.02);
    });
  });

  describe('by the turn of the head', () => {
    const photo = { ...withNose(start, 305, 255), box: start.box };
    const still = [240, 262, 284].map((x) => withNose(start, x, 240 + (x - 240) / 4));

    it('fails a head that turns away from the target', () => {
      expect(said(resultOf([...onThePath, turned(target, -5.1)]))).toBe('fail: invalid_rotation');
    });

    it('requires twice the change of a head that does not turn', () => {
      const asked = [5, -5, 0, 5.1].map(
        (yaw) => valueOf(resultOf([...onThePath, turned(target, yaw)]), 'landmarkDistance')?.limit,
      );
      expect(asked).toEqual([0.15, 0.15, 0.15, 0.075]);
    });

    it('fails a face whose landmarks did not change, such as a picture that was moved', () => {
      const result = resultOf([...still, turned(photo, 20)]);
      expect(said(result)).toBe('fail: invalid_distance');
      expect(valueOf(result, 'landmarkDistance')?.value).toBeLessThan(0.075);
    });

    it('handles a target on the left', () => {
      const onLeft = { ...params, noseLeft: 160 };
      const frames = [0, 0.2, 0.4, 1].map((share) => faceOnThePath(onLeft, share));
      const judge = (yaw: number) => {
        let memory: NoseMemory = { frames: 0 };
        const results = frames.map((face, index) => {
          const result = nose(
            { faces: [index === 3 ? turned(face, yaw) : face] },
            { params: onLeft, limits: classic, memory },
          );
          memory = result.memory;
          return said(result);
        });
        return results.at(-1);
      };
      expect(judge(-20)).toBe('pass');
      expect(judge(20)).toBe('fail: invalid_rotation');
    });

    it('waits for a frame with a known rotation', () => {
      expect(said(resultOf([...onThePath, { ...target, rotation: undefined }]))).toBe('stay: face_unclear');
      expect(said(resultOf([...onThePath, { ...target, rotation: undefined }, target]))).toBe('pass');
    });

    it('compares with its first frame, even if that had no landmarks', () => {
      const result = resultOf([{ ...start, landmarks: [] }, ...onThePath, target]);
      expect(said(result)).toBe('fail: invalid_distance');
    });
  });

  describe('in the strict preset', () => {
    const slow = [0, 0.1, 0.2, 0.3, 0.4].map((share) => faceOnThePath(params, share));

    it('passes after six frames with six points', () => {
      expect(said(resultOf([...slow, target], strict))).toBe('pass');
    });

    it('waits for more than four points', () => {
      expect(said(resultOf([...slow.slice(1), target], strict))).toBe('stay: keep_moving');
    });

    it('fails when a second person appears or the person leaves', () => {
      const fail = (faces: readonly Face[]) => said(nose({ faces }, { params, limits: strict, memory: { frames: 3 } }));
      expect(fail([start, start])).toBe('fail: number_of_faces');
      expect(fail([])).toBe('fail: number_of_faces');
    });
  });

  it('waits for the required number of frames, and names that reason if no frame follows', () => {
    const patient = { ...classic, minNoseFrames: 5 };
    expect(resultOf([...onThePath, target], patient)).toEqual(
      jasmine.objectContaining({ answer: 'stay', reasonIfExhausted: 'too_few_frames' }),
    );
    expect(said(resultOf([...onThePath, target, target], patient))).toBe('pass');
  });
});
