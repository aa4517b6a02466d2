import { TestBed } from '@angular/core/testing';
import { GivenText } from './given-text';

describe('a given text on a page', () => {
  async function shown(text: string, inputs: Readonly<Record<string, unknown>> = {}) {
    const fixture = TestBed.createComponent(GivenText);
    for (const [name, value] of Object.entries({ text, ...inputs })) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
    document.body.append(fixture.nativeElement);
    return fixture.nativeElement as HTMLElement;
  }

  afterEach(() => document.querySelectorAll('[id^=root]').forEach((element) => element.remove()));

  const odd = ' una\u202e7\t\n';

  it('is there as it is, with a sign for each character that nobody sees', async () => {
    const element = await shown(odd);
    expect(element.textContent).toBe(odd);
    const signs = [...element.querySelectorAll<HTMLElement>('.sign')];
    expect(signs.map(({ dataset }) => dataset['sign'])).toEqual(['␣', 'RLO', 'TAB', 'LF']);
    expect(getComputedStyle(signs[1]!, '::before').content).toContain('RLO');
    expect(element.title).toBe('\u2068[␣]una[RLO]7[TAB][LF]\u2069');
  });

  it('turns nothing around: what comes after an override stays after it', async () => {
    const element = await shown('ab\u202ecd');
    const parts = [...element.querySelectorAll<HTMLElement>('bdi > *')].map(
      (part) => part.getBoundingClientRect().left,
    );
    expect(parts.length).toBe(3);
    expect([...parts].sort((one, other) => one - other)).toEqual(parts);
    const range = document.createRange();
    const text = element.querySelectorAll('bdi > span')[1]!.firstChild!;
    range.setStart(text, 0);
    range.setEnd(text, 1);
    const c = range.getBoundingClientRect().left;
    range.setStart(text, 1);
    range.setEnd(text, 2);
    expect(range.getBoundingClientRect().left).toBeGreaterThan(c);
  });

  it('is copied as it is', async () => {
    const element = await shown(odd);
    const selection = getSelection()!;
    selection.selectAllChildren(element.querySelector('bdi')!);
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    element.querySelector('.sign')!.dispatchEvent(event);
    expect(event.clipboardData?.getData('text/plain')).toBe(odd);
    expect(event.defaultPrevented).toBeTrue();
    selection.removeAllRanges();
  });

  it('has a title only where something is cut or hidden', async () => {
    expect((await shown('una')).title).toBe('');
    expect((await shown('una', { isCut: true })).title).toBe('\u2068una\u2069');
    expect((await shown('calm\n\ufe0f', { kind: 'prose' })).title).toBe('');
  });
});
