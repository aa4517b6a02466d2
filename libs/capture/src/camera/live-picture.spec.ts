import { TestBed } from '@angular/core/testing';
import { LivePicture } from './live-picture';

describe('the live picture', () => {
  function show(mirrored: boolean) {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
    const stream = canvas.captureStream(10);
    const fixture = TestBed.createComponent(LivePicture);
    fixture.componentRef.setInput('stream', stream);
    fixture.componentRef.setInput('mirrored', mirrored);
    const running = new Promise<HTMLVideoElement>((resolve) => fixture.componentInstance.running.subscribe(resolve));
    const paint = setInterval(() => canvas.getContext('2d')?.fillRect(0, 0, 1, 1), 20);
    return { fixture, stream, running, stop: () => clearInterval(paint) };
  }

  it('plays the stream by itself, without sound, in the page', async () => {
    const { fixture, stream, running, stop } = show(true);
    await fixture.whenStable();
    const video = await running;
    stop();
    expect(video.srcObject).toBe(stream);
    expect(video.muted).toBeTrue();
    expect(video.hasAttribute('playsinline')).withContext('plays in the page on phones').toBeTrue();
  });

  it('is mirrored, as people expect of themselves, unless told otherwise', async () => {
    for (const mirrored of [true, false]) {
      const { fixture, stop } = show(mirrored);
      await fixture.whenStable();
      stop();
      const video = fixture.nativeElement.querySelector('video') as HTMLVideoElement;
      expect(getComputedStyle(video).transform === 'matrix(-1, 0, 0, 1, 0, 0)').toBe(mirrored);
    }
  });
});
