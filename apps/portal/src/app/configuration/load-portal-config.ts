import type { readBranding } from '@liveness/branding';
import type { PortalConfig } from '@liveness/contract';
import type { LoadedConfig } from './portal-config';

/** Milliseconds until a server that does not respond counts as unreachable. */
const patienceMs = 10_000;

/** Reads `config.json` beside the portal. Never rejects: a problem is returned as a value that the page can show. */
export async function loadPortalConfig(request: typeof fetch = fetch): Promise<LoadedConfig> {
  try {
    const response = await request('config.json', { cache: 'no-cache', signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok) return { ok: false, problem: `config.json: HTTP ${response.status}` };
    return await parsePortalConfig(await response.json());
  } catch (error) {
    return { ok: false, problem: `config.json: ${error instanceof Error ? error.message : 'unreadable'}` };
  }
}

type Fields = Readonly<Record<string, unknown>>;

const captureDefaults: PortalConfig['capture'] = {
  framesPerSecond: 10,
  jpegQuality: 0.9,
  mirrorPreview: true,
  debugOverlay: false,
};

/** Only deployments with looks of their own load what reads them. */
const loadLooks = () => import('../branding/looks');

/**
 * Checks `config.json` by hand, because the contract's schema would add a schema library to the first load for one
 * small file. A branding that is wrong keeps nobody from a check, so what of it cannot be used is left out.
 * The spec compares this function with that schema.
 */
export async function parsePortalConfig(
  value: unknown,
  looks: () => Promise<{ readonly readBranding: typeof readBranding }> = loadLooks,
): Promise<LoadedConfig> {
  try {
    const written = fields(value, 'config.json');
    const config = portalConfig(written);
    if (written['branding'] === undefined) return { ok: true, config };
    const loaded = await looks().catch(() => undefined);
    if (!loaded) return { ok: true, config, leftOut: ['what reads it could not be loaded'] };
    const { branding, problems } = loaded.readBranding(written['branding']);
    return { ok: true, config: { ...config, branding }, ...(problems.length > 0 && { leftOut: problems }) };
  } catch (error) {
    if (error instanceof WrongField) return { ok: false, problem: error.message };
    throw error;
  }
}

function portalConfig(config: Fields): PortalConfig {
  const auth = fields(config['auth'], 'auth');
  const capture = config['capture'] === undefined ? {} : fields(config['capture'], 'capture');
  return {
    apiBase: of('string', config['apiBase'], 'apiBase', '/api'),
    auth: {
      issuer: of('string', auth['issuer'], 'auth.issuer'),
      clientId: of('string', auth['clientId'], 'auth.clientId'),
      scope: of('string', auth['scope'], 'auth.scope', 'openid email profile'),
      groupsClaim: of('string', auth['groupsClaim'], 'auth.groupsClaim', 'groups'),
      groups: groups(auth['groups']),
      nameClaims: auth['nameClaims'] === undefined ? [...nameClaims] : strings(auth['nameClaims'], 'auth.nameClaims'),
      ...(auth['logoutUrl'] === undefined ? {} : { logoutUrl: of('string', auth['logoutUrl'], 'auth.logoutUrl') }),
    },
    challenges: strings(config['challenges'], 'challenges'),
    clientMayChoose: of('boolean', config['clientMayChoose'], 'clientMayChoose'),
    retentionDays: integer(config['retentionDays'], 'retentionDays'),
    capture: {
      framesPerSecond: of(
        'number',
        capture['framesPerSecond'],
        'capture.framesPerSecond',
        captureDefaults.framesPerSecond,
      ),
      jpegQuality: of('number', capture['jpegQuality'], 'capture.jpegQuality', captureDefaults.jpegQuality),
      mirrorPreview: of('boolean', capture['mirrorPreview'], 'capture.mirrorPreview', captureDefaults.mirrorPreview),
      debugOverlay: of('boolean', capture['debugOverlay'], 'capture.debugOverlay', captureDefaults.debugOverlay),
    },
  };
}

const nameClaims = ['name', 'preferred_username', 'email'];

function groups(value: unknown): PortalConfig['auth']['groups'] {
  if (value === undefined) return { reviewers: ['reviewers'], admins: ['admins'] };
  const { reviewers, admins } = fields(value, 'auth.groups');
  return { reviewers: strings(reviewers, 'auth.groups.reviewers'), admins: strings(admins, 'auth.groups.admins') };
}

class WrongField extends Error {
  constructor(path: string, expected: string) {
    super(`${path} must be ${expected}`);
  }
}

interface Primitives {
  string: string;
  number: number;
  boolean: boolean;
}

function of<Type extends keyof Primitives>(
  type: Type,
  value: unknown,
  path: string,
  otherwise?: Primitives[Type],
): Primitives[Type] {
  if (value === undefined && otherwise !== undefined) return otherwise;
  if (typeof value !== type) throw new WrongField(path, `a ${type}`);
  return value as Primitives[Type];
}

function integer(value: unknown, path: string): number {
  if (!Number.isSafeInteger(value)) throw new WrongField(path, 'a whole number');
  return value as number;
}

function strings(value: unknown, path: string): string[] {
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
    throw new WrongField(path, 'a list of strings');
  return value as string[];
}

function fields(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WrongField(path, 'an object');
  return value as Fields;
}
