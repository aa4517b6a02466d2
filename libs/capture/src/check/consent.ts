import { Component, computed, input, output } from '@angular/core';
import { Icon } from '@liveness/ui/elements/icon';
import { Notice } from '@liveness/ui/elements/notice';
import { Said, isolated } from '@liveness/ui/elements/said';
import { sayBelow } from '../words/words';
import { directionOf } from '../words/words-in';
import type { ShownText } from './consent-text';

/** What happens with the pictures, and whether the person agrees to it. */
@Component({
  selector: 'liveness-consent',
  imports: [Icon, Notice, Said],
  templateUrl: './consent.html',
  styleUrl: './consent.css',
})
export class Consent {
  protected readonly t = sayBelow('check.consent');
  protected readonly isolated = isolated;
  protected readonly handOff = sayBelow('check.handOff');
  /** The deployment's own text, which takes the place of ours. */
  readonly text = input<ShownText>();
  protected readonly direction = computed(() => directionOf(this.text()?.language ?? ''));
  /** For how many days the pictures are kept, if that is known. */
  readonly retentionDays = input<number>();
  /** The address of the deployment's privacy notice, if it has one. */
  readonly privacyUrl = input<string>();
  /** Another text has come into force since the person read one. */
  readonly changed = input(false);
  /** The person's answer is on its way. */
  readonly busy = input(false);
  /** The person may continue on a phone instead. */
  readonly canHandOff = input(false);
  readonly answered = output<boolean>();
  readonly handedOff = output();
}
