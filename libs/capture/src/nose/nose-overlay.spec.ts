import { TestBed } from '@angular/core/testing';
import type { GuidanceView } from '@liveness/capture-guidance';
import { head } from '@liveness/capture-guidance/testing';
import { noseParams } from '../testing/fake-api';
import { NoseOverlay } from './nose-overlay';

async function overlay(view: GuidanceView): Promise<SVGElement> {
  const fixture = TestBed.createComponent(NoseOverlay);
  fixture.componentRef.setInput('params', noseParams);
  fixture.componentRef.setInput('view', view);
  await fixture.whenStable();
  return fixture.nativeElement.querySelector('svg');
}

function attributes(element: Element | null, ...names: readonly string[]): readonly (string | null | undefined)[] {
  return names.map((name) => element?.getAttribute(name));
}

describe('the drawing over the live picture', () => {
  it('fits the oval into the area that the API drew', async () => {
    const svg = await overlay({ begun: false, progress: 0 });
    expect(attributes(svg, 'viewBox')).toEqual(['0 0 480 480']);
    expect(attributes(svg.querySelector('.track'), 'cx', 'cy', 'rx', 'ry')).toEqual(['240', '240', '135', '180']);
  });

  it('shows the mark only once the task has begun: before, it would turn the face that others are compared with', async () => {
    expect((await overlay({ begun: false, progress: 0 })).querySelector('.mark')).toBeNull();
    const svg = await overlay({ begun: true, progress: 0.5, observation: head() });
    expect(attributes(svg.querySelector('.mark'), 'cx', 'cy', 'r')).toEqual(['300', '252', '10']);
  });

  it('shows where the nose is, and fills the ring with the way that is done', async () => {
    const svg = await overlay({ begun: true, progress: 0.5, observation: head() });
    expect(attributes(svg.querySelector('.nose'), 'cx')).toEqual(['240']);
    expect((svg.querySelector('.progress') as SVGElement).style.strokeDasharray).toContain('50');
  });

  const arrowOf = (svg: SVGElement) => svg.querySelector<SVGElement>('.arrow')?.style.transform;

  it('points from the nose to the mark', async () => {
    const svg = await overlay({
      begun: true,
      progress: 0,
      hint: 'move_nose',
      observation: head({ at: { x: 0.2, y: 0.5 } }),
    });
    expect(svg.querySelectorAll('.chevron').length).toBe(3);
    const degrees = Number(/rotate\(([-\d.]+)deg\)/.exec(arrowOf(svg) ?? '')?.[1]);
    expect(Math.abs(degrees)).toBeLessThan(10);
  });

  it('points onwards from the mark where the head is still to turn, and nowhere once it is enough', async () => {
    // The tip of this head's nose is in the middle of the mark.
    const observation = head({ at: { x: 300 / 480, y: 0.5 } });
    const onwards = await overlay({ begun: true, progress: 0.9, hint: 'turn_head', observation });
    expect(arrowOf(onwards)).toContain('translate(300px, 252px)');
    expect(arrowOf(onwards)).toContain('rotate(0deg)');
    expect(onwards.querySelectorAll('.chevron').length).toBe(2);
    const enough = await overlay({ begun: true, progress: 1, hint: 'stay_on_dot', observation });
    expect(enough.querySelectorAll('.chevron').length).toBe(0);
  });

  it('shows no nose where there is no face', async () => {
    const svg = await overlay({ begun: true, progress: 0, observation: { faces: [] } });
    expect(svg.querySelector('.nose')).toBeNull();
    expect(svg.querySelector('.arrow')).toBeNull();
  });
});
