import { stateText } from './state-text';

describe('what a state of a decision is called', () => {
  for (const [challenge, state, expected] of [
    ['NOSE', 'area', { key: 'attempt.states.NOSE.area', params: {} }],
    ['TURN+LIGHT', 'TURN.second', { key: 'attempt.states.TURN.second', params: {} }],
    ['LIGHT', 'dark', { key: 'attempt.states.LIGHT.dark', params: { number: 0, sequence: 1 } }],
    ['LIGHT', 'sixthAgain', { key: 'attempt.states.LIGHT.colourAgain', params: { number: 6, sequence: 2 } }],
    ['TURN+LIGHT', 'LIGHT.darkOnceMore', { key: 'attempt.states.LIGHT.darkAgain', params: { number: 0, sequence: 3 } }],
    ['TURN+LIGHT', 'TURN.person', { key: 'attempt.states.person', params: {} }],
    ['NOSE', 'signals', { key: 'attempt.states.signals', params: {} }],
  ] as const) {
    it(`is known of ${state} of ${challenge}`, () => expect(stateText(challenge, state)).toEqual(expected));
  }

  it('is unknown of a state or a challenge of a newer API', () => {
    for (const [challenge, state] of [
      ['NOSE', 'ears'],
      ['EARS', 'ears'],
      ['NOSE', 'constructor'],
      ['TURN+EARS', 'EARS.left'],
    ] as const)
      expect(stateText(challenge, state)).withContext(state).toBeUndefined();
  });
});
