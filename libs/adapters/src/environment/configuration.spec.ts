import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultVirtualCameras } from '@liveness/use-cases';
import { defaultReferenceLimits } from '@liveness/domain';
import { readConfiguration, settingsOf, tokenRulesOf } from './configuration';
import { least, problemsOf } from './testing/least-environment';

describe('readConfiguration', () => {
  it('requires only what differs between deployments', () => {
    const settings = settingsOf(readConfiguration(least));
    expect(settings).toEqual({
      challenges: [
        { type: 'NOSE', preset: 'standard' },
        { type: 'POSE', preset: 'standard' },
        { type: 'TURN', preset: 'standard' },
        { type: 'LIGHT', preset: 'standard' },
      ],
      clientChallenges: [],
      clientMayChoose: false,
      attemptLifetimeMs: 180_000,
      tokenLifetimeMs: 900_000,
      handOffLifetimeMs: 120_000,
      clockSkewMs: 10_000,
      erasureRestMs: 30_000,
      retentionMs: 30 * 24 * 60 * 60 * 1000,
      searchBudgetMs: 12_000,
      cursorLifetimeMs: 12 * 60 * 60 * 1000,
      requestMemoryMs: 24 * 60 * 60 * 1000,
      maxFrameBytes: 1_000_000,
      referenceLimits: defaultReferenceLimits,
      virtualCameras: [...defaultVirtualCameras],
      analyserCallUsd: 0.001,
      comparerCallUsd: 0.001,
      readAttemptsScope: 'attempts:read',
      startAttemptsScope: 'attempts:start',
      checks: { origins: [], writeScope: 'checks:write', readScope: 'checks:read', framesScope: 'frames:read' },
      openAttempts: { limit: 5, windowMs: 180_000 },
      failures: {
        limit: 5,
        windowMs: 600_000,
        mostGivenBack: 5,
        pauseMs: 1_800_000,
        longestPauseMs: 86_400_000,
        memoryMs: 7 * 86_400_000,
        decidableMs: 900_000,
      },
    });
  });

  it('reads the tokens of most issuers as they are', () => {
    expect(tokenRulesOf(readConfiguration(least))).toEqual({
      audiences: ['portal'],
      audienceClaims: ['aud', 'client_id'],
      subjectClaim: 'sub',
      groupsClaim: 'groups',
      groups: { reviewers: ['reviewers'], admins: ['admins'] },
      scopesClaims: ['scope', 'scp', 'roles'],
      acceptsIdTokens: true,
    });
  });

  it('reads the tokens of others by the names that they use', () => {
    const names = {
      LIVENESS_OIDC_AUDIENCES: 'portal, backend',
      LIVENESS_AUDIENCE_CLAIM: 'azp, cid',
      LIVENESS_SUBJECT_CLAIM: ' oid ',
      LIVENESS_GROUPS_CLAIM: 'realm_access.roles',
      LIVENESS_REVIEWERS_GROUPS: '7c1f,9a55',
      LIVENESS_ADMINS_GROUPS: 'Head of Fraud',
      LIVENESS_SCOPES_CLAIM: 'scp',
      LIVENESS_ACCEPT_ID_TOKENS: 'false',
    };
    expect(tokenRulesOf(readConfiguration({ ...least, ...names }))).toEqual({
      audiences: ['portal', 'backend'],
      audienceClaims: ['azp', 'cid'],
      subjectClaim: 'oid',
      groupsClaim: 'realm_access.roles',
      groups: { reviewers: ['7c1f', '9a55'], admins: ['Head of Fraud'] },
      scopesClaims: ['scp'],
      acceptsIdTokens: false,
    });
  });

  it('rejects scopes that no token can have', () => {
    for (const variable of ['LIVENESS_READ_ATTEMPTS_SCOPE', 'LIVENESS_START_ATTEMPTS_SCOPE']) {
      expect(problemsOf({ ...least, [variable]: 'https://api.example/attempts:read' })).toEqual([]);
      for (const name of ['attempts:read attempts:start', 'attempts"read', 'attempts\\read', ' '])
        expect(problemsOf({ ...least, [variable]: name }))
          .withContext(name)
          .toEqual([`${variable} must be one scope: no spaces, quotes or backslashes`]);
    }
  });
  it('changes the limits of the reference image that are named, and no others', () => {
    const { referenceLimits } = settingsOf(
      readConfiguration({ ...least, LIVENESS_REFERENCE_IMAGE: 'maxYawDegrees=8, minSharpness=42.5' }),
    );
    expect(referenceLimits).toEqual({ ...defaultReferenceLimits, maxYawDegrees: 8, minSharpness: 42.5 });
  });

  for (const [value, problem] of [
    ['maxYawDegrees', 'must be a list of NAME=value within the bounds (minEyeDistancePixels 10–500,'],
    ['maxYawDegrees=0', 'must be a list of NAME=value'],
    ['maxYawDegrees=91', 'must be a list of NAME=value'],
    ['maxYawDegrees=-5', 'must be a list of NAME=value'],
    ['maxYawDegrees=1e1', 'must be a list of NAME=value'],
    ['toString=5', 'must be a list of NAME=value'],
    ['maxYawDegrees=5,maxYawDegrees=6', 'names a limit twice'],
    ['minBrightness=60,maxBrightness=50', 'must not have minBrightness above maxBrightness'],
  ] as const)
    it(`rejects ${value} as limits of the reference image`, () => {
      const [found = ''] = problemsOf({ ...least, LIVENESS_REFERENCE_IMAGE: value });
      expect(found.startsWith(`LIVENESS_REFERENCE_IMAGE ${problem}`))
        .withContext(found)
        .toBeTrue();
    });

  it('remembers nothing about a person for longer than attempts are kept', () => {
    const { failures } = settingsOf(readConfiguration({ ...least, LIVENESS_RETENTION_DAYS: '2' }));
    expect(failures.memoryMs).toBe(2 * 86_400_000);
  });

  it('rejects a longest pause that is shorter than the first one', () => {
    expect(problemsOf({ ...least, LIVENESS_PAUSE_SECONDS: '7200', LIVENESS_LONGEST_PAUSE_SECONDS: '3600' })).toEqual([
      'LIVENESS_LONGEST_PAUSE_SECONDS must not be less than LIVENESS_PAUSE_SECONDS',
    ]);
    expect(problemsOf({ ...least, LIVENESS_PAUSE_SECONDS: '100000' })).toEqual([
      'LIVENESS_LONGEST_PAUSE_SECONDS must not be less than LIVENESS_PAUSE_SECONDS',
    ]);
  });

  it('lists all missing variables at once', () => {
    expect(problemsOf({})).toEqual(Object.keys(least).map((name) => `${name} is missing`));
  });

  it('lists all invalid variables beside the missing ones, without any value', () => {
    const wrong = {
      LIVENESS_TABLE: 'liveness',
      LIVENESS_BUCKET_OWNER: 'sesame',
      LIVENESS_PUBLIC_URL: 'sesame',
      LIVENESS_CHALLENGES: 'NOSE:sesame',
      LIVENESS_CLIENT_MAY_CHOOSE: 'sesame',
      LIVENESS_CLOCK_SKEW_MS: '-1',
      LIVENESS_MAX_FRAME_BYTES: '4400001',
      LIVENESS_ATTEMPT_LIFETIME_SECONDS: '600',
      LIVENESS_ATTEMPT_TOKEN_LIFETIME_SECONDS: '599',
      LIVENESS_ALLOWED_ORIGINS: 'https://sesame.example/',
      LIVENESS_LOG_LEVEL: 'sesame',
    };
    const problems = problemsOf(wrong);
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual(
      [
        ...Object.keys(wrong).filter(
          (name) => name !== 'LIVENESS_TABLE' && name !== 'LIVENESS_ATTEMPT_LIFETIME_SECONDS',
        ),
        'LIVENESS_FRAMES_BUCKET',
        'LIVENESS_ATTEMPT_KEY_SECRET',
        'LIVENESS_RECEIPT_KEYS_SECRET',
        'LIVENESS_OIDC_ISSUER',
        'LIVENESS_OIDC_AUDIENCES',
      ].sort(),
    );
    expect(problems.join()).not.toContain('sesame');
    expect(() => readConfiguration(wrong)).toThrowMatching((error: Error) =>
      problems.every((problem) => error.message.includes(problem)),
    );
  });

  it('treats an empty variable as not set', () => {
    expect(
      readConfiguration({ ...least, LIVENESS_ALLOWED_ORIGINS: '', LIVENESS_BUCKET_OWNER: '' }).LIVENESS_ALLOWED_ORIGINS,
    ).toEqual([]);
    expect(problemsOf({ ...least, LIVENESS_TABLE: '' })).toEqual(['LIVENESS_TABLE is missing']);
  });

  it('accepts only whole numbers within bounds', () => {
    for (const value of ['0', '-5', '1.5', '1e2', '0x20', 'ten', '99999999999999999999', ' ']) {
      expect(problemsOf({ ...least, LIVENESS_ATTEMPT_LIFETIME_SECONDS: value }))
        .withContext(value)
        .toEqual([jasmine.stringMatching(/whole number from 1 to 3600/)]);
    }
  });

  it('accepts prices in dollars', () => {
    for (const variable of ['LIVENESS_ANALYSER_CALL_USD', 'LIVENESS_COMPARER_CALL_USD'] as const) {
      expect(readConfiguration({ ...least, [variable]: '0.0012' })[variable]).toBe(0.0012);
      for (const price of ['-1', '1e-3', '0,001', '$1', 'free', '.5']) {
        expect(problemsOf({ ...least, [variable]: price }))
          .withContext(price)
          .toEqual([jasmine.stringMatching(new RegExp(`^${variable} `))]);
      }
    }
  });

  it('accepts origins as browsers send them', () => {
    const origins = 'https://one.example, http://localhost:3000';
    expect(readConfiguration({ ...least, LIVENESS_ALLOWED_ORIGINS: origins }).LIVENESS_ALLOWED_ORIGINS).toEqual([
      'https://one.example',
      'http://localhost:3000',
    ]);
    for (const origin of [
      '*',
      'one.example',
      'https://one.example/',
      'https://one.example/path',
      'https://ONE.example',
      'https://one.example:443',
      'file:///x',
      'https://u@one.example',
    ]) {
      expect(problemsOf({ ...least, LIVENESS_ALLOWED_ORIGINS: origin }))
        .withContext(origin)
        .toEqual([jasmine.stringMatching(/^LIVENESS_ALLOWED_ORIGINS /)]);
    }
  });

  it('keeps the issuer exactly as its tokens spell it, and drops a trailing slash from the public address', () => {
    const { LIVENESS_OIDC_ISSUER, LIVENESS_PUBLIC_URL } = readConfiguration({
      ...least,
      LIVENESS_OIDC_ISSUER: 'https://issuer.example/',
      LIVENESS_PUBLIC_URL: 'https://liveness.example/',
    });
    expect([LIVENESS_OIDC_ISSUER, LIVENESS_PUBLIC_URL]).toEqual([
      'https://issuer.example/',
      'https://liveness.example',
    ]);
  });

  it('allows tests of checks only where that is asked for', () => {
    expect(settingsOf(readConfiguration(least)).checks.allowsTests).toBeUndefined();
    expect(settingsOf(readConfiguration({ ...least, LIVENESS_TEST_CHECKS: 'true' })).checks.allowsTests).toBeTrue();
  });

  it('asks for one more look only where that is configured', () => {
    expect(settingsOf(readConfiguration(least)).checks.asksForLook).toBeUndefined();
    expect(settingsOf(readConfiguration({ ...least, LIVENESS_REFERENCE_LOOK: 'true' })).checks.asksForLook).toBeTrue();
  });

  describe('with a file of consent texts', () => {
    const file = join(tmpdir(), `liveness-consent-${process.pid}.json`);
    const texts = { de: { lead: 'Hallo', points: ['eins'] }, en: { lead: 'Hello', points: ['one'] } };
    const consentOf = (more: Readonly<Record<string, string>> = {}) => {
      const { consentVersion, consentTexts } = settingsOf(
        readConfiguration({ ...least, LIVENESS_CONSENT_FILE: file, ...more }),
      ).checks;
      return { consentVersion, consentTexts };
    };

    beforeEach(() => writeFileSync(file, JSON.stringify({ version: '2026-11', texts })));
    afterEach(() => rmSync(file, { force: true }));

    it('takes version and texts from there', () => {
      expect(consentOf()).toEqual({ consentVersion: '2026-11', consentTexts: texts });
      expect(consentOf({ LIVENESS_CONSENT_VERSION: '2026-11' }).consentVersion).toBe('2026-11');
    });

    it('rejects another version beside it', () => {
      expect(problemsOf({ ...least, LIVENESS_CONSENT_FILE: file, LIVENESS_CONSENT_VERSION: '2026-12' })).toEqual([
        'LIVENESS_CONSENT_VERSION is not the version in LIVENESS_CONSENT_FILE: leave it out, the file says it',
      ]);
    });

    it('says where the file is wrong, and nothing of its text', () => {
      writeFileSync(file, JSON.stringify({ version: '', texts: { de: { lead: '<b>secret</b>', points: [] } } }));
      expect(problemsOf({ ...least, LIVENESS_CONSENT_FILE: file })).toEqual([
        'LIVENESS_CONSENT_FILE names a file that is wrong: version is empty',
        'LIVENESS_CONSENT_FILE names a file that is wrong: texts.de.lead contains < or >: plain text only',
        'LIVENESS_CONSENT_FILE names a file that is wrong: texts.de.points is empty',
      ]);
    });

    it('rejects a file that is not there, or a folder', () => {
      for (const path of [`${file}.none`, tmpdir()])
        expect(problemsOf({ ...least, LIVENESS_CONSENT_FILE: path })).toEqual([
          'LIVENESS_CONSENT_FILE names a file that cannot be read',
        ]);
    });
  });
});
