import { PortalConfig } from '@liveness/contract';
import { portalConfig } from '../testing/portal-config';
import { loadPortalConfig, parsePortalConfig } from './load-portal-config';

function answering(body: BodyInit, init?: ResponseInit): typeof fetch {
  return async () => new Response(body, init);
}

describe('loadPortalConfig', () => {
  it('returns the configuration', async () => {
    expect(await loadPortalConfig(answering(JSON.stringify(portalConfig())))).toEqual({
      ok: true,
      config: portalConfig(),
    });
  });

  it('returns the problem instead of throwing', async () => {
    expect(await loadPortalConfig(answering('', { status: 403 }))).toEqual({
      ok: false,
      problem: 'config.json: HTTP 403',
    });
    expect((await loadPortalConfig(answering('<!doctype html>'))).ok).toBeFalse();
    expect(await loadPortalConfig(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual({
      ok: false,
      problem: 'config.json: Failed to fetch',
    });
    expect(await loadPortalConfig(answering('{}'))).toEqual({ ok: false, problem: 'auth must be an object' });
  });

  it('asks the server each time, so that a changed configuration applies at once', async () => {
    const request = jasmine.createSpy<typeof fetch>().and.resolveTo(new Response('{}'));
    await loadPortalConfig(request);
    expect(request.calls.mostRecent().args[1]).toEqual(jasmine.objectContaining({ cache: 'no-cache' }));
  });
});

const smallest = {
  auth: { issuer: 'https://issuer.example', clientId: 'portal' },
  challenges: ['NOSE'],
  clientMayChoose: false,
  retentionDays: 30,
};

/** Files that both the hand-written check and the contract's schema accept, or both reject. */
const files: Readonly<Record<string, unknown>> = {
  'the smallest one': smallest,
  'a full one': portalConfig({
    auth: { ...portalConfig().auth, logoutUrl: 'https://issuer.example/logout?client_id={clientId}' },
  }),
  'one with some capture settings': { ...smallest, capture: { framesPerSecond: 15 } },
  'one with settings of a later version': { ...smallest, theme: 'spring' },
  'one with a branding': { ...smallest, branding: { name: 'Nordlicht', links: { privacy: '/privacy.html' } } },
  'one with a branding of which a part is wrong': {
    ...smallest,
    branding: { name: '<b>', accent: { dark: '#8cc2f2' } },
  },
  'one whose branding is none': { ...smallest, branding: 'Nordlicht' },
  'no object': null,
  'a list': [smallest],
  'one without an issuer': { ...smallest, auth: { clientId: 'portal' } },
  'one without auth': { ...smallest, auth: undefined },
  'one with groups and a name of its own': {
    ...smallest,
    auth: { ...smallest.auth, groups: { reviewers: ['7c1f'], admins: ['5d0e', '9a55'] }, nameClaims: ['nickname'] },
  },
  'one whose groups lack a role': { ...smallest, auth: { ...smallest.auth, groups: { admins: ['5d0e'] } } },
  'one whose groups are a list': { ...smallest, auth: { ...smallest.auth, groups: ['admins'] } },
  'one with a group that is no text': {
    ...smallest,
    auth: { ...smallest.auth, groups: { reviewers: [1], admins: [] } },
  },
  'one whose name is a text': { ...smallest, auth: { ...smallest.auth, nameClaims: 'name' } },
  'one whose client is a number': { ...smallest, auth: { ...smallest.auth, clientId: 7 } },
  'one whose challenges are a text': { ...smallest, challenges: 'NOSE' },
  'one with a challenge that is no text': { ...smallest, challenges: [1] },
  'one whose switch is a text': { ...smallest, clientMayChoose: 'false' },
  'one with a fractional number of days': { ...smallest, retentionDays: 1.5 },
  'one whose capture settings are wrong': { ...smallest, capture: { jpegQuality: 'high' } },
  'one whose capture settings are null': { ...smallest, capture: null },
};

describe('parsePortalConfig', () => {
  for (const [name, file] of Object.entries(files)) {
    it(`agrees with the contract’s schema: ${name}`, async () => {
      const expected = PortalConfig.safeParse(file);
      const read = await parsePortalConfig(file);
      expect(read.ok).withContext('readable').toBe(expected.success);
      if (read.ok) expect(read.config).toEqual(expected.data as PortalConfig);
    });
  }

  it('goes on without what is wrong in a branding, and says what that is', async () => {
    const branding = { name: 'Nordlicht', links: { privacy: 'javascript:alert(1)' }, font: 'Comic Sans' };
    const read = await parsePortalConfig({ ...smallest, branding });
    expect(read.ok && read.config.branding).toEqual({ name: 'Nordlicht', links: {} });
    expect(read.ok && read.leftOut).toEqual([
      'font is not known: there are name, logo, icon, accent, links',
      jasmine.stringMatching(/^links\.privacy is not an https: address/) as never,
    ]);
    expect(Object.keys(await parsePortalConfig(smallest))).toEqual(['ok', 'config']);
  });

  it('goes on with the product’s own looks where the reader of a branding cannot be loaded, and says so', async () => {
    const missing = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    expect(await parsePortalConfig({ ...smallest, branding: { name: 'Nordlicht' } }, missing)).toEqual({
      ok: true,
      config: PortalConfig.parse(smallest),
      leftOut: ['what reads it could not be loaded'],
    });
  });

  it('loads no reader where there is no branding', async () => {
    const looks = jasmine.createSpy();
    expect((await parsePortalConfig(smallest, looks)).ok).toBeTrue();
    expect(looks).not.toHaveBeenCalled();
  });

  it('names the invalid field', async () => {
    expect(await parsePortalConfig({ ...smallest, auth: { clientId: 'portal' } })).toEqual({
      ok: false,
      problem: 'auth.issuer must be a string',
    });
  });
});
