/** Where an API listens, by https. */
export interface ApiHost {
  readonly name: string;
  readonly port: number;
}

/** Host of an API that runs elsewhere, from its origin. */
export function apiElsewhere(origin: string): { readonly host: ApiHost } {
  const { hostname, port } = new URL(origin);
  return { host: { name: hostname, port: port === '' ? 443 : Number(port) } };
}
