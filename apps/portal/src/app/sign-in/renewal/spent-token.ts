/** What is left of a refresh token once it is used up. Nothing here leads back to the token. */
export interface SpentToken {
  /** The same in every tab that had the token; a fingerprint, in base64. */
  readonly name: string;
  /** Opens what was sealed by a tab that had the same token. */
  readonly key: CryptoKey;
}

const algorithm = 'AES-GCM';
/** Bytes of the random number that each sealing needs. */
const nonceBytes = 12;

export async function spentToken(refreshToken: string): Promise<SpentToken> {
  const secret = await digest(new TextEncoder().encode(`liveness renewal ${refreshToken}`));
  return {
    name: base64(await digest(secret)),
    key: await crypto.subtle.importKey('raw', secret, algorithm, false, ['encrypt', 'decrypt']),
  };
}

/** Returns the value in a form that only tabs with the same token can read, in base64. */
export async function seal({ key }: SpentToken, value: unknown): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: algorithm, iv: nonce }, key, bytes));
  return base64(new Uint8Array([...nonce, ...sealed]));
}

/** Returns the value that was sealed; undefined if it was not sealed with this token. */
export async function unseal({ key }: SpentToken, sealed: string): Promise<unknown> {
  try {
    const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0));
    const iv = bytes.subarray(0, nonceBytes);
    const opened = await crypto.subtle.decrypt({ name: algorithm, iv }, key, bytes.subarray(nonceBytes));
    return JSON.parse(new TextDecoder().decode(opened)) as unknown;
  } catch {
    return undefined;
  }
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
