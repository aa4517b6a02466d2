/** What the clinic's own server says of a check that it has created. */
export interface NewCheck {
  readonly id: string;
  readonly clientSecret: string;
  readonly apiBase: string;
}

export async function createCheck(): Promise<NewCheck> {
  const response = await fetch('/checks', { method: 'POST' });
  if (!response.ok) throw new Error(`no check: ${response.status}`);
  return response.json();
}

/** Returns how the check stands: `passed`, `failed`… */
export async function statusOf(id: string): Promise<string> {
  const response = await fetch(`/checks/${id}`);
  return response.ok ? (await response.json()).status : 'unknown';
}
