import type { OwnCheck } from '@liveness/contract';
import { returnAddress } from './return-address';

const check: OwnCheck = { id: 'c-1', status: 'passed', attemptsLeft: 0, challenges: ['TURN'], expiresInMs: 0 };

describe('the address to return to', () => {
  it('says which check it was, and keeps what else the address says', () => {
    expect(returnAddress({ ...check, returnUrl: 'https://shop.example/done?step=2#end' })).toBe(
      'https://shop.example/done?step=2&check=c-1#end',
    );
    expect(returnAddress({ ...check, returnUrl: 'https://shop.example/?check=other' })).toBe(
      'https://shop.example/?check=c-1',
    );
  });

  it('is none without one, and never a script', () => {
    for (const returnUrl of [undefined, 'javascript:alert(1)', 'data:text/html,x', '/relative'])
      expect(returnAddress({ ...check, ...(returnUrl !== undefined && { returnUrl }) })).toBeUndefined();
  });
});
