import { TestBed } from '@angular/core/testing';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { until } from '@liveness/ui/testing/until';
import { captureWords } from '../words/languages';
import { FakeCheckApi, ownCheck } from '../testing/fake-check-api';
import type { CheckFinished } from './events';
import { LivenessCapture } from './liveness-capture';

describe('the published component', () => {
  let api: FakeCheckApi;

  function shown(inputs: Readonly<Record<string, unknown>> = {}) {
    api = new FakeCheckApi();
    const fixture = TestBed.createComponent(LivenessCapture);
    const set = (more: Readonly<Record<string, unknown>>) => {
      for (const [name, value] of Object.entries(more)) fixture.componentRef.setInput(name, value);
    };
    set({ clientSecret: 's-1', apiBase: 'https://check.example/api/', ...inputs });
    const host = fixture.nativeElement as HTMLElement;
    document.body.append(host);
    const root = host.shadowRoot as ShadowRoot;
    const text = () => root.querySelector('h1')?.textContent?.trim();
    const frame = () => root.querySelector<HTMLElement>('.frame');
    return { fixture, host, root, set, text, frame };
  }

  afterEach(() => document.querySelectorAll('[id^=root]').forEach((element) => element.remove()));

  it('asks the API for the check with its secret, and shows the consent first', async () => {
    const { text } = shown();
    await until(() => text() === 'Before you start');
    expect(api.calls).toEqual([{ url: 'https://check.example/api/check', bearer: 'Bearer s-1' }]);
  });

  it('shows nothing and asks nothing without a secret', async () => {
    const { frame, fixture } = shown({ clientSecret: undefined });
    await fixture.whenStable();
    expect(frame()).toBeNull();
    expect(api.calls).toEqual([]);
  });

  it('begins with the check of another secret', async () => {
    const { set, text } = shown();
    await until(() => text() === 'Before you start');
    set({ clientSecret: 's-2' });
    await until(() => api.calls.length === 2);
    expect(api.calls[1]?.bearer).toBe('Bearer s-2');
  });

  it('speaks the language that it is told, or else the one that the backend asked for', async () => {
    const german = shown({ language: 'de-AT' });
    await until(() => german.text() === 'Bevor Sie beginnen');
    expect(german.frame()?.lang).toBe('de-AT');
    german.fixture.destroy();
    const asked = TestBed.createComponent(LivenessCapture);
    api.check = { ...api.check, locale: 'de' };
    asked.componentRef.setInput('clientSecret', 's-3');
    const heading = () => (asked.nativeElement as HTMLElement).shadowRoot?.querySelector('h1')?.textContent?.trim();
    await until(() => heading() === 'Bevor Sie beginnen');
    expect(heading()).toBe('Bevor Sie beginnen');
  });

  it('keeps its language, and what it says of it, while another one’s words can’t be loaded', async () => {
    const { set, text, frame, fixture } = shown({ language: 'en' });
    await until(() => text() === 'Before you start');
    const german = spyOn(captureWords as Record<string, () => Promise<never>>, 'de').and.rejectWith(
      new TypeError('404'),
    );
    set({ language: 'de' });
    await until(() => german.calls.count() > 0);
    await fixture.whenStable();
    expect([text(), frame()?.lang]).toEqual(['Before you start', 'en']);
  });

  for (const [language, direction, said] of [
    ['en', 'ltr', 'reload the page'],
    ['de-CH', 'ltr', 'laden Sie die Seite neu'],
    ['ar', 'rtl', 'أعد تحميل الصفحة'],
  ] as const)
    it(`says in ${language}, without its words, that they can’t be loaded, and leaves the host’s page as it is`, async () => {
      const words = captureWords as Record<string, () => Promise<never>>;
      for (const id of Object.keys(words)) spyOn(words, id).and.rejectWith(new TypeError('404'));
      const failures: object[] = [];
      const { fixture, frame } = shown({ clientSecret: undefined, language });
      fixture.componentInstance.failed.subscribe((failure) => failures.push(failure));
      fixture.componentRef.setInput('clientSecret', 's-5');
      await until(() => frame() !== null);
      expect([frame()?.textContent?.includes(said), frame()?.dir]).toEqual([true, direction]);
      await until(() => failures.length > 0);
      expect(failures).toEqual([{ reason: 'files' }]);
    });

  it('says words of the host’s own in place of its own, and runs from right to left where they do', async () => {
    const words = { check: { consent: { title: 'قبل أن تبدأ' } } };
    const { text, frame, root } = shown({ language: 'ar', words });
    await until(() => text() === 'قبل أن تبدأ');
    expect(frame()?.dir).toBe('rtl');
    expect(root.textContent).toContain('Decline');
  });

  it('keeps its styles inside, and takes its colours from the host', async () => {
    const { host, root, text } = shown();
    await until(() => text() === 'Before you start');
    const button = root.querySelector('.button-primary') as HTMLElement;
    host.style.setProperty('--colour-accent', 'rgb(1, 2, 3)');
    await until(() => getComputedStyle(button).backgroundColor === 'rgb(1, 2, 3)');
    expect(getComputedStyle(document.body).getPropertyValue('--colour-accent')).not.toBe('rgb(1, 2, 3)');
  });

  it('tells how the check ended', async () => {
    const { fixture } = shown({ clientSecret: undefined });
    api.check = { ...ownCheck, status: 'passed' };
    const ended: CheckFinished[] = [];
    fixture.componentInstance.finished.subscribe((event) => ended.push(event));
    fixture.componentRef.setInput('clientSecret', 's-4');
    await until(() => ended.length > 0);
    expect(ended).toEqual([{ check: 'c-1', status: 'passed' }]);
  });

  it('can be used by everybody', async () => {
    const { host, text } = shown();
    await until(() => text() === 'Before you start');
    expect(await accessibilityProblems(host)).toEqual([]);
  });
});
