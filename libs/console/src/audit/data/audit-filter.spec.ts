import { auditActions } from '@liveness/domain';
import german from '../words/de.json';
import english from '../words/en.json';
import { auditFilterOf, auditParamsOf, objectAddress, startOfDay } from './audit-filter';

describe('the filter of the audit log', () => {
  const everything = {
    actor: 'ada',
    action: 'attempt-erased',
    object: 'a-1',
    from: '2026-05-01',
    to: '2026-05-02',
  } as const;

  it('survives the round trip through an address', () => {
    expect(auditFilterOf(auditParamsOf(everything))).toEqual(everything);
    expect(auditFilterOf(auditParamsOf({ actor: ' ada\t', object: '\u202ea-1' }))).toEqual({
      actor: ' ada\t',
      object: '\u202ea-1',
    });
    expect(Object.values(auditParamsOf({}))).toEqual([null, null, null, null, null]);
  });

  it('ignores values that the API would reject', () => {
    for (const params of [
      { actor: '' },
      { actor: 'a'.repeat(256) },
      { action: 'attempt-stolen' },
      { object: ['a', 'b'] },
      { from: 'yesterday' },
      { to: '2026-13-45' },
    ])
      expect(auditFilterOf(params)).toEqual({});
  });

  it('takes days from the viewer’s time zone', () => {
    expect(new Date(startOfDay('2026-05-01')).getHours()).toBe(0);
    expect(new Date(startOfDay('2026-05-31', 1)).getDate()).toBe(1);
  });
});

describe('an audit event', () => {
  it('links to its object if that has a page', () => {
    expect(objectAddress('attempt-reviewed', 'a-1')).toEqual(['/admin/attempts', 'a-1']);
    expect(objectAddress('thresholds-published', 'NOSE/3')).toEqual(['/admin/thresholds', 'NOSE']);
    expect(objectAddress('attempts-exported', 'attempts?personal=true')).toBeUndefined();
    expect(objectAddress('user-looked-up', 'user/2bd806c97f0e00af')).toBeUndefined();
    expect(objectAddress('reference-looked-up', 'reference/2bd806c97f0e00af')).toBeUndefined();
    for (const action of ['check-opened', 'check-cancelled', 'check-redacted'] as const)
      expect(objectAddress(action, 'c-1')).toEqual(['/admin/checks', 'c-1']);
  });

  for (const [language, texts] of Object.entries({ en: english, de: german })) {
    it(`has a sentence in ${language} for every action`, () => {
      expect(Object.keys(texts.actions).sort()).toEqual([...auditActions].sort());
    });
  }
});
