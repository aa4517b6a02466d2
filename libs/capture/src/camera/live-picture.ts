import { Component, type ElementRef, effect, input, output, viewChild } from '@angular/core';

/** The camera's picture, as large as its place: the middle of it, as in the frames that are taken. */
@Component({
  selector: 'liveness-live-picture',
  template: `<video
    #video
    autoplay
    muted
    playsinline
    disablepictureinpicture
    [class.mirrored]="mirrored()"
    [attr.aria-label]="label()"
    (playing)="running.emit(video)"
  ></video>`,
  styles: `
    :host {
      display: block;
      inline-size: 100%;
      block-size: 100%;
    }

    video {
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
      background: #0a100e;
    }

    .mirrored {
      transform: scaleX(-1);
    }
  `,
})
export class LivePicture {
  readonly stream = input.required<MediaStream>();
  readonly mirrored = input(true);
  readonly label = input('');
  /** The video, once it shows a picture; again after another stream was given. */
  readonly running = output<HTMLVideoElement>();
  private readonly video = viewChild.required<ElementRef<HTMLVideoElement>>('video');

  constructor() {
    effect(() => {
      const video = this.video().nativeElement;
      video.srcObject = this.stream();
      // The attribute that mutes is ignored on elements made by script; an unmuted one may not start by itself.
      video.muted = true;
      // Rejected when another stream replaces this one before it plays.
      video.play().catch(() => undefined);
    });
  }
}
