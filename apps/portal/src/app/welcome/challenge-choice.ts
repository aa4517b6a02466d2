import { Component, input, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** Lets the person choose a challenge, or leave the choice to the service. */
@Component({
  selector: 'liveness-challenge-choice',
  imports: [TranslocoDirective],
  template: `
    <fieldset *transloco="let t">
      <legend>{{ t('welcome.choice') }}</legend>
      <label>
        <input type="radio" name="challenge" [checked]="!chosen()" (change)="chosen.set(undefined)" />
        <span>{{ t('welcome.anyChallenge') }}</span>
      </label>
      @for (type of types(); track type) {
        <label>
          <input type="radio" name="challenge" [checked]="chosen() === type" (change)="chosen.set(type)" />
          <span>{{ t('challenges.' + type + '.name') }}</span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
      min-inline-size: 0;
      border: 0;
    }

    legend {
      padding: 0;
      margin-block-end: var(--space-2);
      font-weight: var(--weight-strong);
    }

    label {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
      min-block-size: var(--target-min);
      padding: var(--space-2) var(--space-4);
      border: 1px solid var(--colour-line-strong);
      border-radius: var(--radius-round);
      cursor: pointer;
    }

    label:has(:checked) {
      border-color: var(--colour-accent);
      background: var(--colour-accent-soft);
      color: var(--colour-on-accent-soft);
    }

    label:has(:focus-visible) {
      outline: 3px solid var(--colour-focus);
      outline-offset: 2px;
    }

    input {
      inline-size: 1.15rem;
      block-size: 1.15rem;
      margin: 0;
      outline: none;
      accent-color: var(--colour-accent);
    }
  `,
})
export class ChallengeChoice {
  readonly types = input.required<readonly string[]>();
  readonly chosen = model<string | undefined>(undefined);
}
