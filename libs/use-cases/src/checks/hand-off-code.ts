import { sha256 } from '@liveness/domain/digests';

const pattern = /^[A-Za-z0-9_-]{43}$/;
const idBytes = 16;
const secretBytes = 16;

/** Returns a new code of 43 characters of base64url: the check's id, so that it is found by one read, and 128 random bits. */
export function newHandOffCode(checkId: string): string {
  const id =
    checkId
      .replaceAll('-', '')
      .match(/../g)
      ?.map((byte) => Number.parseInt(byte, 16)) ?? [];
  const bytes = [...id, ...crypto.getRandomValues(new Uint8Array(secretBytes))];
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
}

/** Returns the id of the check in a code, whether or not it was issued; undefined for a text that is no code. */
export function checkOfCode(code: string): string | undefined {
  if (!pattern.test(code)) return undefined;
  const bytes = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
  const hex = Array.from(bytes.slice(0, idBytes), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Returns what is stored of a code: the SHA-256 in lower-case hex. */
export function digestOfCode(code: string): Promise<string> {
  return sha256(new TextEncoder().encode(code));
}
