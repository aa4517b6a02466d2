import { isYesOrNo, quantities, quantity } from './quantity';

describe('a quantity', () => {
  const cases: readonly (readonly [name: string, value: number | null, words: string])[] = [
    ['yawTowardsTargetDegrees', -12.345, '-12.3°'],
    ['faceAreaPercent', 30.25, '30.3 %'],
    ['stateElapsedMs', 10_432.4, '10,432 ms'],
    ['noseOutsideTargetX', 45, '45 px'],
    ['landmarkDistance', 0.07512, '0.0751'],
    ['trajectoryPoints', 4, '4'],
    ['trajectoryError', 0, '0'],
    ['landmarkDistance', null, '∞'],
    ['landmarkDistance', Number.MAX_SAFE_INTEGER, '∞'],
    ['landmarkDistance', Number.MIN_SAFE_INTEGER, '−∞'],
  ];
  for (const [name, value, words] of cases) {
    it(`of ${name} is ${words}`, () => expect(quantity(name, value, 'en')).toBe(words));
  }

  it('is formatted in its language', () => expect(quantity('landmarkDistance', 0.043, 'de')).toBe('0,043'));

  it('has enough digits to differ from its limit', () => {
    const told = (value: number | null, limit: number) => quantities({ name: 'faceOutsideAreaX', value, limit }, 'en');
    expect(told(100.4, 100)).toEqual({ value: '100.4 px', limit: '100 px' });
    expect(told(0.020004, 0.02)).toEqual({ value: '0.020004 px', limit: '0.02 px' });
    expect(told(100, 100)).toEqual({ value: '100 px', limit: '100 px' });
    expect(told(null, 100).value).toBe('∞');
  });

  it('that is not finite has the sign by which it meets its limit or does not', () => {
    const told = (relation: '>=' | '<=', met: boolean) =>
      quantities({ name: 'relief', value: null, limit: 0.04, relation, met }, 'en').value;
    expect([told('>=', false), told('>=', true), told('<=', true), told('<=', false)]).toEqual(['−∞', '∞', '−∞', '∞']);
  });

  it('is yes or no for findings about a face', () => {
    expect(['eyesOpen', 'smiling', 'mouthOpen'].every(isYesOrNo)).toBeTrue();
    expect(isYesOrNo('confidence')).toBeFalse();
  });
});
