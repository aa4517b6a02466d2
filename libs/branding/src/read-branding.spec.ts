import { type ReadBranding, readBranding } from './read-branding';

const svg = 'data:image/svg+xml;base64,PHN2Zy8+';

const whole = {
  name: { en: 'Nordlicht Bank', de: 'Nordlicht-Bank' },
  logo: { light: svg, dark: '/logos/dark.png', withName: true },
  icon: '/icon.webp',
  accent: { light: '#0b4f8a', dark: '#8cc2f2' },
  links: { privacy: 'https://nordlicht.example/privacy?lang=en#top', imprint: { de: '/impressum.html' } },
};

const notAnAddress = 'is not an https: address such as https://example.com/privacy, nor a path such as /privacy.html';
const notAPicture = 'is not a picture: a data: address, or a path such as /logo.svg, of SVG, PNG or WebP';

describe('readBranding', () => {
  it('reads a whole one, and an empty one', () => {
    expect(readBranding(whole)).toEqual({ branding: whole, problems: [] });
    expect(readBranding({})).toEqual({ branding: {}, problems: [] });
  });

  const wrong: Record<string, [unknown, ReadBranding]> = {
    'is no object': [
      'Nordlicht',
      { branding: {}, problems: ['branding is not an object with name, logo, icon, accent, links'] },
    ],
    'is a list': [
      [whole],
      { branding: {}, problems: ['branding is not an object with name, logo, icon, accent, links'] },
    ],
    'has a field that nobody knows': [
      { ...whole, font: 'Comic Sans', links: { ...whole.links, privacyy: '/x' } },
      {
        branding: whole,
        problems: [
          'font is not known: there are name, logo, icon, accent, links',
          'links.privacyy is not known: there are privacy, imprint',
        ],
      },
    ],
    'has a logo for dark pages only': [
      { name: 'Nordlicht', logo: { dark: svg } },
      { branding: { name: 'Nordlicht' }, problems: ['logo.light is not the address of a picture'] },
    ],
    'has a switch that is a text': [
      { name: 'Nordlicht', logo: { light: svg, withName: 'yes' } },
      { branding: { name: 'Nordlicht', logo: { light: svg } }, problems: ['logo.withName is not true or false'] },
    ],
    'has a logo without a name': [
      { logo: { light: svg } },
      {
        branding: { logo: { light: svg } },
        problems: ['name is missing: it is what a logo says to people who do not see it'],
      },
    ],
    'has a name in no language': [
      { name: {} },
      { branding: {}, problems: ['name is not a text, nor 1 to 40 of them by language'] },
    ],
    'has names in something else': [
      { name: { 'not a language': 'x', de: 'Nordlicht' } },
      {
        branding: { name: { de: 'Nordlicht' } },
        problems: ['name has a key that is not a language tag such as de or pt-BR'],
      },
    ],
    'has one wrong name': [
      { name: { en: '<b>', de: 'Nordlicht' } },
      {
        branding: { name: { de: 'Nordlicht' } },
        problems: ['name.en contains <, >, { or }: plain text only'],
      },
    ],
  };
  for (const [name, [written, read]] of Object.entries(wrong))
    it(`leaves out what is wrong, and says what: a branding that ${name}`, () => {
      expect(readBranding(written)).toEqual(read);
    });

  for (const [name, problem] of [
    [7, 'is not a text'],
    [null, 'is not a text'],
    [['x'], 'is not a text, nor 1 to 40 of them by language'],
    ['  ', 'is empty'],
    ['x'.repeat(61), 'has more than 60 characters'],
    ['<img src=x onerror=alert(1)>', 'contains <, >, { or }: plain text only'],
    ['${file("/etc/passwd")}', 'contains <, >, { or }: plain text only'],
    ['a\nb', 'contains a line break or another control character'],
    ['Bank\u202eknaB', 'contains a line break or another control character'],
  ] as const)
    it(`takes no name such as ${JSON.stringify(name).slice(0, 40)}`, () => {
      expect(readBranding({ name })).toEqual({ branding: {}, problems: [`name ${problem}`] });
    });

  it('has its links in the order of a page, whatever the order of the file', () => {
    const { links } = readBranding({ links: { imprint: '/imprint.html', privacy: '/privacy.html' } }).branding;
    expect(Object.keys(links ?? {})).toEqual(['privacy', 'imprint']);
  });

  for (const link of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.com/x',
    'http://example.com/privacy',
    'HTTP://example.com',
    '//evil.example/privacy',
    '/\\evil.example',
    '\\\\evil.example',
    '/a\\b',
    'https:evil.example',
    'https:///evil.example',
    'https://',
    'https://localhost/privacy',
    'https://user:secret@example.com/',
    'https://example.com:80@evil.example/',
    'https://example.com\\@evil.example/',
    'https://exa mple.com/',
    'https://example.com/a b',
    'https://example.com/\u202eyrotsih',
    'https://example.com/"><script>',
    'https://example.com/${path.module}',
    'https://-example.com/',
    'privacy.html',
    '',
    '#top',
    'mailto:a@example.com',
  ])
    it(`takes no link such as ${JSON.stringify(link)}`, () => {
      expect(readBranding({ links: { privacy: link } })).toEqual({
        branding: { links: {} },
        problems: [`links.privacy ${notAnAddress}`],
      });
    });

  it('takes no link that is too long', () => {
    expect(readBranding({ links: { imprint: `https://example.com/${'x'.repeat(500)}` } }).problems).toEqual([
      'links.imprint has more than 500 characters',
    ]);
  });

  for (const [link, read = link] of [
    ['https://example.com'],
    ['HTTPS://Example.COM/Privacy', 'https://example.com/Privacy'],
    ['https://xn--bcher-kva.example:8443/a/b?c=d&e=%20#f'],
    ['https://example.com/@somebody'],
    ['https://example.com?next=https://other.example/'],
    ['/privacy'],
    ['/a/b.html?c#d'],
  ] as const)
    it(`takes a link such as ${link}`, () => {
      expect(readBranding({ links: { privacy: link } })).toEqual({
        branding: { links: { privacy: read } },
        problems: [],
      });
    });

  for (const logo of [
    'javascript:alert(1)',
    'https://example.com/logo.svg',
    '//example.com/logo.svg',
    'data:text/html;base64,AAAA',
    'data:image/svg+xml,<svg onload="alert(1)"/>',
    'data:image/svg+xml;base64,AAAA" onerror="alert(1)',
    'data:image/gif;base64,AAAA',
    '/logo.svg?x',
    '/../logo.svg',
    '/logo.html',
    'logo.svg',
  ])
    it(`takes no picture such as ${logo}`, () => {
      expect(readBranding({ name: 'Nordlicht', logo: { light: logo }, icon: logo })).toEqual({
        branding: { name: 'Nordlicht' },
        problems: [`logo.light ${notAPicture}`, `icon ${notAPicture}`],
      });
    });

  it('takes no picture for which everybody would wait too long', () => {
    const of = (bytes: number) =>
      readBranding({ icon: `data:image/png;base64,${Buffer.alloc(bytes, 1).toString('base64')}` }).problems;
    expect(of(16_384)).toEqual([]);
    expect(of(16_500)).toEqual(['icon has more than 16384 bytes']);
  });

  for (const colour of [7, 'red', '#fff', '#12345g', '#0b6b58; } * { display: none', 'var(--x)', 'url(//evil.example)'])
    it(`takes no colour such as ${colour}`, () => {
      expect(readBranding({ accent: { light: colour, dark: '#8cc2f2' } })).toEqual({
        branding: { accent: { dark: '#8cc2f2' } },
        problems: ['accent.light is not a colour such as #0b6b58'],
      });
    });

  it('makes an accent darker or lighter that could not be read, and says which one would do', () => {
    expect(readBranding({ accent: { light: '#FFD200', dark: '#00205b' } })).toEqual({
      branding: { accent: { light: '#806900', dark: '#7587a6' } },
      problems: [
        'accent.light (#ffd200) cannot be read on a light page: its contrast is 1.2 and must be 4.5; #806900 would do',
        'accent.dark (#00205b) cannot be read on a dark page: its contrast is 1.0 and must be 4.5; #7587a6 would do',
      ],
    });
  });
});
