import { limits, version } from '../testing/view';
import { draftLimits, draftOn, draftValue, hasChanges, rebased, withChange, withLimits, withoutChange } from './draft';

describe('a draft of thresholds', () => {
  const begun = draftOn(version(3));

  it('has no changes at first', () => {
    expect(hasChanges(begun)).toBeFalse();
    expect(draftLimits(begun, limits, 'standard')).toEqual(version(3).limits);
  });

  it('contains new values, and the version it is based on', () => {
    const draft = withChange(begun, 'frameCap', 20);
    expect(draft.changes).toEqual({ frameCap: 20 });
    expect(draft.basedOn).toBe(3);
    expect(draftValue(draft, 'frameCap')).toBe(20);
    expect(draftValue(draft, 'maxTrajectoryError')).toBe(0.02);
  });

  it('treats the original value as no change', () =>
    expect(hasChanges(withChange(withChange(begun, 'frameCap', 20), 'frameCap', 12))).toBeFalse());

  it('keeps text that is not a number yet, and has no limits then', () => {
    const draft = withChange(begun, 'frameCap', '');
    expect(draftValue(draft, 'frameCap')).toBe('');
    expect(draftLimits(draft, limits, 'standard')).toBeUndefined();
  });

  it('can undo one change', () => {
    const draft = withChange(withChange(begun, 'frameCap', 20), 'oneFaceThroughout', 1);
    expect(withoutChange(draft, 'frameCap').changes).toEqual({ oneFaceThroughout: 1 });
  });

  it('can be set to a preset', () => {
    const draft = withLimits(withChange(begun, 'oneFaceThroughout', 1), {
      maxTrajectoryError: 0.01,
      oneFaceThroughout: 0,
      frameCap: 12,
    });
    expect(draft.changes).toEqual({ maxTrajectoryError: 0.01 });
  });

  it('can be rebased on another version, without changes that the version contains', () => {
    const draft = withChange(withChange(begun, 'frameCap', 20), 'oneFaceThroughout', 1);
    const moved = rebased(draft, version(4, { frameCap: 20, maxTrajectoryError: 0.05 }));
    expect(moved).toEqual({
      basedOn: 4,
      base: version(4, { frameCap: 20, maxTrajectoryError: 0.05 }).limits,
      changes: { oneFaceThroughout: 1 },
    });
  });

  it('uses the preset’s value for a limit that its base lacks', () => {
    const old = draftOn({ version: 1, limits: { maxTrajectoryError: 0.02, oneFaceThroughout: 0 } });
    expect(draftValue(old, 'frameCap')).toBeUndefined();
    expect(draftLimits(old, limits, 'strict')?.['frameCap']).toBe(20);
  });

  it('ignores property names that every object has', () => {
    expect(draftValue(begun, 'constructor')).toBeUndefined();
    expect(draftValue(begun, 'toString')).toBeUndefined();
  });
});
