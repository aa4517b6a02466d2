import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readBrandingFile } from './branding-file';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';

describe('readBrandingFile', () => {
  let folder: string;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'liveness-branding-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
  const read = (branding: unknown) => {
    write('branding.json', typeof branding === 'string' ? branding : JSON.stringify(branding));
    const result = readBrandingFile(join(folder, 'branding.json'));
    return result.ok ? result.branding : result.problems;
  };

  it('reads the example', () => {
    const result = readBrandingFile(resolve('examples/branding/branding.json'));
    expect(result.ok ? Object.keys(result.branding) : result.problems).toEqual([
      'name',
      'logo',
      'icon',
      'accent',
      'links',
    ]);
  });

  it('puts pictures into it, by what they are and not by what they are called', () => {
    const png = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1');
    const webp = Buffer.from('RIFF....WEBPVP8 ', 'latin1');
    mkdirSync(join(folder, 'pictures'));
    write('pictures/logo.jpg', png);
    write('dark.webp', webp);
    write('icon.svg', `<?xml version="1.0"?>\n<!-- drawn by hand -->\n${svg}`);
    expect(
      read({ name: 'Nordlicht', logo: { light: 'pictures/logo.jpg', dark: 'dark.webp' }, icon: 'icon.svg' }),
    ).toEqual({
      name: 'Nordlicht',
      logo: {
        light: `data:image/png;base64,${png.toString('base64')}`,
        dark: `data:image/webp;base64,${webp.toString('base64')}`,
      },
      icon: jasmine.stringMatching(/^data:image\/svg\+xml;base64,PD94bWw/),
    });
  });

  for (const [name, content, problem] of [
    ['a page', '<!doctype html><svg></svg>', 'is neither SVG, PNG nor WebP'],
    ['nothing', '', 'is neither SVG, PNG nor WebP'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'is neither SVG, PNG nor WebP'],
    ['a script', svg.replace('<path', '<script>alert(1)</script><path'), 'contains a script'],
    ['a script by another name', svg.replace('<path', '<x:script >alert(1)</x:script><path'), 'contains a script'],
    ['an event', svg.replace('<path', '<path\nonload = "alert(1)"'), 'contains a script (an attribute such as onload)'],
    ['a page inside', svg.replace('<path', '<foreignObject/><path'), 'contains parts that are not SVG (foreignObject)'],
    ['entities', `<?xml version="1.0"?><!-- x --><svg><!ENTITY a "b"></svg>`, 'has a document type: remove it'],
    [
      'a picture elsewhere',
      svg.replace('<path', '<image href="https://evil.example/x.png"/><path'),
      'refers to another file or address',
    ],
    [
      'a file beside it',
      svg.replace('<path', "<use xlink:href='other.svg#a'/><path"),
      'refers to another file or address',
    ],
    [
      'a link that runs a script',
      svg.replace('<path', '<a href=" javascript:alert(1)"/><path'),
      'refers to another file or address',
    ],
    [
      'a style sheet elsewhere',
      svg.replace('<path', '<style>@import "x.css"</style><path'),
      'refers to another file or address',
    ],
    ['a fill elsewhere', svg.replace('<path', '<path fill="url(x.svg#a)"'), 'refers to another file or address'],
    [
      'too much',
      svg.replace('<path', `<!--${'x'.repeat(16_384)}--><path`),
      jasmine.stringMatching(/^has 16476 bytes, at most 16384 are allowed$/),
    ],
  ] as const)
    it(`refuses a picture that is, or has: ${name}`, () => {
      write('logo.svg', content);
      const problems = read({ name: 'Nordlicht', logo: { light: 'logo.svg' } }) as string[];
      expect(problems.map((each) => each.replace(/^logo\.light logo\.svg /, ''))).toEqual([problem as string]);
    });

  it('allows an SVG to refer to its own parts, and to contain pictures', () => {
    write(
      'logo.svg',
      svg.replace('<path', '<use href="#a"/><image href="data:image/png;base64,AA"/><path fill="url(#b)"'),
    );
    expect(read({ name: 'Nordlicht', logo: { light: 'logo.svg' } })).toEqual(
      jasmine.objectContaining({ logo: jasmine.anything() }),
    );
  });

  it('names all problems at once', () => {
    expect(read({ name: '', logo: { light: 'none.svg', dark: '.' }, icon: 7, accent: { light: 'red' } })).toEqual([
      'logo.light none.svg cannot be read',
      'logo.dark . cannot be read',
      'name is empty',
      'icon is not the address of a picture',
      'accent.light is not a colour such as #0b6b58',
    ]);
  });

  it('says so if it is not JSON, no object, or not there', () => {
    expect(read('{')).toEqual(['is not a JSON object']);
    expect(read('[]')).toEqual(['is not a JSON object']);
    expect(readBrandingFile(join(folder, 'none.json'))).toEqual({ ok: false, problems: ['cannot be read'] });
  });
});
