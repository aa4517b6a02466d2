import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import { problemCodes } from '@liveness/domain';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { settled } from '@liveness/ui/testing/settled';
import { provideTranslations } from '@liveness/ui/testing/words';
import type { OpenApi } from '../openapi';
import { routes } from './routes';

const document: OpenApi = {
  info: { title: 'Liveness API', version: '1.0.0' },
  paths: {
    '/frame': {
      put: {
        operationId: 'putFrame',
        summary: 'Upload frame',
        responses: {
          409: { $ref: '#/components/responses/Conflict', description: '`frame-cap`: Frame limit reached.' },
        },
        'x-problem-codes': ['frame-cap'],
      },
    },
  },
};

describe('the pages of the API’s problems', () => {
  async function page(address: string, respond: (calls: ApiCalls) => void = () => undefined) {
    TestBed.configureTestingModule({
      providers: [
        provideTranslations(),
        provideRouter([{ path: 'problems', children: routes }], withComponentInputBinding()),
        provideApiCalls(),
      ],
    });
    const harness = await RouterTestingHarness.create(address);
    respond(TestBed.inject(ApiCalls));
    await settled();
    await harness.fixture.whenStable();
    return { harness, element: harness.fixture.nativeElement as HTMLElement };
  }

  const answered = (calls: ApiCalls) => calls.expectOne('/api/openapi.json').flush(document);
  const text = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ');

  it('show the meaning of a code, its status, and the operations that can return it', async () => {
    const { element } = await page('/problems/frame-cap', answered);
    expect(element.querySelector('h1')?.textContent).toBe('Frame limit reached');
    expect(text(element)).toContain('Send no more frames and verify the attempt.');
    const fields = [...element.querySelectorAll('dl > div > *')].map(({ textContent }) => textContent?.trim());
    expect(fields).toEqual(['Code', 'frame-cap', 'HTTP status', '409']);
    const operation = element.querySelector('nav a');
    expect([operation?.textContent, operation?.getAttribute('href')]).toEqual(['Upload frame', '/reference#putFrame']);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('say when no operation lists the problem', async () => {
    const { element } = await page('/problems/method-not-allowed', answered);
    expect(element.querySelector('nav')).toBeNull();
    expect(text(element)).toContain('The reference lists no operation with this problem.');
  });

  it('explain the code even if the API’s description can’t be loaded, and try again', async () => {
    const { harness, element } = await page('/problems/frame-cap', (calls) =>
      calls.expectOne('/api/openapi.json').error(),
    );
    expect(text(element)).toContain('Send no more frames');
    expect(element.querySelector('[role=alert]')?.textContent).toContain('couldn’t be loaded');
    element.querySelector('button')?.click();
    answered(TestBed.inject(ApiCalls));
    await settled();
    await harness.fixture.whenStable();
    expect(element.querySelector('nav a')?.textContent).toBe('Upload frame');
  });

  for (const code of ['teapot', 'constructor'])
    it(`say that there is no problem ${code}, and link to the existing ones`, async () => {
      const { element } = await page(`/problems/${code}`, answered);
      expect(element.querySelector('h1')?.textContent).toBe('Unknown problem');
      expect(element.querySelector('.lead code')?.textContent).toBe(code);
      expect(element.querySelector('a')?.getAttribute('href')).toBe('/problems');
      expect(await accessibilityProblems(element)).toEqual([]);
    });

  it('list every code, each with a link to its page', async () => {
    const { element } = await page('/problems');
    const links = [...element.querySelectorAll('dt a')].map((link) => link.getAttribute('href'));
    expect([...links].sort()).toEqual(problemCodes.map((code) => `/problems/${code}`).sort());
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});
