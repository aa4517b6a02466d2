import { Component, input, output } from '@angular/core';
import { Icon } from '@liveness/ui/elements/icon';
import { Notice } from '@liveness/ui/elements/notice';
import { sayBelow } from '../words/words';

/** What happens with the pictures, and whether the person agrees to it. */
@Component({
  selector: 'liveness-consent',
  imports: [Icon, Notice],
  templateUrl: './consent.html',
  styleUrl: './consent.css',
})
export class Consent {
  protected readonly t = sayBelow('check.consent');
  protected readonly handOff = sayBelow('check.handOff');
  /** For how many days the pictures are kept, if that is known. */
  readonly retentionDays = input<number>();
  /** Another text has come into force since the person read one. */
  readonly changed = input(false);
  /** The person's answer is on its way. */
  readonly busy = input(false);
  /** The person may continue on a phone instead. */
  readonly canHandOff = input(false);
  readonly answered = output<boolean>();
  readonly handedOff = output();
}
