import { Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Glyph } from '@liveness/ui/elements/glyph';
import type { Layer } from './overlay';
import { type Speed, speeds } from './playback';

/** The shortcut keys of the layers. */
export const layerKeys: Readonly<Record<Layer, string>> = {
  box: 'b',
  landmarks: 'l',
  pupils: 'p',
  area: 'a',
  target: 't',
  path: 'w',
  // A challenge has either a target or turns.
  turn: 't',
  regions: 'r',
};

/** Tools for the picture: playback, zoom and layers. */
@Component({
  selector: 'liveness-picture-tools',
  imports: [Glyph, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'attempt.tools'">
      <div class="group">
        <button
          class="tool tool-square"
          type="button"
          [attr.aria-label]="playing() ? t('pause') : t('play')"
          (click)="played.emit()"
        >
          <liveness-glyph [name]="playing() ? 'pause' : 'play'" />
        </button>
        <label class="only-heard" for="attempt-speed">{{ t('speed') }}</label>
        <select
          id="attempt-speed"
          class="control speed"
          [value]="speed()"
          (change)="setSpeed($any($event.target).value)"
        >
          @for (each of speeds; track each) {
            <option [value]="each" [selected]="each === speed()">{{ each }}×</option>
          }
        </select>
      </div>
      <div class="group">
        <button class="tool tool-square" type="button" [attr.aria-label]="t('nearer')" (click)="zoomed.emit(1)">
          <liveness-glyph name="plus" />
        </button>
        <button class="tool tool-square" type="button" [attr.aria-label]="t('further')" (click)="zoomed.emit(-1)">
          <liveness-glyph name="minus" />
        </button>
        <button class="tool" type="button" (click)="closedUp.emit()">{{ t('face') }}</button>
        <button
          class="tool tool-square"
          type="button"
          [attr.aria-label]="t('mirror')"
          [attr.aria-pressed]="mirrored()"
          (click)="mirrorTurned.emit()"
        >
          <liveness-glyph name="mirror" />
        </button>
      </div>
      <div class="group layers" role="group" [attr.aria-label]="t('layers')">
        @for (layer of layers(); track layer) {
          <button
            class="tool layer"
            type="button"
            [attr.data-layer]="layer"
            [attr.aria-pressed]="!hidden().includes(layer)"
            [title]="keys[layer]"
            (click)="toggled.emit(layer)"
          >
            <span class="swatch" aria-hidden="true"></span>{{ t('layer.' + layer) }}
          </button>
        }
      </div>
    </ng-container>
  `,
  styleUrl: './picture-tools.css',
})
export class PictureTools {
  readonly playing = input(false);
  readonly speed = input<Speed>(1);
  readonly hidden = input<readonly string[]>([]);
  readonly layers = input.required<readonly Layer[]>();
  readonly mirrored = input(false);
  readonly played = output();
  readonly speedChosen = output<Speed>();
  readonly zoomed = output<1 | -1>();
  readonly closedUp = output();
  readonly mirrorTurned = output();
  readonly toggled = output<Layer>();
  protected readonly speeds = speeds;
  protected readonly keys = layerKeys;

  protected setSpeed(value: string): void {
    const speed = speeds.find((each) => String(each) === value);
    if (speed) this.speedChosen.emit(speed);
  }
}
