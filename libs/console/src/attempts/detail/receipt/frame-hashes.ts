import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DetailedFrame } from '@liveness/contract';
import { Glyph } from '@liveness/ui/elements/glyph';
import { type LoadedPicture, pictureDigests } from './picture-digests';

/**
 * The SHA-256 of each frame, compared with that of the picture on this page, and the attempt that used the picture
 * before, if any.
 */
@Component({
  selector: 'liveness-frame-hashes',
  imports: [Glyph, RouterLink, TranslocoDirective],
  template: `
    <details *transloco="let t; prefix: 'attemptAside.hashes'">
      <summary>
        <span>{{ t('title') }}</span>
        <span class="told" [attr.data-outcome]="told()"
          ><liveness-glyph [name]="told() === 'same' ? 'check' : told() === 'other' ? 'cross' : 'question'" />{{
            t('told.' + told(), { same: same(), frames: frames().length })
          }}</span
        >
      </summary>
      <p class="soft">{{ t('text') }}</p>
      <ol>
        @for (frame of compared(); track frame.sequence; let index = $index) {
          <li [attr.data-outcome]="frame.outcome">
            <span class="number">{{ index + 1 }}</span>
            <code>{{ frame.digest }}</code>
            <span class="answer"
              ><liveness-glyph
                [name]="frame.outcome === 'same' ? 'check' : frame.outcome === 'other' ? 'cross' : 'question'"
              />{{ t('answers.' + frame.outcome) }}</span
            >
            @if (frame.outcome === 'other') {
              <code class="found">{{ frame.found }}</code>
            }
            @if (frame.claimedBy; as attempt) {
              <a class="used" [routerLink]="['/admin/attempts', attempt]">{{ t('used') }}</a>
            }
          </li>
        }
      </ol>
    </details>
  `,
  styleUrl: './frame-hashes.css',
})
export class FrameHashes {
  readonly frames = input.required<readonly DetailedFrame[]>();
  readonly pictures = input.required<ReadonlyMap<number, LoadedPicture>>();
  readonly #digests = pictureDigests(this.pictures);
  protected readonly compared = computed(() =>
    this.frames().map(({ sequence, digest, claimedBy }) => {
      const found = this.#digests().get(sequence);
      const outcome =
        found === undefined
          ? ('unseen' as const)
          : found === digest.toLowerCase()
            ? ('same' as const)
            : ('other' as const);
      return { sequence, digest, found, outcome, claimedBy };
    }),
  );
  protected readonly same = computed(() => this.compared().filter(({ outcome }) => outcome === 'same').length);
  protected readonly told = computed(() => {
    if (this.compared().some(({ outcome }) => outcome === 'other')) return 'other' as const;
    return this.same() === this.frames().length ? ('same' as const) : ('unseen' as const);
  });
}
