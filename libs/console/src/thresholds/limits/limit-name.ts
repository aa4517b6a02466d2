import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { registry } from '@liveness/challenge-registry';

/** Returns the key of a limit's texts below `limits`; undefined if this portal does not know it. */
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
  'turns',
  'heights',
  'colours',
  'sequences',
  'errors',
  'ratio',
  'confidence',
  'switch',
];

/** Returns the key of a unit below `units`; undefined if this portal does not know it. */
export function unitKey(unit: string): string | undefined {
  return units.includes(unit) ? unit : undefined;
}

/** A limit's name; one that this portal does not know is named by its code. */
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
