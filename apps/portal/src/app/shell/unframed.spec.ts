import { DOCUMENT, Injector, runInInjectionContext } from '@angular/core';
import { routes } from './routes';
import { unframed } from './unframed';

describe('a page that may not be in a frame', () => {
  function isAdmitted(top: 'itself' | 'another'): unknown {
    const page: { top?: unknown } = {};
    page.top = top === 'itself' ? page : {};
    const injector = Injector.create({ providers: [{ provide: DOCUMENT, useValue: { defaultView: page } }] });
    return runInInjectionContext(injector, () => unframed());
  }

  it('is shown in a window of its own', () => expect(isAdmitted('itself')).toBeTrue());

  it('is not found in a frame', () => expect(isAdmitted('another')).toBeFalse());

  it('is the console', () => {
    expect(routes.filter(({ path }) => path === 'admin').map(({ canMatch }) => canMatch)).toEqual([[unframed]]);
  });
});
