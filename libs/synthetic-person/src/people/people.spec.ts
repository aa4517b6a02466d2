import { landmarksOf } from '../truth';
import { people, peopleGroups, personCalled } from './people';

describe('the people that can be drawn', () => {
  it('are two dozen at least, each called by a name of their own', () => {
    expect(people.length).toBeGreaterThanOrEqual(24);
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  });

  for (const group of peopleGroups) {
    it(`are three or more in the group ${group}`, () => {
      expect(people.filter(({ groups }) => groups.includes(group)).length).toBeGreaterThanOrEqual(3);
    });
  }

  it('are women and men in about the same number, and no group of looks shows only in one who wears no beard', () => {
    const women = people.filter(({ sex }) => sex === 'woman').length;
    expect(Math.abs(2 * women - people.length)).toBeLessThanOrEqual(people.length / 4);
    for (const group of [
      'dark-skin',
      'light-skin',
      'glasses',
      'narrow-eyes',
      'hooded-eyes',
      'head-covering',
      'older',
    ] as const) {
      expect(new Set(people.filter(({ groups }) => groups.includes(group)).map(({ sex }) => sex)).size)
        .withContext(group)
        .toBe(2);
    }
  });

  it('are in the groups that their looks put them in', () => {
    for (const { id, groups, shape, appearance } of people) {
      const shown = (group: (typeof groups)[number], shows: boolean) =>
        expect(groups.includes(group)).withContext(`${id}, ${group}`).toBe(shows);
      shown('glasses', appearance.glasses !== undefined);
      shown('head-covering', appearance.covering !== undefined);
      shown('dark-skin', (appearance.skin?.[0] ?? 1) <= 0.5);
      shown('narrow-eyes', (shape.eyeOpening ?? 1) <= 0.7);
      shown('hooded-eyes', (shape.lidHood ?? 0) > 0.5);
      shown('older', (appearance.wrinkles ?? 0) > 0.5);
      if (groups.includes('dark+glasses+beard'))
        for (const each of ['dark-skin', 'glasses', 'beard'] as const) shown(each, true);
    }
  });

  it('differ in the places of their features, not only in colour', () => {
    const measured = people.map(({ id }) => Object.values(landmarksOf(personCalled(id))));
    for (const [i, one] of measured.entries()) {
      for (const other of measured.slice(i + 1)) {
        const apart = one.map(({ x, y }, at) =>
          Math.max(Math.abs(x - (other[at]?.x ?? NaN)), Math.abs(y - (other[at]?.y ?? NaN))),
        );
        expect(Math.max(...apart))
          .withContext(`pixels between ${people[i]?.id} and others`)
          .toBeGreaterThan(2);
      }
    }
  });

  it('take on poses and expressions, and keep their own looks', () => {
    const turned = personCalled('gabriel', {
      pose: { yaw: 20 },
      expression: { smile: 1 },
      appearance: { shirt: [0, 0, 0] },
    });
    expect(turned.pose.yaw).toBe(20);
    expect(turned.appearance.shirt).toEqual([0, 0, 0]);
    expect(turned.appearance.skin).toEqual(personCalled('gabriel').appearance.skin);
    expect(() => personCalled('nobody')).toThrowError(/nobody is called nobody/);
  });
});
