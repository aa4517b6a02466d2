import { PortalConfig } from '@liveness/contract';
import { environment, synthesized } from '../../testing/synthesized';
import { portalConfiguration } from '../portal-configuration';

const stack = synthesized(environment('development'));

describe('the upload', () => {
  const objects = stack.all('aws_s3_object').map(([, object]) => object);
  const byKey = (key: string) => objects.find((object) => object['key'] === key) ?? {};

  it('stores every built file with its content type', () => {
    expect(objects.map(({ key }) => String(key)).sort()).toEqual([
      'config.json',
      'detector/tfjs-backend-wasm-simd.wasm',
      'detector/tiny_face_detector_model-weights_manifest.json',
      'index.html',
      'main-ABCD1234.js',
      'styles-Zy9_xw-1.css',
    ]);
    expect(byKey('main-ABCD1234.js')).toEqual(
      jasmine.objectContaining({
        content_type: 'text/javascript; charset=utf-8',
        cache_control: 'public, max-age=31536000, immutable',
        source_hash: jasmine.stringMatching(/^[0-9a-f]{64}$/),
      }),
    );
  });

  it('makes browsers revalidate page and configuration', () => {
    expect([byKey('index.html')['cache_control'], byKey('config.json')['cache_control']]).toEqual([
      'no-cache',
      'no-cache',
    ]);
  });

  it('stores the page last, because it names the others', () => {
    const before = byKey('index.html')['depends_on'] as readonly string[];
    expect(before.filter((name) => name.startsWith('aws_s3_object.')).length).toBe(objects.length - 1);
  });

  it('begins once S3 copies what is uploaded: what was there before has no copy', () => {
    for (const { key, depends_on: before } of objects)
      expect(before)
        .withContext(String(key))
        .toContain(jasmine.stringMatching(/^aws_s3_bucket_replication_configuration\.portal_earlier/));
  });

  it('writes a configuration that the portal accepts', () => {
    const content = String(byKey('config.json')['content']);
    expect(content).toMatch(/^\$\{jsonencode\(\{/);
    for (const part of [
      '"apiBase" = "/api"',
      '"groupsClaim" = "cognito:groups"',
      '"challenges" = ["NOSE", "POSE", "TURN", "LIGHT"]',
      '"clientMayChoose" = true',
      '"retentionDays" = 7',
      '/logout?client_id={clientId}&logout_uri={origin}"',
    ]) {
      expect(content).toContain(part);
    }
    const config = portalConfiguration(
      { ...(environment('development') as Parameters<typeof portalConfiguration>[0]) },
      {
        priceClass: 'PriceClass_100',
        frameAncestors: [],
        capture: { framesPerSecond: 5, jpegQuality: 0.8, mirrorPreview: false, debugOverlay: true },
      },
      {
        issuer: 'https://login.example.com',
        clientId: 'portal',
        audiences: [],
        audienceClaim: 'aud',
        subjectClaim: 'sub',
        nameClaim: 'name,email',
        groupsClaim: 'groups',
        groups: { reviewers: ['reviewers'], admins: ['admins'] },
        scopesClaim: 'scope',
        scopes: {
          readAttempts: 'attempts:read',
          startAttempts: 'attempts:start',
          writeChecks: 'checks:write',
          readChecks: 'checks:read',
          readFrames: 'frames:read',
        },
        acceptIdTokens: true,
        scope: 'openid',
      },
    );
    expect(PortalConfig.parse(config)).toEqual(config);
    expect(config.capture.framesPerSecond).toBe(5);
  });
});
