/** Bytes as people read them: `812 B`, `64.2 kB`, `1.31 MB`; thousands, not 1024. */
export function sizeText(bytes: number, language: string): string {
  const format = (value: number, digits: number) =>
    new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  if (bytes < 1000) return `${format(bytes, 0)} B`;
  if (bytes < 999_950) return `${format(bytes / 1000, 1)} kB`;
  return `${format(bytes / 1_000_000, 2)} MB`;
}
