import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { type Branding, palettesOf, surfaces } from '@liveness/branding';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { until } from '@liveness/ui/testing/until';
import { provideTranslations } from '@liveness/ui/testing/words';
import { firstValueFrom } from 'rxjs';
import { applyBranding } from './apply-branding';
import { BRANDING, Brand } from './brand';
import { BrandLink } from './brand-link';
import { BrandMark } from './brand-mark';

const picture = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 2"/>')}`;

function provide(branding?: Branding): void {
  TestBed.configureTestingModule({
    providers: [provideTranslations(), ...(branding ? [{ provide: BRANDING, useValue: branding }] : [])],
  });
}

describe('the brand', () => {
  it('is the product’s own in a deployment without one', () => {
    provide();
    const brand = TestBed.inject(Brand);
    expect([brand.name(), brand.links(), brand.logo]).toEqual(['Liveness', [], undefined]);
  });

  it('follows the person’s language', async () => {
    provide({
      name: { en: 'Northern Light', de: 'Nordlicht' },
      links: {
        privacy: { en: 'https://a.example/privacy', de: 'https://a.example/datenschutz' },
        imprint: '/imprint.html',
      },
    });
    const transloco = TestBed.inject(TranslocoService);
    await firstValueFrom(transloco.load('de'));
    const brand = TestBed.inject(Brand);
    expect(brand.name()).toBe('Northern Light');
    transloco.setActiveLang('de');
    expect(brand.name()).toBe('Nordlicht');
    expect(brand.links()).toEqual([
      { name: 'privacy', address: 'https://a.example/datenschutz' },
      { name: 'imprint', address: '/imprint.html' },
    ]);
    expect(brand.privacy()?.address).toBe('https://a.example/datenschutz');
  });
});

describe('the brand’s mark', () => {
  async function mark(branding?: Branding): Promise<HTMLElement> {
    provide(branding);
    const fixture = TestBed.createComponent(BrandMark);
    await fixture.whenStable();
    return fixture.nativeElement;
  }

  it('is the product’s own in a deployment without one', async () => {
    expect((await mark()).querySelector('liveness-wordmark')?.textContent).toContain('Liveness');
  });

  it('is the name without a logo', async () => {
    const element = await mark({ name: 'Nordlicht' });
    expect(element.querySelector('liveness-wordmark')).toBeNull();
    expect(element.textContent?.trim()).toBe('Nordlicht');
  });

  it('is the logo, which says the name to those who do not see it', async () => {
    const element = await mark({ name: 'Nordlicht', logo: { light: picture, dark: '/dark.png' } });
    const image = element.querySelector('img');
    expect([image?.getAttribute('src'), image?.alt, element.textContent?.trim()]).toEqual([picture, 'Nordlicht', '']);
    const source = element.querySelector('source');
    expect([source?.getAttribute('srcset'), source?.media]).toEqual(['/dark.png', '(prefers-color-scheme: dark)']);
    expect(image?.classList).not.toContain('plate');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('puts the only logo on a plate on dark pages', async () => {
    const element = await mark({ name: 'Nordlicht', logo: { light: picture } });
    expect([element.querySelector('source'), element.querySelector('img.plate') === null]).toEqual([null, false]);
  });

  it('writes the name beside a logo that has none, and says it once', async () => {
    const element = await mark({ name: 'Nordlicht', logo: { light: picture, withName: true } });
    expect([element.querySelector('img')?.alt, element.textContent?.trim()]).toEqual(['', 'Nordlicht']);
  });

  it('is the name where the logo does not load', async () => {
    const element = await mark({ name: 'Nordlicht', logo: { light: 'data:image/png;base64,AAAA' } });
    await until(() => element.querySelector('img') === null);
    expect(element.textContent?.trim()).toBe('Nordlicht');
  });
});

describe('a link of the brand', () => {
  async function link(address: string): Promise<HTMLAnchorElement> {
    provide();
    const fixture = TestBed.createComponent(BrandLink);
    fixture.componentRef.setInput('link', { name: 'privacy', address });
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).querySelector('a') as HTMLAnchorElement;
  }

  it('opens another tab, which knows nothing of this one, and says so', async () => {
    const anchor = await link('https://nordlicht.example/privacy');
    expect([anchor.href, anchor.target, anchor.rel]).toEqual([
      'https://nordlicht.example/privacy',
      '_blank',
      'noopener noreferrer',
    ]);
    expect(anchor.textContent).toBe('Privacy (opens in a new tab)');
  });

  it('runs no script, whatever the address', async () => {
    expect((await link('javascript:alert(1)')).href).toMatch(/^unsafe:/);
  });
});

describe('applyBranding', () => {
  let page: Document;

  beforeEach(() => {
    page = document.implementation.createHTMLDocument();
    page.head.innerHTML = '<link rel="icon" type="image/svg+xml" href="icon.svg"><style>:root { color: black }</style>';
  });

  it('leaves the page alone in a deployment without a branding', () => {
    const before = page.head.innerHTML;
    applyBranding(page, {});
    applyBranding(page, { accent: {}, name: 'Nordlicht' });
    expect(page.head.innerHTML).toBe(before);
  });

  it('sets the colours of both schemes, after the product’s own', () => {
    applyBranding(page, { accent: { light: '#0b4f8a', dark: '#8cc2f2' } });
    expect(page.head.lastElementChild?.textContent).toMatch(
      /^:root\{--colour-accent:#0b4f8a;.*\}@media \(prefers-color-scheme: dark\)\{:root\{--colour-accent:#8cc2f2;.*\}\}$/,
    );
  });

  it('sets the icon, of whatever type', () => {
    applyBranding(page, { icon: 'data:image/png;base64,AAAA' });
    const icon = page.querySelector<HTMLLinkElement>('link[rel=icon]');
    expect([icon?.getAttribute('href'), icon?.type]).toEqual(['data:image/png;base64,AAAA', '']);
  });

  it('sets properties that the product has', () => {
    const defined = getComputedStyle(document.documentElement);
    const names = Object.keys(palettesOf({ light: '#0b4f8a' })?.light ?? {});
    expect(names.filter((name) => defined.getPropertyValue(name) === '')).toEqual([]);
    expect(names.length).toBeGreaterThan(5);
  });

  it('computes contrasts with the surfaces that the product has', () => {
    const defined = getComputedStyle(document.documentElement);
    const scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    for (const [name, colour] of Object.entries(surfaces[scheme]))
      expect(defined.getPropertyValue(`--colour-${name}`))
        .withContext(name)
        .toBe(colour);
  });
});
