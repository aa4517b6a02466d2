import { Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideSession } from '@liveness/api-client/testing/session';
import { unsent, unsentText } from './unsent-text';

@Component({ selector: 'liveness-some-form', template: `{{ reason() }}|{{ search() }}` })
class SomeForm {
  readonly id = input.required<string>();
  readonly given = input('');
  readonly reason = unsentText(() => unsent.erasure(this.id()), { initial: () => this.given() });
  readonly search = unsentText(() => unsent.search('some'), { untilLeft: true });
}

describe('a text that is typed and not sent', () => {
  /** The form as it is when the page is loaded, as after signing in again. */
  async function loaded({ id = 'a', given = '', subject = 'una' } = {}) {
    TestBed.resetTestingModule();
    return opened({ id, given, subject });
  }

  async function opened({ id = 'a', given = '', subject = 'una' } = {}) {
    TestBed.configureTestingModule({ providers: [provideSession({ subject })] });
    const fixture = TestBed.createComponent(SomeForm);
    fixture.componentRef.setInput('id', id);
    fixture.componentRef.setInput('given', given);
    await fixture.whenStable();
    return fixture.componentInstance;
  }

  beforeEach(() => sessionStorage.clear());
  afterAll(() => sessionStorage.clear());

  it('is there again when the page is loaded again, at the same thing only', async () => {
    (await loaded()).reason.set('Asked for.');
    expect((await loaded()).reason()).toBe('Asked for.');
    expect((await loaded({ id: 'b' })).reason()).toBe('');
  });

  it('is not there for anybody else who signs in', async () => {
    (await loaded()).reason.set('Asked for.');
    expect((await loaded({ subject: 'ada' })).reason()).toBe('');
    expect((await loaded()).reason()).toBe('');
  });

  it('is gone when it was sent, discarded or undone', async () => {
    const form = await loaded({ given: 'Asked for.' });
    form.reason.set('Asked for by the person.');
    form.reason.forget();
    expect(form.reason()).toBe('Asked for.');
    form.reason.set('Else');
    form.reason.set('Asked for.');
    expect(sessionStorage.getItem('liveness.own.erasure.a')).toBeNull();
    expect((await loaded({ given: 'Given by another page.' })).reason()).toBe('Given by another page.');
  });

  it('of a search goes with its page, but not with a reload', async () => {
    TestBed.configureTestingModule({ providers: [provideSession({ subject: 'una' })] });
    const fixture = TestBed.createComponent(SomeForm);
    fixture.componentRef.setInput('id', 'a');
    fixture.componentInstance.search.set('nose');
    expect(sessionStorage.getItem('liveness.own.search.some')).toBe('nose');
    expect(TestBed.createComponent(SomeForm).componentInstance.search()).toBe('nose');
    fixture.destroy();
    expect(sessionStorage.getItem('liveness.own.search.some')).toBeNull();
  });
});
