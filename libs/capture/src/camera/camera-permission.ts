import { Component, computed, input, output } from '@angular/core';
import { Icon } from '@liveness/ui/elements/icon';
import { Notice } from '@liveness/ui/elements/notice';
import { sayBelow } from '../words/words';

/** Challenges whose task has words of its own. */
const described: ReadonlySet<string> = new Set(['NOSE', 'POSE', 'TURN', 'LIGHT']);

/** Says what comes: what the browser is about to ask, what the person does then, and how long it takes. Asks for the camera only on a tap. */
@Component({
  selector: 'liveness-camera-permission',
  imports: [Icon, Notice],
  template: `
    <liveness-notice icon="camera" [heading]="t('title')">
      <ol>
        @if (!allowed()) {
          <li><liveness-icon name="camera" />{{ t('text') }}</li>
        }
        <li><liveness-icon name="face" />{{ t('task.' + task()) }}</li>
        <li><liveness-icon name="clock" />{{ t(task() === 'several' ? 'offLater' : 'off') }}</li>
      </ol>
      <p class="tip">
        <liveness-icon name="light" /><span>{{ t(mayGlow() ? 'evenLight' : 'light') }}</span>
      </p>
      <div class="within-reach">
        <button class="button button-primary" type="button" (click)="agreed.emit()">{{ t('turnOn') }}</button>
      </div>
      @if (offersLight()) {
        <button class="button button-quiet" type="button" (click)="lightWanted.emit()">{{ t('spared') }}</button>
      }
    </liveness-notice>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--space-3);
      list-style: none;
    }

    li,
    .tip {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--space-3);
      line-height: 1.4;
    }

    liveness-icon {
      color: var(--colour-accent);
    }

    .tip span {
      margin-block-start: 0.15em;
      font-size: var(--size-small);
    }
  `,
})
export class CameraPermission {
  protected readonly t = sayBelow('camera.permission');
  /** The type of the challenge that comes, if it is known. */
  readonly challenge = input<string>();
  protected readonly task = computed(() => {
    const type = this.challenge();
    if (type?.includes('+')) return 'several';
    return type !== undefined && described.has(type) ? type : 'any';
  });
  /** The browser will not ask: the camera was allowed before. */
  readonly allowed = input(false);
  /** The screen may light the face: other bright light is in the way then, even from the front. */
  readonly mayGlow = input(false);
  /** Colours are left out, because the device asks for less motion. */
  readonly offersLight = input(false);
  readonly agreed = output();
  /** The person agrees, and wants the colours all the same. */
  readonly lightWanted = output();
}
