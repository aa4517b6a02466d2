import { Component, computed, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { OwnCheck } from '@liveness/contract';
import { CheckApi } from '../check-api';
import { CHECK_SECRET } from '../check-secret';
import { type CheckState, stateAfter } from '../check-state';
import { CheckWatch, type Look } from './check-watch';
import { HandOff } from './hand-off';
import { Watching } from './watching';

export type StateElsewhere = Extract<CheckState, { readonly name: 'hand-off' | 'watching' }>;

/** One lost call is nothing to speak of. */
const lostAfter = 2;

/** A check that goes on on another device: the offer, and the page that waits until that device has finished. */
@Component({
  selector: 'liveness-other-device',
  imports: [HandOff, Watching],
  providers: [CheckWatch],
  template: `
    @let now = state();
    @if (now.name === 'hand-off') {
      <liveness-hand-off
        [reason]="now.reason"
        [canStay]="canStay() && !now.check.handedOff"
        [lost]="lost()"
        (offered)="codeIsOut.set(true)"
        (denied)="look()"
        (stay)="stay.emit()"
      />
    } @else {
      <liveness-watching
        [canTakeBack]="canStay()"
        [lost]="lost()"
        [busy]="takingBack()"
        (another)="another.emit()"
        (takeBack)="takeBack()"
      />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class OtherDevice {
  readonly #api = inject(CheckApi);
  readonly #secret = inject(CHECK_SECRET);
  readonly #watch = inject(CheckWatch);
  #before?: string;
  readonly state = input.required<StateElsewhere>();
  /** This device could go on with the check, if it were not for the other one. */
  readonly canStay = input(false);
  /** The check was read, and may be elsewhere now. */
  readonly read = output<ApiResult<OwnCheck>>();
  /** The person wants to continue on yet another device. */
  readonly another = output();
  /** The person wants to go on here. */
  readonly stay = output();

  readonly #name = computed(() => this.state().name);
  /** There is a code: another device may take the check over at any time. */
  protected readonly codeIsOut = linkedSignal({ source: this.#name, computation: () => false });
  protected readonly takingBack = signal(false);
  readonly #lostLooks = signal(0);
  protected readonly lost = computed(() => this.#lostLooks() >= lostAfter);
  readonly #watches = computed(() => this.#name() === 'watching' || this.codeIsOut());

  constructor() {
    effect((onCleanup) => {
      if (this.#watches()) onCleanup(this.#watch.start(() => this.look()));
    });
  }

  /** Asks how the check goes on elsewhere. */
  protected async look(): Promise<Look> {
    const answer = await this.#api.read();
    const isLost = !answer.ok && stateAfter(answer.failure).name === 'unreachable';
    this.#lostLooks.update((before) => (isLost ? before + 1 : 0));
    if (isLost) return { changed: false, retryAfterMs: answer.failure.retryAfterMs };
    const found = answer.ok ? `${answer.value.status} ${answer.value.handedOff}` : answer.failure.code;
    const changed = this.#before !== undefined && this.#before !== found;
    this.#before = found;
    this.read.emit(answer);
    return { changed };
  }

  /** The other device is of no use: this one takes the check over. */
  protected async takeBack(): Promise<void> {
    this.takingBack.set(true);
    const offered = await this.#api.offer();
    const redeemed = offered.ok ? await this.#api.redeem(offered.value.code) : offered;
    if (redeemed.ok) this.#secret.use(redeemed.value.clientSecret);
    this.takingBack.set(false);
    this.stay.emit();
  }
}
