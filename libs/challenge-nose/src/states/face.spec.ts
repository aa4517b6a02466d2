import { faceOnThePath } from '../testing';
import { face } from './face';
import { classic, params, said } from './state.builders';

describe('the face state', () => {
  const person = faceOnThePath(params, 0);
  const context = { params, limits: classic, memory: { frames: 0 } };

  it('lets exactly one face go on to the area', () => {
    expect(said(face({ faces: [person] }, context))).toBe('next: area');
  });

  it('waits for somebody', () => {
    expect(said(face({ faces: [] }, context))).toBe('stay: no_face');
  });

  it('waits for all but one to leave', () => {
    expect(said(face({ faces: [person, person] }, context))).toBe('stay: several_faces');
  });
});
