import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { AttemptDetail, AttemptPage as ListPage, Review } from '@liveness/contract';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { attempts } from '../../data/attempts';
import { attemptsApiActions } from '../../data/attempts.actions';
import { closeAside, http, one, openedAside, other } from '../testing/opened-aside';

describe("the panels beside an attempt's pictures", () => {
  const digit = (number: number, more: KeyboardEventInit = {}): KeyboardEventInit => ({
    key: `${number}`,
    code: `Digit${number}`,
    ...more,
  });
  const reviewCall = (id = one.id) => http().expectOne(`/api/admin/attempts/${id}/reviews`);
  const savedReview = (label: Review['label'], note?: string): Review => ({
    id: `r-${label}`,
    at: '2026-05-01T11:00:00.000Z',
    reviewer: 'rita',
    label,
    ...(note === undefined ? {} : { note }),
  });
  const list = (...listed: readonly AttemptDetail[]): ListPage => ({
    attempts: listed.map(({ id, startedAt }) => ({
      id,
      challenge: 'NOSE',
      status: 'failed' as const,
      startedAt,
      thresholdsVersion: 2,
    })),
    searchedTo: one.startedAt,
  });

  afterEach(closeAside);

  it('show the user, the device, the times and the costs', async () => {
    const { element, text } = await openedAside();
    expect(element.querySelector<HTMLAnchorElement>('a.code')?.getAttribute('href')).toBe('/admin/attempts?user=una');
    expect(element.querySelector('a[href="/admin/thresholds/NOSE"]')?.textContent).toBe('Version 2');
    for (const words of [
      'Front camera',
      '390x844',
      '120 ms behind',
      '8.20 s',
      '3, 90.0 kB in total',
      'Calls: 3, $0.003',
      'Face comparisons Calls: 2, $0.002',
      'Closed by the client +8.00 s',
      one.id,
    ])
      expect(text()).toContain(words);
    expect(text()).withContext('of somebody who was not asked').not.toContain('Consent');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('show to which text a person agreed who signed in', async () => {
    const { text } = await openedAside({
      ...one,
      consent: { version: '2026-11', at: '2026-05-01T09:59:40.000Z', locale: 'de' },
    });
    expect(text()).toContain('Consent Version 2026-11, German');
  });

  it('save a review that is given by keyboard, and list it', async () => {
    const { press, chosen, note, type, query, element } = await openedAside();
    await press(digit(3));
    expect(chosen()).toBe('attack-screen');
    await press({ key: 'n' });
    expect(document.activeElement).toBe(note());
    await press(digit(1), note());
    expect(chosen()).toBe('attack-screen');
    await type('#review-note', ' Moiré. ');
    await press({ key: 'Enter', ctrlKey: true }, note());
    const call = reviewCall();
    expect(call.request.body).toEqual({ label: 'attack-screen', note: 'Moiré.' });
    expect(query<HTMLButtonElement>('[type=submit]').disabled).toBeTrue();
    call.flush(savedReview('attack-screen', 'Moiré.'));
    await press({ key: 'Shift' });
    expect([note().value, chosen()]).toEqual(['', undefined]);
    expect(query('liveness-review-history').innerText).toContain('Moiré.');
    expect(query('.said').innerText).toContain('Saved');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('keep the earlier review visible when another one is given', async () => {
    const { press, element } = await openedAside({
      ...one,
      review: 'genuine',
      reviews: [savedReview('genuine', 'First look.')],
    });
    await press(digit(4));
    await press({ key: 'Enter' });
    reviewCall().flush(savedReview('attack-mask'));
    await press({ key: 'Shift' });
    const listed = [...element.querySelectorAll<HTMLElement>('liveness-review-history li')].map(({ innerText }) =>
      innerText.replace(/\s+/g, ' '),
    );
    expect(listed[0]).toContain('Mask attack current');
    expect(listed[1]).toContain('First look.');
    expect(listed[1]).not.toContain('current');
  });

  it('keep a note when the review cannot be saved, or when another attempt is opened meanwhile', async () => {
    const { press, type, note, chosen, text, open, element } = await openedAside();
    await press(digit(2));
    await type('#review-note', 'Paper edge.');
    await press({ key: 'Enter', metaKey: true }, note());
    reviewCall().error();
    await press({ key: 'Shift' });
    expect(text()).toContain('The review couldn’t be saved. Your text is still here.');
    expect(await accessibilityProblems(element)).toEqual([]);
    await open(other);
    expect([note().value, chosen()]).toEqual(['', undefined]);
    await open(one);
    expect([note().value, chosen()]).toEqual(['Paper edge.', 'attack-print']);
  });

  it('label with Shift and a digit on any keyboard layout, and open the next attempt', async () => {
    const { press, stable } = await openedAside();
    await press(digit(1, { key: '"', shiftKey: true }));
    const call = reviewCall();
    expect(call.request.body).toEqual({ label: 'genuine' });
    call.flush(savedReview('genuine'));
    await stable();
    http()
      .expectOne(({ url, params }) => url === '/api/admin/attempts' && params.get('review') === 'unreviewed')
      .flush(list(one, other));
    await stable();
    expect(TestBed.inject(Router).url).toBe(`/admin/attempts/${other.id}`);
  });

  it('label an attempt once, even if the key is pressed again during the search for the next one', async () => {
    const { press, stable } = await openedAside();
    await press(digit(1, { shiftKey: true }));
    reviewCall().flush(savedReview('genuine'));
    await stable();
    await press(digit(1, { shiftKey: true }));
    await press(digit(2));
    await press({ key: 'Enter' });
    expect(http().match(`/api/admin/attempts/${one.id}/reviews`)).toEqual([]);
  });

  it('stay at an attempt that was opened meanwhile, and do not show it the other one’s failure', async () => {
    const { press, open, stable, element } = await openedAside();
    await press(digit(1, { shiftKey: true }));
    const call = reviewCall();
    await open(other);
    call.flush(savedReview('genuine'));
    await stable();
    http().expectNone('/api/admin/attempts');
    await press(digit(5, { shiftKey: true }));
    const second = reviewCall(other.id);
    await open(one);
    second.error();
    await stable();
    expect(element.querySelector('[role=alert]')).toBeNull();
  });

  it('say when nothing is left to review, and when the search failed', async () => {
    const { press, text, button, stable, element } = await openedAside();
    await press({ key: 'u' });
    http()
      .expectOne(({ url }) => url === '/api/admin/attempts')
      .flush({}, { status: 503 });
    await stable();
    expect(element.querySelector('[role=alert]')).not.toBeNull();
    button('Try again').click();
    http()
      .expectOne(({ url }) => url === '/api/admin/attempts')
      .flush(list(one));
    await stable();
    expect(text()).toContain('No earlier attempts left to review.');
    expect(element.querySelector('[role=alert]')).toBeNull();
  });

  it('step along the list, whose row shows the new label', async () => {
    const { store, press, stable } = await openedAside();
    store.dispatch(attemptsApiActions.firstPageRead({ page: list(one, other) }));
    await press({ key: 'k' });
    expect(TestBed.inject(Router).url).toBe(`/admin/attempts/${one.id}`);
    await press(digit(6));
    await press({ key: 'Enter' });
    reviewCall().flush(savedReview('attack-other'));
    await stable();
    expect(store.selectSignal(attempts.selectAttempts)()[0]?.review).toBe('attack-other');
    await press({ key: 'j' });
    expect(TestBed.inject(Router).url).toBe(`/admin/attempts/${other.id}`);
    expect(store.selectSignal(attempts.selectSelected)()).toBe(other.id);
  });
});
