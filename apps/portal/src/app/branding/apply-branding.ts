import { type Branding, type Palette, palettesOf } from '@liveness/branding';

/** Puts the deployment's colours and its icon into the page, before anything is drawn. */
export function applyBranding({ head }: Document, { accent, icon }: Branding): void {
  const palettes = accent && palettesOf(accent);
  if (palettes) {
    const style = head.ownerDocument.createElement('style');
    // After the product's own: the last one counts.
    style.textContent = `${ruleOf(palettes.light)}@media (prefers-color-scheme: dark){${ruleOf(palettes.dark)}}`;
    head.append(style);
  }
  const link = head.querySelector<HTMLLinkElement>('link[rel=icon]');
  if (icon !== undefined && link) {
    link.removeAttribute('type');
    link.href = icon;
  }
}

function ruleOf(palette: Palette): string {
  return `:root{${Object.entries(palette)
    .map(([name, colour]) => `${name}:${colour}`)
    .join(';')}}`;
}
