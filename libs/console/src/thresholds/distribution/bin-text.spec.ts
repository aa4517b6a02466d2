import { binPoint } from './bin-text';

describe('the name of a bin', () => {
  const counts = { genuine: 0, attack: 0, unreviewed: 0 };
  const translate = (key: string, edges: Readonly<Record<string, string>>) =>
    `${key} ${Object.values(edges).join(' ')}`;
  const narrow = { step: 0.2, closed: 'right', integer: false } as const;

  it('states its edges, and its middle at the axis', () => {
    expect(binPoint({ from: 0.2, to: 0.4, counts }, narrow, 'de', translate)).toEqual({
      label: '0,3',
      name: 'between 0,2 0,4',
    });
  });

  it('says that it contains everything beyond an edge', () => {
    expect(binPoint({ to: 0.2, counts }, narrow, 'en', translate)).toEqual({ label: '< 0.2', name: 'below 0.2' });
    expect(binPoint({ from: 1000, counts }, narrow, 'en', translate)).toEqual({
      label: '> 1,000',
      name: 'above 1,000',
    });
  });

  it('is the whole number that it contains', () => {
    expect(binPoint({ from: 2, to: 3, counts }, { step: 1, closed: 'right', integer: true }, 'en', translate)).toEqual({
      label: '3',
      name: '3',
    });
    expect(binPoint({ from: 2, to: 3, counts }, { step: 1, closed: 'left', integer: true }, 'en', translate)).toEqual({
      label: '2',
      name: '2',
    });
    expect(binPoint({ from: 2, to: 3, counts }, { step: 1, closed: 'left', integer: false }, 'en', translate)).toEqual({
      label: '2.5',
      name: 'between 2 3',
    });
  });
});
