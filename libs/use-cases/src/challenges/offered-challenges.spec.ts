import { offeredTo, offeredTypes, withoutExcepted } from './offered-challenges';

const settings = {
  challenges: [{ type: 'NOSE', preset: 'standard' }],
  clientChallenges: [
    { client: 'original', challenges: [{ type: 'POSE', preset: 'classic' }] },
    {
      client: 'kiosk',
      challenges: [
        { type: 'TURN', preset: 'strict' },
        { type: 'NOSE', preset: 'strict' },
      ],
    },
  ],
} as const;

describe('offeredTo', () => {
  it('returns a named client’s own list and nothing of the deployment’s', () => {
    expect(offeredTo(settings, { clients: ['api', 'original'] })).toEqual({
      challenges: [{ type: 'POSE', preset: 'classic' }],
      ownList: true,
    });
  });

  it('returns the deployment’s list for every other client', () => {
    for (const clients of [[], ['portal'], ['originals', 'Original']])
      expect(offeredTo(settings, { clients })).toEqual({ challenges: settings.challenges, ownList: false });
  });

  it('takes the first list that fits, in the order of the configuration', () => {
    expect(offeredTo(settings, { clients: ['kiosk', 'original'] }).challenges).toEqual([
      { type: 'POSE', preset: 'classic' },
    ]);
  });
});

describe('offeredTypes', () => {
  it('returns each type once, the deployment’s first', () => {
    expect(offeredTypes(settings)).toEqual(['NOSE', 'POSE', 'TURN']);
  });
});

describe('withoutExcepted', () => {
  const enabled = ['NOSE', 'TURN+LIGHT', 'LIGHTER'].map((type) => ({ type, preset: 'standard' }) as const);
  const left = (...except: string[]) => withoutExcepted(enabled, except).map(({ type }) => type);

  it('leaves out what is named, and what is made of it', () => {
    expect(left('LIGHT')).toEqual(['NOSE', 'LIGHTER']);
    expect(left('TURN')).toEqual(['NOSE', 'LIGHTER']);
    expect(left('TURN+LIGHT', 'NOSE')).toEqual(['LIGHTER']);
    expect(left('TURN', 'NOSE', 'LIGHTER')).toEqual([]);
  });

  it('leaves all where nothing of it is named', () => {
    for (const except of [[], ['POSE'], ['nose'], [''], ['+'], ['LIGHT+TURN']])
      expect(left(...except)).toEqual(['NOSE', 'TURN+LIGHT', 'LIGHTER']);
  });
});
