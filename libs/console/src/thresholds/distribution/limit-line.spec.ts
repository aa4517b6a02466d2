import { TestBed } from '@angular/core/testing';
import { histogram } from './histogram';
import { limitAxis } from './limit-axis';
import { LimitLine } from './limit-line';

describe('the line of a limit', () => {
  async function line() {
    const groups = { genuine: [0, 10], attack: [], unreviewed: [] };
    const fixture = TestBed.createComponent(LimitLine);
    const inputs = {
      histogram: histogram(groups, limitAxis([0, 10], { integer: false, min: 0, max: 10, relation: '>=', current: 5 })),
      value: 5,
      min: 0,
      max: 10,
      label: 'Limit: yaw',
      text: '5 °',
    };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    const moves: number[] = [];
    fixture.componentInstance.moved.subscribe((value) => moves.push(value));
    const host = fixture.nativeElement as HTMLElement;
    host.style.cssText = '--plot-start: 20px; --plot-end: 10px';
    document.body.append(host);
    await fixture.whenStable();
    return { host, moves, slider: host.querySelector('[role=slider]') as HTMLElement };
  }

  afterEach(() => document.querySelectorAll('[role=slider]').forEach((each) => each.parentElement?.remove()));

  it('is a slider with a name, bounds and a value', async () => {
    const { slider } = await line();
    expect(
      ['aria-label', 'aria-valuemin', 'aria-valuemax', 'aria-valuenow', 'aria-valuetext'].map((name) =>
        slider.getAttribute(name),
      ),
    ).toEqual(['Limit: yaw', '0', '10', '5', '5 °']);
  });

  it('moves by key, and ignores other keys', async () => {
    const { slider, moves } = await line();
    const press = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true });
      slider.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect([press('ArrowRight'), press('Home'), press('x')]).toEqual([true, true, false]);
    expect(moves).toEqual([5.05, 0]);
  });

  it('follows a pressed pointer within the plot', async () => {
    const { host, slider, moves } = await line();
    const { left, width } = host.getBoundingClientRect();
    slider.dispatchEvent(new PointerEvent('pointermove', { buttons: 1, clientX: left - 50 }));
    slider.dispatchEvent(new PointerEvent('pointermove', { buttons: 1, clientX: left + width + 50 }));
    slider.dispatchEvent(new PointerEvent('pointermove', { buttons: 0, clientX: left }));
    expect(moves).toEqual([0, 10]);
  });
});
