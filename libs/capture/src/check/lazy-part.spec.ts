import { Component, type Type, input, inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MISSING_FILE } from '@liveness/ui/files/missing-file';
import { until } from '@liveness/ui/testing/until';
import { provideCompleteWords } from '../testing/complete-words';
import { LazyPart } from './lazy-part';

@Component({ selector: 'liveness-some-part', template: 'part {{ number() }}' })
class SomePart {
  readonly number = input(0);
}

describe('a part that is loaded when it is wanted', () => {
  /** How often the application was told that a file is missing. */
  let missing = 0;

  function shown(load: () => Promise<Type<unknown>>) {
    TestBed.configureTestingModule({
      providers: [provideCompleteWords(), { provide: MISSING_FILE, useValue: () => (missing += 1) }],
    });
    const fixture = TestBed.createComponent(LazyPart);
    fixture.componentRef.setInput('load', load);
    fixture.componentRef.setInput('bindings', [inputBinding('number', () => 7)]);
    fixture.detectChanges();
    return { fixture, element: fixture.nativeElement as HTMLElement };
  }

  it('is shown with its inputs, and says that it is loading until then', async () => {
    const loaded = Promise.withResolvers<Type<unknown>>();
    const { element } = shown(() => loaded.promise);
    expect(element.querySelector('[role=status]')?.textContent).toBe('One moment…');
    loaded.resolve(SomePart);
    await until(() => element.textContent?.includes('part 7') ?? false);
    expect(element.querySelector('[role=status]')).toBeNull();
  });

  it('can be tried again where it could not be loaded, and the application knows', async () => {
    let isOffline = true;
    missing = 0;
    const { element } = shown(() => (isOffline ? Promise.reject(new TypeError('offline')) : Promise.resolve(SomePart)));
    const again = () => element.querySelector('button');
    await until(() => again() !== null);
    expect(again()?.textContent).toContain('Try again');
    expect(element.textContent).toContain('reload this page');
    expect(missing).toBe(1);
    isOffline = false;
    again()?.click();
    await until(() => element.textContent?.includes('part 7') ?? false);
    expect(again()).toBeNull();
  });

  it('is not made after the person has gone on', async () => {
    const loaded = Promise.withResolvers<Type<unknown>>();
    let made = 0;
    @Component({ template: '' })
    class Counted {
      constructor() {
        made += 1;
      }
    }
    const { fixture } = shown(() => loaded.promise);
    fixture.destroy();
    loaded.resolve(Counted);
    await loaded.promise;
    await Promise.resolve();
    expect(made).toBe(0);
  });
});
