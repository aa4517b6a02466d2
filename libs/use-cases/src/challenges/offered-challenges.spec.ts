import { offeredTo, offeredTypes } from './offered-challenges';

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
