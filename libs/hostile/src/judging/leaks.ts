/** What no response may hold, whatever was asked. */
const patterns: Readonly<Record<string, RegExp>> = {
  'a stack trace': /\n\s+at .+:\d+:\d+|\\n\s+at .+:\d+:\d+/,
  'a path of the program': /node_modules|file:\/\/\/|\/(?:dist|src|apps|libs)\/[\w./-]+\.(?:m?[jt]s)\b/,
};

const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY|\\?"d\\?"\s*:\s*\\?"[\w-]{40,}\\?"/;

/** @param secrets texts that nobody may be told, by what they are */
export function leaksIn(text: string, secrets: Readonly<Record<string, string>> = {}): readonly string[] {
  return [
    ...Object.entries(patterns).flatMap(([what, pattern]) => (pattern.test(text) ? [what] : [])),
    ...secretsIn(text, secrets),
  ];
}

/** Returns the secrets in a text that nobody may read, not even in a log. */
export function secretsIn(text: string, secrets: Readonly<Record<string, string>>): readonly string[] {
  return [
    ...(privateKey.test(text) ? ['a private key'] : []),
    ...Object.entries(secrets).flatMap(([what, secret]) => (text.includes(secret) ? [what] : [])),
  ];
}
