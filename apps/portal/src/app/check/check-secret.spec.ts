import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CheckSecret, secretFetch } from './check-secret';

describe('calls with a client secret', () => {
  it('send it to the API alone, and without a referrer', async () => {
    const send = jasmine.createSpy().and.resolveTo(new Response());
    const holder = { secret: 'the-secret' };
    const call = secretFetch('/api', holder, send);
    await call('/api/check', { method: 'GET', headers: { accept: 'application/json' } });
    const [, init] = send.calls.mostRecent().args as [string, RequestInit];
    expect(new Headers(init.headers).get('authorization')).toBe('Bearer the-secret');
    expect(new Headers(init.headers).get('accept')).toBe('application/json');
    expect(init.referrerPolicy).toBe('no-referrer');
    for (const elsewhere of ['https://evil.example/api/check', '/apix', '/models/tiny.json']) {
      await call(elsewhere, {});
      const [, sent] = send.calls.mostRecent().args as [string, RequestInit];
      expect(new Headers(sent.headers).has('authorization')).withContext(elsewhere).toBeFalse();
    }
  });

  it('send the secret that is used now, and none while there is none', async () => {
    const send = jasmine.createSpy().and.resolveTo(new Response());
    const holder = { secret: '' };
    const call = secretFetch('/api', holder, send);
    const sent = () => new Headers((send.calls.mostRecent().args as [string, RequestInit])[1].headers);
    await call('/api/check/hand-off/redeem', { method: 'POST' });
    expect(sent().has('authorization')).toBeFalse();
    holder.secret = 'another';
    await call('/api/check', {});
    expect(sent().get('authorization')).toBe('Bearer another');
  });
});

describe('the secret of a check', () => {
  let replaced: string[];

  function opened(hash: string): CheckSecret {
    replaced = [];
    const defaultView = {
      location: { hash, pathname: '/check', search: '' },
      history: {
        state: null,
        replaceState: (_state: unknown, _title: string, address: string) => replaced.push(address),
      },
    };
    TestBed.configureTestingModule({
      providers: [CheckSecret, { provide: DOCUMENT, useValue: { defaultView, querySelectorAll: () => [] } }],
    });
    return TestBed.inject(CheckSecret);
  }

  it('comes from the fragment', () => {
    expect(opened('#a.b.c')).toEqual(
      jasmine.objectContaining({ secret: 'a.b.c', code: undefined, hasTakenOver: false }),
    );
    TestBed.resetTestingModule();
    expect(opened('')).toEqual(jasmine.objectContaining({ secret: '', code: undefined }));
  });

  it('is got for a code, and takes its place in the address, so that a reload goes on', () => {
    const secret = opened('#hand-off=the-code');
    expect(secret).toEqual(jasmine.objectContaining({ secret: '', code: 'the-code' }));
    secret.use('x.y.z');
    expect(secret).toEqual(jasmine.objectContaining({ secret: 'x.y.z', hasTakenOver: true }));
    expect(replaced).toEqual(['/check#handed-off=x.y.z']);
    TestBed.resetTestingModule();
    expect(opened('#handed-off=x.y.z')).toEqual(jasmine.objectContaining({ secret: 'x.y.z', hasTakenOver: true }));
  });

  it('of the device where the person started stays the one that returns', () => {
    const secret = opened('#a.b.c');
    secret.use('x.y.z');
    expect(secret.hasTakenOver).toBeFalse();
    expect(replaced).toEqual(['/check#x.y.z']);
  });

  it('is in no storage', () => {
    opened('#hand-off=the-code').use('x.y.z');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('x.y.z');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('the-code');
    expect(document.cookie).not.toContain('x.y.z');
  });
});
