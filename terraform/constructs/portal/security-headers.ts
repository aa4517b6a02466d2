import { CloudfrontResponseHeadersPolicy } from '@cdktf/provider-aws/lib/cloudfront-response-headers-policy/index.js';
import { Construct } from 'constructs';

/**
 * Returns what the portal's pages may do. Scripts come from the origin alone; the face detector needs WebAssembly;
 * components insert their styles as elements, hence `unsafe-inline` for styles.
 * @param connectTo other origins that the pages call: the identity provider's
 * @param frameAncestors origins whose pages may show these pages in a frame
 */
export function contentSecurityPolicy(connectTo: readonly string[], frameAncestors: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...connectTo].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    ['frame-ancestors', ...(frameAncestors.length > 0 ? frameAncestors : ["'none'"])].join(' '),
  ].join('; ');
}

export interface SecurityHeadersProps {
  readonly name: string;
  readonly comment: string;
  /** If omitted, the origin's own headers apply. */
  readonly contentSecurityPolicy?: string;
  /** The policy names pages of other origins that may frame these: the older header cannot, so it is left out. */
  readonly isFramed?: boolean;
}

/** The headers of every response on its way to a browser. */
export class SecurityHeaders extends Construct {
  readonly id: string;

  constructor(
    scope: Construct,
    id: string,
    { name, comment, contentSecurityPolicy, isFramed = false }: SecurityHeadersProps,
  ) {
    super(scope, id);
    const override = contentSecurityPolicy !== undefined;
    const policy = new CloudfrontResponseHeadersPolicy(this, 'policy', {
      name,
      comment,
      securityHeadersConfig: {
        ...(override && { contentSecurityPolicy: { contentSecurityPolicy, override } }),
        contentTypeOptions: { override },
        ...(!isFramed && { frameOptions: { frameOption: 'DENY', override } }),
        referrerPolicy: { referrerPolicy: 'no-referrer', override },
        strictTransportSecurity: {
          accessControlMaxAgeSec: 63_072_000,
          includeSubdomains: true,
          preload: false,
          override: true,
        },
      },
      ...(override && {
        customHeadersConfig: {
          items: [
            { header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override },
            { header: 'Cross-Origin-Resource-Policy', value: isFramed ? 'cross-origin' : 'same-origin', override },
            {
              header: 'Permissions-Policy',
              value: 'camera=(self), microphone=(), geolocation=(), display-capture=(), payment=(), usb=()',
              override,
            },
          ],
        },
      }),
    });
    this.id = policy.id;
  }
}
