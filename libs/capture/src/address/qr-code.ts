import { Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

/** Light modules around the code that scanners need to find it (ISO/IEC 18004). */
const quietZone = 4;

/** Returns the dark modules of a QR code as path data, one unit a module, and the units of a side with its quiet zone. */
export function qrPath(text: string): { readonly path: string; readonly side: number } {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { path, side: size };
}

/** A text as a QR code: dark on light in every colour scheme, since some scanners read nothing else. */
@Component({
  selector: 'liveness-qr-code',
  template: `
    <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="'0 0 ' + code().side + ' ' + code().side">
      <rect width="100%" height="100%" fill="#fff" />
      <path [attr.d]="code().path" fill="#000" shape-rendering="crispEdges" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }

    svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
      border-radius: var(--radius-medium);
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  protected readonly code = computed(() => qrPath(this.text()));
}
