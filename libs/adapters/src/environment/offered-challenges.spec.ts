import { readConfiguration, settingsOf } from './configuration';
import { least, problemsOf } from './testing/least-environment';

describe('the challenges of an environment', () => {
  it('accepts challenges of the registry, each once, each with a preset', () => {
    expect(readConfiguration({ ...least, LIVENESS_CHALLENGES: ' POSE:classic ' }).LIVENESS_CHALLENGES).toEqual([
      { type: 'POSE', preset: 'classic' },
    ]);
    for (const list of [
      ',',
      'NOSE',
      'NOSE:',
      'NOSE:loose',
      'JUMP:standard',
      'EXAMPLE:standard',
      'NOSE:standard,NOSE:classic',
      'nose:standard',
      'NOSE:standard:classic',
    ]) {
      expect(problemsOf({ ...least, LIVENESS_CHALLENGES: list }))
        .withContext(list)
        .toEqual([jasmine.stringMatching(/^LIVENESS_CHALLENGES /)]);
    }
  });

  it('accepts challenges that have to be passed in one sitting, in whatever order, with a preset for each', () => {
    const both = {
      type: 'TURN+LIGHT',
      preset: 'standard',
      parts: [
        { type: 'TURN', preset: 'strict' },
        { type: 'LIGHT', preset: 'standard' },
      ],
    } as const;
    const listed = 'NOSE:standard, LIGHT:standard+TURN:strict';
    expect(readConfiguration({ ...least, LIVENESS_CHALLENGES: listed }).LIVENESS_CHALLENGES).toEqual([
      { type: 'NOSE', preset: 'standard' },
      both,
    ]);
    for (const list of [
      'TURN:strict+TURN:strict',
      'TURN+LIGHT:strict',
      'TURN+LIGHT',
      'TURN:strict+',
      'NOSE:standard+POSE:standard',
      'TURN:strict+LIGHT:strict,LIGHT:classic+TURN:classic',
    ])
      expect(problemsOf({ ...least, LIVENESS_CHALLENGES: list }))
        .withContext(list)
        .toEqual([jasmine.stringMatching(/^LIVENESS_CHALLENGES (must be|lists a challenge twice)/)]);
  });

  describe('LIVENESS_REQUIRED', () => {
    const requiredBy = (more: object) => settingsOf(readConfiguration({ ...least, ...more })).required;
    const presetsOf = (more: object) => requiredBy(more)?.parts?.map(({ type, preset }) => `${type}:${preset}`);

    it('asks everybody for several challenges in one sitting', () => {
      expect(requiredBy({ LIVENESS_REQUIRED: 'LIGHT:strict + TURN:strict' })).toEqual({
        type: 'TURN+LIGHT',
        preset: 'strict',
        parts: [
          { type: 'TURN', preset: 'strict' },
          { type: 'LIGHT', preset: 'strict' },
        ],
      });
      expect(requiredBy({})).toBeUndefined();
    });

    it('takes the presets of LIVENESS_CHALLENGES where it names none, and standard for others', () => {
      const more = { LIVENESS_REQUIRED: 'TURN+LIGHT', LIVENESS_CHALLENGES: 'NOSE:classic,TURN:strict' };
      expect(presetsOf(more)).toEqual(['TURN:strict', 'LIGHT:standard']);
      expect(requiredBy(more)?.preset).toBe('standard');
      expect(presetsOf({ LIVENESS_REQUIRED: 'TURN+LIGHT' })).toEqual(['TURN:standard', 'LIGHT:standard']);
    });

    for (const value of [
      'TURN',
      'TURN+TURN',
      'TURN+JUMP',
      'TURN,LIGHT',
      'TURN+LIGHT:strict',
      'TURN:strict+LIGHT',
      'TURN:loose+LIGHT:loose',
      'NOSE+POSE',
      'NOSE+TURN+LIGHT+POSE',
      '+',
    ])
      it(`is not ${value}`, () => {
        expect(problemsOf({ ...least, LIVENESS_REQUIRED: value })).toEqual([
          jasmine.stringMatching(/^LIVENESS_REQUIRED must be TYPE\+TYPE.*TURN\+LIGHT/),
        ]);
      });
  });

  it('accepts clients with a list of their own', () => {
    const listed = 'original = NOSE:classic,POSE:classic; api://kiosk?x=1=TURN:strict ;';
    expect(readConfiguration({ ...least, LIVENESS_CLIENT_CHALLENGES: listed }).LIVENESS_CLIENT_CHALLENGES).toEqual([
      {
        client: 'original',
        challenges: [
          { type: 'NOSE', preset: 'classic' },
          { type: 'POSE', preset: 'classic' },
        ],
      },
      { client: 'api://kiosk?x=1', challenges: [{ type: 'TURN', preset: 'strict' }] },
    ]);
    for (const [list, problem] of [
      [';', /^LIVENESS_CLIENT_CHALLENGES must be CLIENT=TYPE:preset/],
      ['NOSE:classic', /types: NOSE, POSE, TURN, LIGHT, each once; presets: classic, standard, strict/],
      ['=NOSE:classic', / must be CLIENT=/],
      ['sesame=', / must be CLIENT=/],
      ['sesame=NOSE', / must be CLIENT=/],
      ['sesame=JUMP:classic', / must be CLIENT=/],
      ['sesame=NOSE:classic,NOSE:strict', / must be CLIENT=/],
      ['a=NOSE:classic;sesame', / must be CLIENT=/],
      ['a b=NOSE:classic', / must be CLIENT=/],
      ['a=NOSE:classic;a=POSE:classic', / names a client twice$/],
    ] as const) {
      const problems = problemsOf({ ...least, LIVENESS_CLIENT_CHALLENGES: list });
      expect(problems)
        .withContext(list)
        .toEqual([jasmine.stringMatching(problem)]);
      expect(problems.join()).not.toContain('sesame');
    }
  });
});
