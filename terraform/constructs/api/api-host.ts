/** The https address of an API. */
export interface ApiHost {
  readonly name: string;
  readonly port: number;
}

/** Returns the host of an API that runs elsewhere, from its origin. */
export function apiElsewhere(origin: string): { readonly host: ApiHost } {
  const { hostname, port } = new URL(origin);
  return { host: { name: hostname, port: port === '' ? 443 : Number(port) } };
}
