import { limits, version } from '../testing/view';
import { draftLimits, draftOn, draftValue, hasChanges, rebased, withChange, withLimits, withoutChange } from './draft';

describe('a draft of thresholds', () => {
  const begun = draftOn(version(3));

  it('changes nothing at first', () => {
    expect(hasChanges(begun)).toBeFalse();
    expect(draftLimits(begun, limits, 'standard')).toEqual(version(3).limits);
  });

  it('holds new values, and the version it was begun on', () => {
    const draft = withChange(begun, 'frameCap', 20);
    expect(draft.changes).toEqual({ frameCap: 20 });
    expect(draft.basedOn).toBe(3);
    expect(draftValue(draft, 'frameCap')).toBe(20);
    expect(draftValue(draft, 'maxTrajectoryError')).toBe(0.02);
  });

  it('calls a value that is as before no change', () =>
    expect(hasChanges(withChange(withChange(begun, 'frameCap', 20), 'frameCap', 12))).toBeFalse());

  it('keeps what is no number yet, and then comes to no limits', () => {
    const draft = withChange(begun, 'frameCap', '');
    expect(draftValue(draft, 'frameCap')).toBe('');
    expect(draftLimits(draft, limits, 'standard')).toBeUndefined();
  });

  it('lets one change go, and no other', () => {
    const draft = withChange(withChange(begun, 'frameCap', 20), 'oneFaceThroughout', 1);
    expect(withoutChange(draft, 'frameCap').changes).toEqual({ oneFaceThroughout: 1 });
  });

  it('becomes a preset, whatever it was', () => {
    const draft = withLimits(withChange(begun, 'oneFaceThroughout', 1), {
      maxTrajectoryError: 0.01,
      oneFaceThroughout: 0,
      frameCap: 12,
    });
    expect(draft.changes).toEqual({ maxTrajectoryError: 0.01 });
  });

  it('goes on top of another version with the same changes, without those that it made, too', () => {
    const draft = withChange(withChange(begun, 'frameCap', 20), 'oneFaceThroughout', 1);
    const moved = rebased(draft, version(4, { frameCap: 20, maxTrajectoryError: 0.05 }));
    expect(moved).toEqual({
      basedOn: 4,
      base: version(4, { frameCap: 20, maxTrajectoryError: 0.05 }).limits,
      changes: { oneFaceThroughout: 1 },
    });
  });

  it('takes the preset’s value for a limit that is younger than its base', () => {
    const old = draftOn({ version: 1, limits: { maxTrajectoryError: 0.02, oneFaceThroughout: 0 } });
    expect(draftValue(old, 'frameCap')).toBeUndefined();
    expect(draftLimits(old, limits, 'strict')?.['frameCap']).toBe(20);
  });

  it('is not fooled by names that every object has', () => {
    expect(draftValue(begun, 'constructor')).toBeUndefined();
    expect(draftValue(begun, 'toString')).toBeUndefined();
  });
});
