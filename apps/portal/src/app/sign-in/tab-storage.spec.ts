import { DOCUMENT, Injector } from '@angular/core';
import { TabStorage } from './tab-storage';

function storageIn(defaultView: unknown): TabStorage {
  const providers = [{ provide: DOCUMENT, useValue: { defaultView } }, TabStorage];
  return Injector.create({ providers }).get(TabStorage);
}

/** A browser whose settings forbid site data: the property itself throws. */
const blocked = Object.defineProperty({}, 'sessionStorage', {
  get: () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  },
});

/** A storage that holds what is there, and takes nothing more. */
function full(kept: Record<string, string> = {}) {
  const sessionStorage = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    },
    removeItem: (key: string) => delete kept[key],
    clear: () => undefined,
  };
  return { sessionStorage };
}

describe('the tab’s storage', () => {
  afterEach(() => sessionStorage.removeItem('spec'));

  it('is the session storage, which ends with the tab', () => {
    const storage = storageIn(window);
    storage.write('spec', 'kept');
    expect(sessionStorage.getItem('spec')).toBe('kept');
    expect(storage.read('spec')).toBe('kept');
    storage.remove('spec');
    expect(sessionStorage.getItem('spec')).toBeNull();
    expect(storage.read('spec')).toBeNull();
    expect(storage.problem()).toBeUndefined();
  });

  for (const [name, browser, problem] of [
    ['forbids site data', blocked, 'blocked'],
    ['has no room left', full(), 'full'],
    ['has no storage', {}, 'blocked'],
  ] as const)
    it(`remembers as long as the page, and says why, where the browser ${name}`, () => {
      const storage = storageIn(browser);
      expect(storage.problem()).toBe(problem);
      storage.write('spec', 'kept');
      expect(storage.read('spec')).toBe('kept');
      storage.remove('spec');
      expect(storage.read('spec')).toBeNull();
      storage.write('spec', 'again');
      storage.clear();
      expect(storage.read('spec')).toBeNull();
    });

  it('reads its last word, not the older one that the browser still keeps', () => {
    const storage = storageIn(full({ spec: 'old' }));
    expect(storage.read('spec')).toBe('old');
    storage.write('spec', 'new');
    expect(storage.read('spec')).toBe('new');
  });
});
