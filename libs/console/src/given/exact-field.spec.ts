import { TestBed } from '@angular/core/testing';
import { provideSession } from '@liveness/api-client/testing/session';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { provideConsoleTranslations } from '../testing/console-translations';
import { ExactField } from './exact-field';

describe('a field for a text that is compared exactly', () => {
  async function shown(value = '', longest = 200) {
    TestBed.configureTestingModule({ providers: [await provideConsoleTranslations(), provideSession()] });
    const fixture = TestBed.createComponent(ExactField);
    const setValue = async (next: string) => {
      fixture.componentRef.setInput('value', next);
      await fixture.whenStable();
    };
    for (const [name, input] of Object.entries({ name: 'spec', label: 'Reference', longest }))
      fixture.componentRef.setInput(name, input);
    await setValue(value);
    const changes: string[] = [];
    fixture.componentInstance.changed.subscribe((text) => changes.push(text));
    const element = fixture.nativeElement as HTMLElement;
    document.body.append(element);
    const input = element.querySelector('input')!;
    return {
      fixture,
      element,
      input,
      changes,
      setValue,
      type: (typed: string) => {
        input.value = typed;
        input.dispatchEvent(new Event('input'));
      },
      paste: (text: string) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        const event = new ClipboardEvent('paste', { clipboardData, cancelable: true });
        input.dispatchEvent(event);
        return event.defaultPrevented;
      },
    };
  }

  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    document.querySelectorAll('[id^=root]').forEach((element) => element.remove());
    sessionStorage.clear();
  });

  it('tells what was typed, with its blanks and with what was written for other characters, once', async () => {
    const { changes, type, input } = await shown();
    type(' a\\u{202E}b ');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    input.dispatchEvent(new Event('change'));
    input.dispatchEvent(new Event('blur'));
    expect(changes).toEqual([' a\u202eb ']);
  });

  it('tells a text again that was taken away meanwhile', async () => {
    const { changes, type, input, setValue } = await shown();
    for (const taken of ['una', '']) {
      type('una');
      input.dispatchEvent(new Event('change'));
      await setValue(taken);
      await setValue('');
    }
    expect(changes).toEqual(['una', 'una']);
  });

  it('shows what cannot be seen in its text, says so, and offers to do without', async () => {
    const { input, element, changes, setValue } = await shown(' a\t');
    expect(input.value).toBe('\\u{20}a\\u{9}');
    expect(element.innerText).toContain('invisible');
    expect(await accessibilityProblems(element)).toEqual([]);
    element.querySelector('button')?.click();
    expect(changes).toEqual(['a']);
    await setValue('a');
    expect(input.value).toBe('a');
    expect(element.innerText).not.toContain('invisible');
  });

  it('keeps what a field would drop from a pasted text, but for the line end of a cell', async () => {
    const { input, paste, changes } = await shown();
    expect(paste('plain\r\n')).toBeFalse();
    expect(paste('a\nb\r\n')).toBeTrue();
    expect(input.value).toBe('a\\u{A}b');
    input.dispatchEvent(new Event('change'));
    expect(changes).toEqual(['a\nb']);
  });

  it('takes as many characters as the API, however long they are written', async () => {
    const { input, type, fixture } = await shown('', 5);
    expect(input.maxLength).toBe(5);
    type('\\u{202E}abcd');
    await fixture.whenStable();
    expect(input.maxLength).toBe(12);
  });

  it('has again what was typed when the session ended, and uses it when the person goes on', async () => {
    (await shown()).type('customer-7');
    TestBed.resetTestingModule();
    // The page was loaded again: nobody has left it.
    sessionStorage.setItem('liveness.owner', 'a-reviewer');
    sessionStorage.setItem('liveness.own.search.spec', 'customer-7');
    const { input, changes } = await shown();
    expect(input.value).toBe('customer-7');
    expect(changes).toEqual([]);
    input.dispatchEvent(new Event('blur'));
    expect(changes).toEqual(['customer-7']);
    expect(sessionStorage.getItem('liveness.own.search.spec')).toBeNull();
  });
});
