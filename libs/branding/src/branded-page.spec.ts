import { readFileSync } from 'node:fs';
import { brandedPage } from './branded-page';

describe('brandedPage', () => {
  const page = readFileSync('apps/portal/src/index.html', 'utf8');

  it('says the deployment’s name wherever the portal’s page says ours', () => {
    const branded = brandedPage(page, { name: { de: 'Nordlicht', en: 'Northern Light' } });
    expect(branded).toContain('<title>Nordlicht</title>');
    expect(branded).toContain('<p class="before-start-name">Nordlicht</p>');
    expect(branded.replace(/liveness-root/g, '')).not.toMatch(/>\s*Liveness\s*</);
  });

  it('takes a name for text, whatever is in it', () => {
    const branded = brandedPage('<title>x</title>', { name: `A&B "'$&$1` });
    expect(branded).toBe('<title>A&#38;B &#34;&#39;$&#38;$1</title>');
  });

  it('leaves the page alone without a name', () => {
    expect(brandedPage(page, { links: { privacy: '/x' } })).toBe(page);
  });
});
