import { TestBed } from '@angular/core/testing';
import { ReturnAddress } from './return-address';

describe('the address to return to after sign-in', () => {
  function returned(path: string): string {
    const address = TestBed.inject(ReturnAddress);
    address.remember(path);
    return address.take();
  }

  it('is the previous page', () => {
    expect(returned('/capture?challenge=POSE')).toBe('/capture?challenge=POSE');
  });

  it('is used once', () => {
    returned('/capture');
    expect(TestBed.inject(ReturnAddress).take()).toBe('/');
  });

  for (const foreign of ['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)', '']) {
    it(`never leads to another site: ${foreign || 'nothing'}`, () => {
      expect(returned(foreign)).toBe('/');
    });
  }
});
