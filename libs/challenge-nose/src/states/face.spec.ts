import { faceOnThePath } from '../testing';
import { face } from './face';
import { classic, params, said } from './state.builders';

describe('the face state', () => {
  const person = faceOnThePath(params, 0);
  const context = { params, limits: classic, memory: { frames: 0 } };

  it('moves on to the area with exactly one face', () => {
    expect(said(face({ faces: [person] }, context))).toBe('next: area');
  });

  it('waits for a person', () => {
    expect(said(face({ faces: [] }, context))).toBe('stay: no_face');
  });

  it('waits until only one person is left', () => {
    expect(said(face({ faces: [person, person] }, context))).toBe('stay: several_faces');
  });
});
