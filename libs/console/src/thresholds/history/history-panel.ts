import { Component, computed, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ThresholdsVersion, ThresholdsView } from '@liveness/contract';
import { Moment } from '@liveness/ui/time/moment';
import { GivenText } from '../../given/given-text';
import { LimitName } from '../limits/limit-name';
import { LimitValue } from '../limits/limit-value';
import { type Difference, differences } from '../draft/difference';

/** A version with its changes. */
export interface VersionChanges {
  readonly version: ThresholdsVersion;
  /** The changes since the version before it; undefined for the oldest known one. */
  readonly changes: readonly Difference[] | undefined;
}

/** Returns the changes of each version. `history` is newest first. */
export function versionChanges(history: readonly ThresholdsVersion[]): readonly VersionChanges[] {
  return history.map((version, index) => {
    const before = history[index + 1];
    return { version, changes: before && differences(before.limits, version.limits) };
  });
}

/** How many versions are shown at first, and how many more each time. */
const shownAtOnce = 10;
/** How many differences of a version its row names. */
const namedDifferences = 3;

/** All versions of a challenge's thresholds: who published each, when, why, and what it changed. */
@Component({
  selector: 'liveness-history-panel',
  imports: [GivenText, LimitName, LimitValue, Moment, TranslocoDirective],
  templateUrl: './history-panel.html',
  styleUrl: './history-panel.css',
})
export class HistoryPanel {
  readonly view = input.required<ThresholdsView>();
  readonly mayPublish = input(false);
  readonly compared = output<ThresholdsVersion>();
  readonly returned = output<ThresholdsVersion>();
  protected readonly named = namedDifferences;
  protected readonly shown = signal(shownAtOnce);
  protected readonly versions = computed(() => versionChanges(this.view().history));
  protected readonly units = computed(() =>
    Object.fromEntries(this.view().limits.map(({ name, unit }) => [name, unit])),
  );

  protected showMore(): void {
    this.shown.update((shown) => shown + shownAtOnce);
  }
}
