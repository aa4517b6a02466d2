import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TabSecret } from './tab-secret';

describe('the secret of a check', () => {
  /** What the address bar and the history show. */
  let address: string;
  let kept: Map<string, string>;
  let keeps: boolean;

  const forbidden = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };

  function loaded(): TabSecret {
    const defaultView = {
      get location() {
        return new URL(address, 'https://liveness.example');
      },
      history: { state: null, replaceState: (_state: unknown, _title: string, next: string) => (address = next) },
      get sessionStorage() {
        if (!keeps) return forbidden();
        return {
          getItem: (key: string) => kept.get(key) ?? null,
          setItem: (key: string, value: string) => void kept.set(key, value),
        };
      },
    };
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [TabSecret, { provide: DOCUMENT, useValue: { defaultView, querySelectorAll: () => [] } }],
    });
    return TestBed.inject(TabSecret);
  }

  function opened(link: string): TabSecret {
    address = link;
    return loaded();
  }

  beforeEach(() => {
    kept = new Map();
    keeps = true;
  });

  it('comes from the address, which does not show it any more', () => {
    const { secret, code, hasTakenOver } = opened('/check#a.b.c');
    expect([secret, code, hasTakenOver]).toEqual(['a.b.c', undefined, false]);
    expect(address).toBe('/check');
  });

  it('is still there when the page is loaded again', () => {
    opened('/check#a.b.c');
    expect(loaded().secret).toBe('a.b.c');
  });

  it('is none in another tab without a link, and none after nonsense was kept', () => {
    expect(opened('/check').secret).toBe('');
    kept.set('liveness.check', '{');
    expect(opened('/check').secret).toBe('');
  });

  it('is the one of the latest link', () => {
    opened('/check#a.b.c');
    opened('/check#d.e.f');
    expect(loaded().secret).toBe('d.e.f');
  });

  it('is got for a code, which stays in the address until it is used up', () => {
    opened('/check#a.b.c');
    const secret = opened('/check#hand-off=the-code');
    expect([secret.secret, secret.code]).toEqual(['', 'the-code']);
    expect(address).toBe('/check#hand-off=the-code');
    secret.use('x.y.z');
    expect(address).toBe('/check');
    const again = loaded();
    expect([again.secret, again.code, again.hasTakenOver]).toEqual(['x.y.z', undefined, true]);
  });

  it('of the device where the person started stays the one that returns', () => {
    opened('/check#a.b.c').use('x.y.z');
    const again = loaded();
    expect([again.secret, again.hasTakenOver]).toEqual(['x.y.z', false]);
  });

  it('stays in the address where the browser keeps nothing, so that a reload goes on', () => {
    keeps = false;
    expect(opened('/check#a.b.c').secret).toBe('a.b.c');
    expect(loaded().secret).toBe('a.b.c');
    opened('/check#hand-off=the-code').use('x.y.z');
    const again = loaded();
    expect([again.secret, again.hasTakenOver]).toEqual(['x.y.z', true]);
  });

  it('is in nothing that outlives the tab', () => {
    opened('/check#hand-off=the-code').use('x.y.z');
    const lasting = JSON.stringify({ ...localStorage }) + document.cookie;
    expect(lasting).not.toContain('x.y.z');
    expect(JSON.stringify([...kept])).not.toContain('the-code');
  });
});
