/**
 * Returns the name of a language in another one, such as `German` for `de`; the tag itself if there is none. Both are
 * BCP 47 tags.
 */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
