import { Component, inject, signal } from '@angular/core';
import { Wordmark } from '@liveness/ui/elements/wordmark';
import { Brand } from './brand';

/** The deployment's logo, its name, or both; the product's own if it has neither. */
@Component({
  selector: 'liveness-brand-mark',
  imports: [Wordmark],
  template: `
    @if (!missing() && brand.logo; as logo) {
      <picture>
        @if (logo.dark; as dark) {
          <source [attr.srcset]="dark" media="(prefers-color-scheme: dark)" />
        }
        <img
          [class.plate]="!logo.dark"
          [src]="logo.light"
          [alt]="logo.withName ? '' : brand.name()"
          (error)="missing.set(true)"
        />
      </picture>
      @if (logo.withName) {
        <span>{{ brand.name() }}</span>
      }
    } @else if (brand.hasOwnName) {
      <span>{{ brand.name() }}</span>
    } @else {
      <liveness-wordmark />
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
      min-inline-size: 0;
    }

    img {
      inline-size: auto;
      block-size: 2rem;
      max-inline-size: min(12rem, 40vw);
      object-fit: contain;
    }

    span {
      font-size: var(--size-lead);
      font-weight: var(--weight-strong);
      line-height: var(--line-title);
      letter-spacing: -0.02em;
      overflow-wrap: anywhere;
    }

    @media (max-width: 34rem) {
      span {
        font-size: var(--size-text);
      }
    }

    /* The only logo is one for light pages. */
    @media (prefers-color-scheme: dark) {
      .plate {
        padding: var(--space-1) var(--space-2);
        border-radius: var(--radius-small);
        background: #fff;
      }
    }
  `,
})
export class BrandMark {
  protected readonly brand = inject(Brand);
  /** The picture could not be loaded. */
  protected readonly missing = signal(false);
}
