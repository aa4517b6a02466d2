import { Component, ViewEncapsulation } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FocusOnStep } from './focus-on-step';

const template = '<h1 [livenessFocusOnStep]="block">A step</h1>';

@Component({ imports: [FocusOnStep], template })
class Page {
  block: '' | 'start' = '';
}

@Component({ imports: [FocusOnStep], template, encapsulation: ViewEncapsulation.ShadowDom })
class Part extends Page {}

describe('a step that replaces another', () => {
  let scrolled: unknown[];

  beforeEach(async () => {
    scrolled = [];
    spyOn(Element.prototype, 'scrollIntoView').and.callFake((how) => void scrolled.push(how));
    spyOn(window, 'scrollTo').and.callFake(((where: unknown) => void scrolled.push(where)) as typeof window.scrollTo);
    await TestBed.createComponent(Page).whenStable();
  });

  async function next(step: typeof Page, block: '' | 'start' = '') {
    const fixture = TestBed.createComponent(step);
    fixture.componentInstance.block = block;
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
    const root = (fixture.nativeElement.shadowRoot ?? fixture.nativeElement) as ShadowRoot | HTMLElement;
    return root.querySelector('h1');
  }

  it('has the focus on its heading, and begins at the top of the page', async () => {
    const heading = await next(Page);
    expect(document.activeElement).toBe(heading);
    expect(scrolled).toEqual([{ top: 0 }]);
  });

  it('moves somebody else’s page no further than it must', async () => {
    await next(Part);
    expect(scrolled).toEqual([{ block: 'nearest' }]);
  });

  it('comes to the window’s top there, too, where it says so: a picture is to be near the camera', async () => {
    await next(Part, 'start');
    expect(scrolled).toEqual([{ block: 'start' }]);
  });
});
