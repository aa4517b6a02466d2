/** Segments of unreserved characters (RFC 3986, section 2.3), none of them dots only, with one slash before each. */
const canonical = /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)+$/;

/**
 * Returns whether a path is written in the only form in which it can be one of the API's: no percent-encoding, dot
 * segment, empty segment, trailing slash, backslash, blank or control character. Everything else is unknown, so that
 * rules on paths in front of the API see what the API sees.
 */
export function isCanonicalPath(path: string): boolean {
  return canonical.test(path);
}
