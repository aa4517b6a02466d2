import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { OwnStorage, emptyOwnStorage } from './own-storage';
import { provideSession } from './testing/session';

describe('what belongs to the signed-in person', () => {
  /** The storage as a page finds it that is loaded while this person is signed in. */
  function loaded(subject: string): OwnStorage {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideSession({ subject })] });
    return TestBed.inject(OwnStorage);
  }

  beforeEach(() => sessionStorage.clear());
  afterEach(() => sessionStorage.clear());

  it('is there again when the page is loaded again', () => {
    loaded('una').write('note', 'She moves the picture.');
    expect(loaded('una').read('note')).toBe('She moves the picture.');
    loaded('una').remove('note');
    expect(loaded('una').read('note')).toBeNull();
  });

  it('is gone for everybody once somebody else has signed in', () => {
    loaded('una').write('note', 'secret');
    loaded('una').write('reason', 'secret');
    expect(loaded('ada').read('note')).toBeNull();
    expect(Object.values({ ...sessionStorage }).join()).not.toContain('secret');
    expect(loaded('una').read('note')).toBeNull();
  });

  it('is emptied without anything else that the tab keeps', () => {
    loaded('una').write('note', 'secret');
    sessionStorage.setItem('liveness.return', '/admin');
    emptyOwnStorage(window);
    expect(Object.entries(sessionStorage)).toEqual([['liveness.return', '/admin']]);
    expect(loaded('una').read('note')).toBeNull();
  });

  it('is not kept before anybody has signed in', () => {
    const subject = signal('');
    TestBed.configureTestingModule({ providers: [provideSession({ subject })] });
    const own = TestBed.inject(OwnStorage);
    own.write('note', 'lost');
    expect(own.read('note')).toBeNull();
    expect(sessionStorage.length).toBe(0);
    subject.set('una');
    own.write('note', 'kept');
    expect(own.read('note')).toBe('kept');
  });

  it('does without a storage that the browser forbids', () => {
    const forbidden = Object.defineProperty({}, 'sessionStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    }) as Window;
    expect(() => emptyOwnStorage(forbidden)).not.toThrow();
  });
});
