import { FakeCheckApi, handOffCode, ownCheck } from '@liveness/capture/testing';
import { until } from '@liveness/ui/testing/until';
import type { LivenessCheckElement, LivenessCheckEvents } from './element-types';
import './liveness-check';

describe('<liveness-check>', () => {
  let api: FakeCheckApi;
  let element: LivenessCheckElement;

  const heading = () => element.shadowRoot?.querySelector('h1')?.textContent?.trim();
  const isShown = () => heading() === 'Before you start';
  /** Longer than a framework takes to move an element, and than the element takes to begin. */
  const aWhile = () => new Promise((resolve) => setTimeout(resolve, 50));

  beforeEach(() => {
    api = new FakeCheckApi();
    element = document.createElement('liveness-check');
  });

  afterEach(() => element.remove());

  it('shows nothing and asks nothing until it has a secret', async () => {
    element.language = 'en';
    element.innerHTML = '<p slot="passed">Welcome!</p>';
    document.body.append(element);
    await aWhile();
    expect(element.shadowRoot?.childElementCount).toBe(0);
    expect(element.firstElementChild?.checkVisibility()).toBeFalse();
    expect(api.calls).toEqual([]);
    element.clientSecret = 's-1';
    await until(isShown);
    expect(api.calls).toEqual([{ url: '/api/check', bearer: 'Bearer s-1' }]);
  });

  it('takes over what was set before the script was there', async () => {
    Object.defineProperty(element, 'clientSecret', { value: 's-2', writable: true, configurable: true });
    Object.defineProperty(element, 'apiBase', { value: 'https://check.example/api', configurable: true });
    document.body.append(element);
    await until(isShown);
    expect(api.calls).toEqual([{ url: 'https://check.example/api/check', bearer: 'Bearer s-2' }]);
    element.clientSecret = 's-3';
    await until(() => api.calls.at(-1)?.bearer === 'Bearer s-3');
    expect(element.clientSecret).toBe('s-3');
  });

  it('takes attributes in both spellings, and leaves no secret in the document', async () => {
    element.setAttribute('apibase', 'https://a.example');
    element.setAttribute('language', 'de');
    element.setAttribute('clientsecret', 's-4');
    document.body.append(element);
    await until(() => heading() === 'Bevor Sie beginnen');
    expect(api.calls).toEqual([{ url: 'https://a.example/check', bearer: 'Bearer s-4' }]);
    expect(element.outerHTML).not.toContain('s-4');
    element.setAttribute('api-base', 'https://b.example');
    expect(element.apiBase).toBe('https://b.example');
  });

  it('tells the page what happens by events', async () => {
    const heard: LivenessCheckEvents['finished']['detail'][] = [];
    element.addEventListener('finished', ({ detail }) => heard.push(detail));
    api.check = { ...ownCheck, status: 'failed' };
    element.clientSecret = 's-5';
    document.body.append(element);
    await until(() => heard.length > 0);
    expect(heard).toEqual([{ check: 'c-1', status: 'failed' }]);
  });

  it('shows the page’s own screen for an outcome', async () => {
    element.innerHTML = '<p slot="failed">Please call us.</p>';
    api.check = { ...ownCheck, status: 'failed' };
    element.clientSecret = 's-6';
    document.body.append(element);
    const slot = () => element.shadowRoot?.querySelector<HTMLSlotElement>('slot[name=failed]');
    await until(() => !!slot());
    expect(
      slot()
        ?.assignedElements()
        .map(({ textContent }) => textContent),
    ).toEqual(['Please call us.']);
  });

  it('goes on when it is moved, ends when it is removed, and begins again when it is back', async () => {
    element.clientSecret = 's-7';
    document.body.append(element);
    await until(isShown);
    const shown = element.shadowRoot?.querySelector('h1');
    const elsewhere = document.body.appendChild(document.createElement('div'));
    elsewhere.append(element);
    await aWhile();
    expect(element.shadowRoot?.querySelector('h1')).toBe(shown);
    element.remove();
    await until(() => !isShown());
    document.body.append(element);
    await until(isShown);
    expect(element.shadowRoot?.querySelector('h1')).not.toBe(shown);
    expect(element.shadowRoot?.querySelectorAll('.frame').length).toBe(1);
    elsewhere.remove();
  });

  it('adds no style element anywhere, so that a page needs no style-src for it', async () => {
    const styles = () => document.querySelectorAll('style').length;
    const before = styles();
    element.clientSecret = 's-8';
    document.body.append(element);
    await until(isShown);
    expect(styles()).toBe(before);
    expect(element.shadowRoot?.querySelector('style')).toBeNull();
    const button = element.shadowRoot?.querySelector('.button-primary') as HTMLElement;
    expect(getComputedStyle(button).borderRadius).toBe('999px');
  });

  it('hands every check to a phone where the page says so, by an attribute or by a property', async () => {
    expect(element.forceHandOff).toBeFalse();
    element.setAttribute('force-hand-off', '');
    expect(element.forceHandOff).toBeTrue();
    element.clientSecret = 's-9';
    document.body.append(element);
    const link = () => element.shadowRoot?.querySelector('input')?.value;
    await until(() => link() !== undefined);
    expect(link()).toBe(handOffCode.url);
    expect(element.shadowRoot?.querySelector('liveness-qr-code svg')).not.toBeNull();
    expect(api.calls.at(-1)).toEqual({ url: '/api/check/hand-off', bearer: 'Bearer s-9' });
    for (const value of ['false', null] as const) {
      if (value === null) element.removeAttribute('force-hand-off');
      else element.setAttribute('force-hand-off', value);
      expect(element.forceHandOff).withContext(String(value)).toBeFalse();
    }
  });
});
