import { Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { LimitDescription, ThresholdsVersion } from '@liveness/contract';
import { Glyph } from '@liveness/ui/elements/glyph';
import { Moment } from '@liveness/ui/time/moment';
import type { Limits } from '@liveness/domain';
import { GivenText } from '../../given/given-text';
import { visibleText } from '../../given/visible-text';
import { LimitName } from '../limits/limit-name';
import { LimitValue } from '../limits/limit-value';
import type { Draft } from './draft';
import { differences } from './difference';

/** A limit that a newer version or the draft changed since the draft's base. */
export interface OutdatedLimit {
  readonly name: string;
  readonly base: number | undefined;
  readonly theirs: number | undefined;
  /** The text if it is not a number; undefined if the draft does not change the limit. */
  readonly mine: number | string | undefined;
  /** Both changed it, to different values. */
  readonly contested: boolean;
}

export function outdatedLimits({ base, changes }: Draft, theirs: Limits): readonly OutdatedLimit[] {
  const changedByThem = new Set(differences(base, theirs).map(({ name }) => name));
  const names = new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(changes)]);
  return [...names]
    .filter((name) => changedByThem.has(name) || Object.hasOwn(changes, name))
    .map((name) => {
      const mine = Object.hasOwn(changes, name) ? changes[name] : undefined;
      return {
        name,
        base: base[name],
        theirs: theirs[name],
        mine,
        contested: mine !== undefined && changedByThem.has(name) && mine !== theirs[name],
      };
    });
}

/** Says that the draft's base is no longer in force, with the changes of the newer version and of the draft. */
@Component({
  selector: 'liveness-outdated-notice',
  imports: [GivenText, Glyph, LimitName, LimitValue, Moment, TranslocoDirective],
  templateUrl: './outdated-notice.html',
  styleUrl: './outdated-notice.css',
})
export class OutdatedNotice {
  readonly challenge = input.required<string>();
  readonly limits = input.required<readonly LimitDescription[]>();
  readonly draft = input.required<Draft>();
  readonly current = input.required<ThresholdsVersion>();
  /** A publication was rejected because of it. */
  readonly stale = input(false);
  readonly rebased = output();
  readonly discarded = output();
  protected readonly visibleText = visibleText;
  protected readonly rows = computed(() => {
    const units = Object.fromEntries(this.limits().map(({ name, unit }) => [name, unit]));
    return outdatedLimits(this.draft(), this.current().limits).map((row) => ({
      ...row,
      unit: units[row.name] ?? '',
      isNumber: typeof row.mine === 'number' ? row.mine : undefined,
    }));
  });
}
