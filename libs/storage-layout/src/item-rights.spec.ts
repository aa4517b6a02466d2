import { itemKeys } from './item-keys';
import { fitsPattern, itemRights } from './item-rights';

describe('the rights on items', () => {
  const { updated, deleted } = itemRights;

  it('never include audit events and thresholds', () => {
    for (const { pk } of [
      itemKeys.auditEvent(0, 0, 'e'),
      itemKeys.currentThresholds('NOSE'),
      itemKeys.thresholdsVersion('NOSE', 1),
    ])
      expect([fitsPattern(pk, updated), fitsPattern(pk, deleted)])
        .withContext(pk)
        .toEqual([false, false]);
  });

  it('include everything of an attempt', () => {
    for (const { pk } of [itemKeys.attempt('a'), itemKeys.frame('a', 1), itemKeys.decision('a')])
      expect([fitsPattern(pk, updated), fitsPattern(pk, deleted)])
        .withContext(pk)
        .toEqual([true, true]);
  });
});
