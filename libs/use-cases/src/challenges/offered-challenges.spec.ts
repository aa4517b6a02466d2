import { inOneSittingOf } from '@liveness/domain';
import {
  isStillOffered,
  offeredTo,
  offeredTypes,
  possibleTypes,
  requirableBy,
  withoutExcepted,
} from './offered-challenges';

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

describe('what may be required in one sitting', () => {
  const both = inOneSittingOf([
    { type: 'TURN', preset: 'strict' },
    { type: 'LIGHT', preset: 'standard' },
  ]);
  const demanding = { ...settings, required: both };

  it('is offered in place of all else, except to clients with a list of their own', () => {
    expect(offeredTo(demanding, { clients: [] }).challenges).toEqual([both]);
    expect(offeredTo(demanding, { clients: ['original'] }).challenges).toEqual([{ type: 'POSE', preset: 'classic' }]);
    expect(offeredTypes(demanding)).toEqual(['TURN+LIGHT', 'POSE', 'TURN', 'NOSE']);
    expect(possibleTypes(demanding)).toEqual(['TURN', 'LIGHT', 'NOSE', 'POSE']);
  });

  it('is all that is offered, each with its preset, and at least what the deployment requires', () => {
    expect(requirableBy(demanding, { clients: [] })).toEqual({
      challenges: [
        { type: 'TURN', preset: 'strict' },
        { type: 'LIGHT', preset: 'standard' },
        { type: 'NOSE', preset: 'standard' },
      ],
      atLeast: ['TURN', 'LIGHT'],
    });
    expect(requirableBy(demanding, { clients: ['kiosk'] })).toEqual({
      challenges: settings.clientChallenges[1].challenges,
      atLeast: [],
    });
  });

  it('is still offered while each part is, among at least what is required', () => {
    expect(isStillOffered(settings, 'NOSE')).toBeTrue();
    expect(isStillOffered(settings, 'NOSE+TURN')).withContext('of the kiosk').toBeTrue();
    expect(isStillOffered(settings, 'POSE+TURN')).withContext('of two clients').toBeFalse();
    expect(isStillOffered(settings, 'TURN+LIGHT')).toBeFalse();
    expect(isStillOffered(demanding, 'TURN+LIGHT')).toBeTrue();
    expect(isStillOffered(demanding, 'NOSE+TURN+LIGHT')).toBeTrue();
    expect(isStillOffered({ ...demanding, clientChallenges: [] }, 'NOSE+TURN')).toBeFalse();
    expect(isStillOffered({ ...demanding, clientChallenges: [] }, 'NOSE')).toBeFalse();
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
