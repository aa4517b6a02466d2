import { accepted, problem } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import type { Context } from '../context';
import type { ConsentText } from '../settings';

const dayMs = 24 * 60 * 60 * 1000;

/** What a person must agree to before anything is recorded, and for how long the pictures are kept. */
export interface ConsentNeeded {
  readonly version: string;
  readonly retentionDays: number;
  readonly texts?: Readonly<Record<string, ConsentText>>;
}

/** A person's word: that they agree to a version of the text, read in a language (BCP 47). */
export interface Agreement {
  readonly version: string;
  readonly locale: string;
}

/** Returns the text that is in force; undefined if the deployment asks nobody. */
export function consentInForce({ settings }: Pick<Context, 'settings'>): ConsentNeeded | undefined {
  const { consentVersion: version, consentTexts: texts } = settings.checks;
  if (version === undefined) return undefined;
  return { version, retentionDays: Math.round(settings.retentionMs / dayMs), ...(texts && { texts }) };
}

/** Only the text that is in force can be agreed to. */
export function versionInForce(ctx: Pick<Context, 'settings'>, version: string): Result<true> {
  return version === ctx.settings.checks.consentVersion
    ? accepted(true)
    : problem('consent-outdated', { detail: 'Another text is in force. Show that one and ask again.' });
}

/** Only the text that is in force can be agreed to, in a language that it has. */
export function canBeAgreedTo(ctx: Pick<Context, 'settings'>, { version, locale }: Agreement): Result<true> {
  const { consentTexts } = ctx.settings.checks;
  const inForce = versionInForce(ctx, version);
  if (!inForce.ok || !consentTexts || Object.hasOwn(consentTexts, locale)) return inForce;
  return problem('consent-outdated', { detail: 'No text is in this language. Show one that is there and ask again.' });
}
