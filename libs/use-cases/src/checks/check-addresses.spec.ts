import { addressProblems } from './check-addresses';

const settings = { origins: ['https://shop.example', 'http://localhost:4200'] };

describe('the addresses of a check', () => {
  it('are those of allowed origins, with any path to return to', () => {
    expect(
      addressProblems(
        {
          returnUrl: 'https://shop.example/orders/7?step=2#done',
          origins: ['https://shop.example', 'http://localhost:4200'],
        },
        settings,
      ),
    ).toEqual([]);
    expect(addressProblems({}, settings)).toEqual([]);
  });

  it('may be of any origin where the deployment says so, and are safe even then', () => {
    const any = { origins: 'any' as const };
    expect(addressProblems({ returnUrl: 'https://x.example/', origins: ['https://y.example:8443'] }, any)).toEqual([]);
    expect(addressProblems({ returnUrl: 'http://x.example/', origins: ['http://y.example'] }, any).length).toBe(2);
  });

  for (const returnUrl of [
    'https://other.example/',
    'https://shop.example.evil.example/',
    'https://shop.example:8443/',
    'https://me@shop.example/',
    'https://me:secret@shop.example/',
    'https://shop.example@evil.example/',
    'http://shop.example/',
    'http://localhost.evil.example:4200/',
    'javascript:alert(1)',
    'JavaScript:alert(1)//https://shop.example',
    'data:text/html,x',
    'blob:https://shop.example/1',
    '//shop.example/',
    '/orders/7',
    'shop.example',
    '',
  ])
    it(`do not let a person return to ${returnUrl || 'nothing'}`, () => {
      expect(addressProblems({ returnUrl }, settings).map(({ path }) => path)).toEqual(['returnUrl']);
    });

  for (const origin of [
    'https://shop.example/',
    'https://shop.example/path',
    'https://*.example',
    'https://*',
    '*',
    'null',
    'https://SHOP.example',
    'https://shop.example:443',
    'https://me@shop.example',
    'https://other.example',
    'http://shop.example',
    'file://',
  ])
    it(`do not allow the origin ${origin}`, () => {
      expect(addressProblems({ origins: ['https://shop.example', origin] }, settings).map(({ path }) => path)).toEqual([
        'origins.1',
      ]);
    });
});
