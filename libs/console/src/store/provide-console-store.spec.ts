import { createEnvironmentInjector, EnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Store } from '@ngrx/store';
import { preferences, preferencesActions } from '../preferences/preferences';
import { provideConsoleStore } from './provide-console-store';

describe('the console’s store', () => {
  afterEach(() => localStorage.removeItem('liveness.console'));

  it('exists below the root injector, with its effects', () => {
    const injector = createEnvironmentInjector([provideConsoleStore()], TestBed.inject(EnvironmentInjector));
    injector.get(Store).dispatch(preferencesActions.densityChosen({ density: 'compact' }));
    expect(injector.get(Store).selectSignal(preferences.selectDensity)()).toBe('compact');
    expect(localStorage.getItem('liveness.console')).toContain('compact');
    expect(TestBed.inject(Store, null, { optional: true })).toBeNull();
    injector.destroy();
  });
});
