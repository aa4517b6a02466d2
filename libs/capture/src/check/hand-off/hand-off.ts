import { Component, DestroyRef, type OnInit, computed, inject, input, output, signal } from '@angular/core';
import type { HandOffCode } from '@liveness/contract';
import { Notice } from '@liveness/ui/elements/notice';
import { Said, isolated } from '@liveness/ui/elements/said';
import { CheckApi } from '../check-api';
import type { HandOffReason } from '../check-state';
import { Address } from '../../address/address';
import { sayBelow } from '../../words/words';

/** Offers the check to another device: a code to scan, a link, and how long they are valid. A new one replaces them. */
@Component({
  selector: 'liveness-hand-off',
  imports: [Address, Notice, Said],
  templateUrl: './hand-off.html',
  styleUrl: './hand-off.css',
})
export class HandOff implements OnInit {
  protected readonly t = sayBelow('check.handOff');
  protected readonly isolated = isolated;
  readonly #api = inject(CheckApi);
  #timer?: ReturnType<typeof setInterval>;
  readonly reason = input.required<HandOffReason>();
  /** The person may go on here instead. */
  readonly canStay = input(false);
  /** How the check stands cannot be asked at the moment. */
  readonly lost = input(false);
  /** A code was made: from now on another device may take the check over. */
  readonly offered = output();
  /** No code is given: whoever shows this must ask how the check stands. */
  readonly denied = output();
  readonly stay = output();

  protected readonly code = signal<HandOffCode | undefined>(undefined);
  protected readonly leftSeconds = signal(0);
  protected readonly asking = signal(false);
  protected readonly failed = signal(false);
  /** Whether the latest link was copied; undefined until the person tries. */
  protected readonly copied = signal<boolean | undefined>(undefined);
  /** In the browser of an app, the link is for another browser of the same device: there is nothing to scan. */
  protected readonly to = computed(() => (this.reason() === 'app' ? 'browser' : 'phone'));
  protected readonly left = computed(() => {
    const seconds = this.leftSeconds();
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  });
  /** What is said aloud when it changes. */
  protected readonly status = computed(() => {
    if (this.lost()) return 'lost';
    if (this.failed()) return 'failed';
    if (!this.code()) return undefined;
    if (this.leftSeconds() === 0) return `${this.to()}.expired`;
    const copied = this.copied();
    return copied === undefined ? `${this.to()}.waiting` : copied ? 'copied' : 'notCopied';
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.#timer));
  }

  ngOnInit(): void {
    void this.ask();
  }

  protected async ask(): Promise<void> {
    this.asking.set(true);
    const answer = await this.#api.offer();
    this.asking.set(false);
    this.failed.set(!answer.ok);
    if (answer.ok) this.#show(answer.value);
    else if ((answer.failure.status ?? 500) < 500) this.denied.emit();
  }

  #show(code: HandOffCode): void {
    const endsAt = Date.now() + code.expiresInMs;
    const count = () => this.leftSeconds.set(Math.max(0, Math.ceil((endsAt - Date.now()) / 1000)));
    clearInterval(this.#timer);
    this.#timer = setInterval(count, 1000);
    count();
    this.code.set(code);
    this.copied.set(undefined);
    this.offered.emit();
  }
}
