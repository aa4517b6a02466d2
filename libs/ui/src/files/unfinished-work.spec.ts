import { EnvironmentInjector, createEnvironmentInjector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { UnfinishedWork } from './unfinished-work';

describe('unfinished work', () => {
  function page(): EnvironmentInjector {
    return createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
  }

  it('is what any of its holders has now', () => {
    const work = TestBed.inject(UnfinishedWork);
    const [first, second] = [signal(false), signal(false)];
    runInInjectionContext(page(), () => {
      work.register('attempt', first);
      work.register('attempt', second);
    });
    expect(work.attempt()).toBeFalse();
    second.set(true);
    expect([work.attempt(), work.text()]).toEqual([true, false]);
    second.set(false);
    expect(work.attempt()).toBeFalse();
  });

  it('is gone with the page that held it', () => {
    const work = TestBed.inject(UnfinishedWork);
    const form = page();
    runInInjectionContext(form, () => work.register('text', () => true));
    expect(work.text()).toBeTrue();
    form.destroy();
    expect(work.text()).toBeFalse();
  });
});
