import { ViewportScroller } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { settled } from '@liveness/ui/testing/settled';
import { provideTranslations } from '@liveness/ui/testing/words';
import type { OpenApi } from './openapi';
import { ReferencePage } from './reference-page';

const document: OpenApi = {
  info: { title: 'Liveness API', version: '1.0.0', description: 'What is refused has a stable `code`.' },
  servers: [{ url: 'https://portal.example/api' }],
  tags: [{ name: 'Attempts', description: 'From start to receipt.' }],
  paths: {
    '/challenge': {
      post: {
        operationId: 'startAttempt',
        tags: ['Attempts'],
        summary: 'Start an attempt',
        security: [{ bearer: [] }],
        requestBody: {
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/StartAttemptRequest' },
              example: { imageWidth: 480 },
            },
          },
        },
        responses: {
          201: { description: 'The attempt is open.' },
          429: { $ref: '#/components/responses/TooMany', description: '`too-many-attempts`: wait.' },
        },
      },
    },
    '/health': { get: { operationId: 'health', responses: { 200: { description: 'It is up.' } } } },
  },
  components: {
    responses: {
      TooMany: {
        description: 'Too many.',
        content: { 'application/problem+json': { examples: { one: { value: { code: 'too-many-attempts' } } } } },
      },
    },
    schemas: {
      StartAttemptRequest: {
        type: 'object',
        required: ['imageWidth'],
        properties: { imageWidth: { type: 'integer', minimum: 240 } },
      },
    },
  },
};

describe('the API reference', () => {
  async function page(respond: (http: ApiCalls) => void) {
    TestBed.configureTestingModule({
      providers: [provideTranslations(), provideRouter([]), provideApiCalls()],
    });
    const fixture = TestBed.createComponent(ReferencePage);
    respond(TestBed.inject(ApiCalls));
    await settled();
    await fixture.whenStable();
    return { fixture, element: fixture.nativeElement as HTMLElement };
  }

  const answered = (http: ApiCalls) => http.expectOne('/api/openapi.json').flush(document);

  it('shows every operation: how to call it, whether it needs a token, what it returns', async () => {
    const { element } = await page(answered);
    const [start, health] = [...element.querySelectorAll('liveness-operation-card')].map(({ textContent }) =>
      textContent?.replace(/\s+/g, ' '),
    );
    expect(start).toContain('POST /challenge');
    expect(start).toContain('Requires a bearer token.');
    expect(start).toContain('201 The attempt is open.');
    expect(start).toContain('"imageWidth": 480');
    expect(start).toContain('429 too-many-attempts : wait.');
    expect(start).toContain('"code": "too-many-attempts"');
    expect(health).toContain('GET /health');
    expect(health).toContain('No authentication required.');
  });

  it('shows every schema, and links to it where it is used', async () => {
    const { element } = await page(answered);
    expect(element.querySelector('#schema-StartAttemptRequest')?.textContent?.replace(/\s+/g, ' ')).toContain(
      'imageWidth required integer, ≥ 240',
    );
    expect(element.querySelector('liveness-operation-card a')?.getAttribute('href')).toContain(
      '#schema-StartAttemptRequest',
    );
  });

  it('shows code as code', async () => {
    const { element } = await page(answered);
    expect(element.querySelector('.lead code')?.textContent).toBe('code');
  });

  it('scrolls to the operation in the address once it is loaded', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideTranslations(),
        provideRouter([{ path: 'reference', component: ReferencePage }]),
        provideApiCalls(),
      ],
    });
    const scrolled = spyOn(TestBed.inject(ViewportScroller), 'scrollToAnchor');
    const { fixture } = await RouterTestingHarness.create('/reference#health');
    expect(scrolled).not.toHaveBeenCalled();
    answered(TestBed.inject(ApiCalls));
    await settled();
    await fixture.whenStable();
    expect(scrolled).toHaveBeenCalledOnceWith('health');
  });

  it('says when the description can’t be loaded, and tries again', async () => {
    const { fixture, element } = await page((http) => http.expectOne('/api/openapi.json').error());
    expect(element.querySelector('[role=alert]')?.textContent).toContain('couldn’t be loaded');
    element.querySelector('button')?.click();
    answered(TestBed.inject(ApiCalls));
    await settled();
    await fixture.whenStable();
    expect(element.querySelectorAll('liveness-operation-card').length).toBe(2);
  });

  it('is accessible', async () => {
    expect(await accessibilityProblems((await page(answered)).element)).toEqual([]);
  });
});
