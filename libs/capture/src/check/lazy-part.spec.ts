import { Component, type Type, input, inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { until } from '@liveness/ui/testing/until';
import { provideCompleteWords } from '../testing/complete-words';
import { LazyPart } from './lazy-part';

@Component({ selector: 'liveness-some-part', template: 'part {{ number() }}' })
class SomePart {
  readonly number = input(0);
}

describe('a part that is loaded when it is wanted', () => {
  function shown(load: () => Promise<Type<unknown>>) {
    TestBed.configureTestingModule({ providers: [provideCompleteWords()] });
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

  it('can be tried again where it could not be loaded', async () => {
    let isOffline = true;
    const { element } = shown(() => (isOffline ? Promise.reject(new TypeError('offline')) : Promise.resolve(SomePart)));
    const again = () => element.querySelector('button');
    await until(() => again() !== null);
    expect(again()?.textContent).toContain('Try again');
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
