import type { OwnCheck } from '@liveness/contract';
import { primaryOf } from '../words/words-in';

type Texts = NonNullable<NonNullable<OwnCheck['consentNeeded']>['texts']>;

/** The deployment's own text, and in which of its languages. */
export type ShownText = Texts[string] & { readonly language: string };

/**
 * Returns the text for a person who reads a language: in exactly that one, or else in another form of it, or else the
 * first one. Undefined if there is none at all.
 */
export function textFor(texts: Texts = {}, tag: string): ShownText | undefined {
  const languages = Object.keys(texts);
  const language =
    languages.find((each) => each.toLowerCase() === tag.toLowerCase()) ??
    languages.find((each) => each.toLowerCase() === primaryOf(tag)) ??
    languages.find((each) => primaryOf(each) === primaryOf(tag)) ??
    languages[0];
  const text = language === undefined ? undefined : texts[language];
  return language === undefined || !text ? undefined : { ...text, language };
}
