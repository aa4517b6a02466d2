/** Returns a token with which a backend reads the status of attempts: client credentials of `liveness-backend`. */
export async function backendToken(origin: string, secret: string, scope = 'attempts:read'): Promise<string> {
  const response = await fetch(`${origin}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`liveness-backend:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
  });
  if (!response.ok) throw new Error(`The token endpoint answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { access_token: string }).access_token;
}
