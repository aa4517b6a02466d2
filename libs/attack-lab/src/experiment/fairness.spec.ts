import type { Row } from '../report/row';
import { unfairRows } from './fairness';

function row(name: string, rate: number, low: number, preset: Row['preset'] = 'standard'): Row {
  return {
    challenge: 'NOSE',
    preset,
    kind: 'genuine',
    name,
    samples: 100,
    accepted: 100 - 100 * rate,
    rate,
    low,
    high: 1,
    promise: null,
    met: true,
  };
}

const names = (rows: readonly Row[]) => unfairRows(rows).map(({ name }) => name);

describe('fairness', () => {
  it('is broken by a group whose lower bound lies above twice the rate of everybody', () => {
    expect(
      names([row('everybody', 0.03, 0.02), row('group glasses', 0.09, 0.061), row('group beard', 0.09, 0.059)]),
    ).toEqual(['group glasses']);
  });

  it('is not broken below two in a hundred', () => {
    expect(
      names([row('everybody', 0.001, 0), row('group glasses', 0.03, 0.02), row('group beard', 0.03, 0.021)]),
    ).toEqual(['group beard']);
  });

  it('compares a group with everybody at the same preset, and looks at groups alone', () => {
    expect(
      names([
        row('everybody', 0.03, 0.02),
        row('everybody', 0.5, 0.4, 'strict'),
        row('group glasses', 0.6, 0.5, 'strict'),
        row('look ada', 0.6, 0.5),
      ]),
    ).toEqual([]);
  });
});
