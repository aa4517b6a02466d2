import { TestBed } from '@angular/core/testing';
import type { GuidanceView, TurnView } from '@liveness/capture-guidance';
import { head, nobody } from '@liveness/capture-guidance/testing';
import { turnParams } from '../testing/fake-api';
import { TurnOverlay } from './turn-overlay';

function turning(cursorRight: number, changes: Partial<TurnView> = {}): GuidanceView {
  return {
    begun: true,
    progress: 0,
    observation: head(),
    turn: {
      cursor: { rightDegrees: cursorRight, upDegrees: 0 },
      mark: { rightDegrees: 24, upDegrees: 0 },
      leg: 1,
      legs: 2,
      ...changes,
    },
  };
}

async function overlay(...views: readonly GuidanceView[]): Promise<SVGElement> {
  const fixture = TestBed.createComponent(TurnOverlay);
  fixture.componentRef.setInput('params', turnParams);
  for (const view of views) {
    fixture.componentRef.setInput('view', view);
    await fixture.whenStable();
  }
  return fixture.nativeElement.querySelector('svg');
}

/** Where a part is drawn, in pixels of the frame. */
function positionOf(svg: Element, part: string): { readonly x: number; readonly y: number } {
  const { transform } = svg.querySelector<SVGElement>(part)!.style;
  const [, x, y] = /translate\(([-\d.]+)px, ([-\d.]+)px\)/.exec(transform)!;
  return { x: Number(x), y: Number(y) };
}

describe('the turn over the live picture', () => {
  it('first shows where the face is to be, and how long it has held still', async () => {
    const svg = await overlay({ begun: false, progress: 0.4, observation: head() });
    expect(svg.getAttribute('viewBox')).toBe('0 0 480 480');
    expect(svg.querySelector<SVGElement>('.progress')?.style.strokeDasharray).toContain('40');
    expect(svg.querySelector('.mark'))
      .withContext('a mark would turn the face that others are compared with')
      .toBeNull();
    expect(svg.querySelector('.place')?.classList).not.toContain('left');
  });

  it('shows a mark in the middle of a face that the server reads as turned away, and enlarges by how much', async () => {
    const ahead = { mark: { rightDegrees: 0, upDegrees: 0 }, leg: 0 };
    const off = await overlay({ ...turning(-4, ahead), begun: false });
    expect(positionOf(off, '.cursor').x).toBeLessThan(positionOf(off, '.mark').x - 24);
    expect(off.querySelector('.mark')?.classList).not.toContain('reached');
    const straight = await overlay({ ...turning(1, ahead), begun: false });
    expect(straight.querySelector('.mark')?.classList).toContain('reached');
  });

  it('then shows the mark on the side to which the head is to turn, and the cursor where the head is', async () => {
    const svg = await overlay(turning(0));
    expect(positionOf(svg, '.mark').x).toBeGreaterThan(positionOf(svg, '.cursor').x + 60);
    expect(positionOf(svg, '.mark').y).toBe(positionOf(svg, '.cursor').y);
    expect(svg.querySelector('.place')?.classList).toContain('left');
  });

  it('points from the cursor to the mark, with less of an arrow the nearer it is', async () => {
    const far = await overlay(turning(-10));
    expect(far.querySelectorAll('.chevron').length).toBe(3);
    expect(far.querySelector<SVGElement>('.arrow')?.style.transform).toContain('rotate(0deg)');
    const near = await overlay(turning(10));
    expect(near.querySelectorAll('.chevron').length).toBeLessThan(3);
  });

  it('points back when the head has turned too far, and at a slant when it comes from elsewhere', async () => {
    const back = await overlay(turning(24 + 24));
    expect(back.querySelector<SVGElement>('.arrow')?.style.transform).toContain('rotate(180deg)');
    const up = await overlay(turning(-20, { mark: { rightDegrees: 0, upDegrees: 11 } }));
    const degrees = Number(/rotate\(([-\d.]+)deg\)/.exec(up.querySelector<SVGElement>('.arrow')!.style.transform)![1]);
    expect(degrees).toBeLessThan(-20);
    expect(degrees).toBeGreaterThan(-70);
  });

  it('shows a raised mark above, and little of how far a head misses its height', async () => {
    const mark = { rightDegrees: 24, upDegrees: 12 };
    const level = await overlay(turning(24, { mark }));
    expect(positionOf(level, '.mark').y).toBeLessThan(positionOf(level, '.cursor').y - 40);
    expect(level.querySelector('.mark')?.classList).not.toContain('reached');
    const near = await overlay(turning(24, { mark, cursor: { rightDegrees: 24, upDegrees: 8 } }));
    expect(positionOf(near, '.cursor').y).toBeLessThan(positionOf(near, '.mark').y + 25);
    expect(near.querySelector('.mark')?.classList).toContain('reached');
  });

  it('says that the mark is reached, and points nowhere then', async () => {
    for (const degrees of [21.1, 24, 26.9]) {
      const svg = await overlay(turning(degrees));
      expect(svg.querySelector('.mark')?.classList).withContext(`${degrees}°`).toContain('reached');
      expect(svg.querySelector('.arrow')).toBeNull();
    }
    for (const degrees of [-24, 0, 20, 28]) {
      const svg = await overlay(turning(degrees));
      expect(svg.querySelector('.mark')?.classList).withContext(`${degrees}°`).not.toContain('reached');
    }
  });

  it('says of a turn up or down that it is reached by its height alone', async () => {
    const mark = { rightDegrees: 0, upDegrees: -11 };
    const at = (rightDegrees: number, upDegrees: number) => turning(0, { mark, cursor: { rightDegrees, upDegrees } });
    expect((await overlay(at(3, -10))).querySelector('.mark')?.classList).toContain('reached');
    expect((await overlay(at(0, 0))).querySelector('.mark')?.classList).not.toContain('reached');
    expect((await overlay(at(12, -10))).querySelector('.mark')?.classList)
      .withContext('turned aside')
      .not.toContain('reached');
  });

  it('shows little of a small nod on the way to the side, and all of a large one', async () => {
    const upTo = async (upDegrees: number) =>
      positionOf(await overlay(turning(12, { cursor: { rightDegrees: 12, upDegrees } })), '.cursor').y;
    const level = await upTo(0);
    const small = level - (await upTo(5));
    expect(small).toBeGreaterThan(0);
    expect(small).toBeLessThan(18);
    expect(level - (await upTo(15))).toBeGreaterThan(60);
  });

  it('keeps the drawing in its place while the face is not seen', async () => {
    const seen = positionOf(await overlay(turning(5)), '.mark');
    const svg = await overlay(turning(5), { ...turning(5), observation: nobody });
    expect(positionOf(svg, '.mark')).toEqual(seen);
  });

  it('draws another mark for another leg, while the reached one fades', async () => {
    const second = { leg: 2, mark: { rightDegrees: 0, upDegrees: 11 } };
    const svg = await overlay(turning(24), turning(24, second));
    expect([...svg.querySelectorAll('.mark')].map(({ classList }) => classList.contains('past'))).toEqual([
      true,
      false,
    ]);
    expect(svg.querySelector('.mark.past')?.classList).toContain('reached');
    expect(positionOf(svg, '.mark:not(.past)').y).toBeLessThan(positionOf(svg, '.mark.past').y);
    const third = await overlay(turning(24), turning(24, second), turning(0, { leg: 3 }));
    expect(third.querySelectorAll('.mark').length).toBe(2);
  });
});
