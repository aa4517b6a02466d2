import { primaryOf } from './words-in';

const english = 'Part of this page couldn’t be loaded. Check your connection, then reload the page.';

const texts: Readonly<Record<string, string>> = {
  de: 'Ein Teil dieser Seite konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und laden Sie die Seite neu.',
  ar: 'تعذّر تحميل جزء من هذه الصفحة. تحقّق من اتصالك، ثم أعد تحميل الصفحة.',
};

/** Returns what is said where the words themselves cannot be loaded, and its language. */
export function withoutWords(tag: string): { readonly language: string; readonly text: string } {
  const language = primaryOf(tag);
  const text = texts[language];
  return text === undefined ? { language: 'en', text: english } : { language, text };
}
