import type { CheckOfAttempt } from '@liveness/contract';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { closeAside, one, openedAside, other } from '../testing/opened-aside';

const check: CheckOfAttempt = {
  id: 'c-1',
  client: 'shop-backend',
  reference: 'customer-7',
  status: 'started',
  attemptsUsed: 1,
  attemptsLeft: 2,
  maxAttempts: 3,
  createdAt: '2026-05-01T10:00:00.000Z',
  expiresAt: '2026-05-01T10:15:00.000Z',
  consent: { version: '2026-04', at: '2026-05-01T10:00:30.000Z', locale: 'de' },
  returnOrigin: 'https://shop.example',
  attempts: [
    { id: one.id, status: 'failed', startedAt: one.startedAt },
    { id: other.id, status: 'open', startedAt: one.startedAt },
  ],
};

describe('the check of an attempt', () => {
  afterEach(closeAside);

  it('is not mentioned when somebody signed in', async () => {
    const { element, text } = await openedAside();
    expect(element.querySelector('liveness-check-panel')).toBeNull();
    expect(text()).toContain('una');
  });

  it('is shown with its person, its client and what was agreed to, instead of the user', async () => {
    const { element, text } = await openedAside({ ...one, subject: 'check:c-1', check });
    for (const words of [
      'customer-7',
      'shop-backend',
      'In progress',
      '1 of 3 used',
      '2 left',
      'Version 2026-04, German',
      'https://shop.example',
      'Attempt 1 (this one)',
    ])
      expect(text()).toContain(words);
    expect(text()).not.toContain('check:c-1');
    const links = [...element.querySelectorAll('liveness-check-panel a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/admin/attempts?reference=customer-7', `/admin/attempts/${other.id}`, '/admin/checks/c-1']);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('says of an attempt that could not be judged that it could not, not that it failed', async () => {
    const [first, second] = check.attempts as [(typeof check.attempts)[number], (typeof check.attempts)[number]];
    const { element } = await openedAside({
      ...one,
      check: { ...check, attempts: [{ ...first, unjudged: 'light_too_weak' }, second] },
    });
    const listed = [...element.querySelectorAll('liveness-check-panel ol li')].map(({ textContent }) => textContent);
    expect(listed[0]).toContain('Cannot be judged');
    expect(listed[0]).not.toContain('Failed');
  });

  it('is marked as a test, and says what was never given or is gone', async () => {
    const { reference: _gone, consent: _none, ...rest } = check;
    const redacted: CheckOfAttempt = {
      ...rest,
      status: 'redacted',
      redactedAt: '2026-05-02T10:00:00.000Z',
      test: { outcome: 'passed' },
    };
    const { text } = await openedAside({ ...one, check: redacted });
    for (const words of ['Test', 'Redacted', 'Not given', 'Erased']) expect(text()).toContain(words);
  });
});
