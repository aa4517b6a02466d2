import { Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Playback, standsMs } from './playback';

describe('the playback of an attempt', () => {
  const times = [1000, 1400, 1500];
  const frame = signal(0);
  let playback: Playback;

  beforeEach(() => {
    jasmine.clock().install();
    frame.set(0);
    playback = runInInjectionContext(
      TestBed.inject(Injector),
      () =>
        new Playback(
          () => times,
          frame,
          (chosen) => frame.set(chosen),
        ),
    );
  });

  afterEach(() => jasmine.clock().uninstall());

  it('shows each frame for as long as it really lasted', () => {
    playback.toggle();
    jasmine.clock().tick(399);
    expect(frame()).toBe(0);
    jasmine.clock().tick(1);
    expect(frame()).toBe(1);
    jasmine.clock().tick(100);
    expect([frame(), playback.playing()]).toEqual([2, false]);
  });

  it('has a speed, and pauses', () => {
    playback.speed.set(0.25);
    playback.toggle();
    jasmine.clock().tick(1599);
    expect(frame()).toBe(0);
    playback.toggle();
    jasmine.clock().tick(10_000);
    expect([frame(), playback.playing()]).toEqual([0, false]);
  });

  it('starts again at the end', () => {
    frame.set(2);
    playback.toggle();
    expect([frame(), playback.playing()]).toEqual([0, true]);
  });

  it("shows each frame for a sensible time, whatever the device's clock said", () => {
    expect(standsMs([0, 0], 0, 2)).toBe(16);
    expect(standsMs([0, 86_400_000], 0, 1)).toBe(5000);
    expect(standsMs([500, 0], 0, 1)).toBe(16);
    expect(standsMs([0], 0, 1)).toBeUndefined();
  });
});
