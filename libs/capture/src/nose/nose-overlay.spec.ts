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

  it('shows no nose where there is no face', async () => {
    expect((await overlay({ begun: true, progress: 0, observation: { faces: [] } })).querySelector('.nose')).toBeNull();
  });
});
