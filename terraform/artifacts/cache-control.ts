/** As the portal's build names what it hashes, and nothing else: `main-ABCD1234.js`, `media/font-ABCD1234.woff2`. */
const hashedName = /^(?:media\/)?[\w.]+-[\w-]{8}\.(?:js|css|woff2|svg|png|jpg|webp)$/;

/** A hashed name never gets other content; any other file is asked for each time, and mostly answered with "not modified". */
export function cacheControl(file: string): string {
  return hashedName.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
