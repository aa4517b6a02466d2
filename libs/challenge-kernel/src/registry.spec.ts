import { ChallengeDefect } from './challenge';
import { everywhere } from './limits';
import { createRegistry } from './registry';
import { toyChallenge } from './testing/toy-challenge';

describe('a registry', () => {
  const toy = toyChallenge();
  const other = toyChallenge({ type: 'OTHER' });

  it('finds a challenge by its type', () => {
    expect(createRegistry([toy, other]).find('OTHER')).toBe(other);
  });

  for (const type of ['toy', '', '__proto__', 'constructor']) {
    it(`finds no challenge with the type ${JSON.stringify(type)}`, () => {
      expect(createRegistry([toy]).find(type)).toBeUndefined();
    });
  }

  it('lists types in the given order', () => {
    expect(createRegistry([other, toy]).types).toEqual(['OTHER', 'TOY']);
  });

  it('may be empty', () => {
    expect(createRegistry([]).types).toEqual([]);
  });

  const defects = [
    { of: 'the same type twice', challenges: [toy, toyChallenge()], message: /twice/ },
    {
      of: 'a missing initial state',
      challenges: [toyChallenge({ initialState: 'elsewhere' })],
      message: /initial state elsewhere/,
    },
    {
      of: 'a reason for not judging that it does not declare',
      challenges: [toyChallenge({ unjudged: ['too_bright'] })],
      message: /too_bright is not among its reasons/,
    },
    { of: 'a dot in a name', challenges: [toyChallenge({ type: 'TOY.BOX' })], message: /TOY.BOX has a dot or a plus/ },
    {
      of: 'a preset out of bounds',
      challenges: [
        toyChallenge({ limits: { ...toy.limits, frameCap: { ...toy.limits['frameCap'], presets: everywhere(121) } } }),
      ],
      message: /preset classic, limit frameCap/,
    },
  ];
  for (const { of, challenges, message } of defects) {
    it(`cannot be created with ${of}`, () => {
      expect(() => createRegistry(challenges)).toThrowMatching(
        (error) => error instanceof ChallengeDefect && message.test(error.message),
      );
    });
  }
});
