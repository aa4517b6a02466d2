import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { registry } from '@liveness/challenge-registry';

/** Key of the words for a limit, below `limits`; undefined for one that this portal does not know. */
export function limitKey(challenge: string, name: string): string | undefined {
  const limits = registry.challenges.find(({ type }) => type === challenge)?.limits;
  return limits && Object.hasOwn(limits, name) ? `${challenge}.${name}` : undefined;
}

const units: readonly string[] = [
  'pixels',
  'percent',
  'degrees',
  'milliseconds',
  'frames',
  'faces',
  'points',
  'signals',
  'count',
  'ratio',
  'confidence',
  'switch',
];

/** Key of the words for a unit, below `units`; undefined for one that this portal does not know. */
export function unitKey(unit: string): string | undefined {
  return units.includes(unit) ? unit : undefined;
}

/** What people call a limit; one that this portal does not know is called by its code. */
@Component({
  selector: 'liveness-limit-name',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'thresholds.limits'">
      @if (key(); as key) {
        <span>{{ t(key + '.name') }}</span>
      } @else {
        <code>{{ name() }}</code>
      }
    </ng-container>
  `,
})
export class LimitName {
  readonly challenge = input.required<string>();
  readonly name = input.required<string>();
  protected readonly key = computed(() => limitKey(this.challenge(), this.name()));
}
