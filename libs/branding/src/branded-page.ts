import type { Branding } from './branding';
import { inLanguage } from './in-language';

/**
 * Returns the portal's `index.html` with the deployment's name, which is what is seen before any script runs, and what
 * a messenger shows of a link.
 */
export function brandedPage(page: string, { name }: Branding): string {
  if (name === undefined) return page;
  const text = inLanguage(name, '').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return page.replace(/(<title>|<p class="before-start-name">)[^<]*/g, (_, start: string) => `${start}${text}`);
}
