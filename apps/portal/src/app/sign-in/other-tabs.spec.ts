import { EnvironmentInjector, createEnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { OtherTabs } from './other-tabs';

describe('the portal’s other tabs', () => {
  const tabs: EnvironmentInjector[] = [];

  function tab(): OtherTabs {
    const injector = createEnvironmentInjector([OtherTabs], TestBed.inject(EnvironmentInjector));
    tabs.push(injector);
    return injector.get(OtherTabs);
  }

  afterEach(() => tabs.splice(0).forEach((injector) => injector.destroy()));

  it('learn that the person signed out in one of them, which does not hear itself', async () => {
    const [here, there] = [tab(), tab()];
    const heard: string[] = [];
    here.signedOut.subscribe(() => heard.push('here'));
    const told = new Promise<void>((resolve) => there.signedOut.subscribe(() => (heard.push('there'), resolve())));
    here.tellSignedOut();
    await told;
    expect(heard).toEqual(['there']);
  });

  it('are out of reach where the browser refuses to connect them, and nothing breaks', () => {
    spyOn(window, 'BroadcastChannel').and.throwError(new DOMException('The operation is insecure.', 'SecurityError'));
    expect(() => tab().tellSignedOut()).not.toThrow();
  });
});
