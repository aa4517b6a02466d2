import { TestBed } from '@angular/core/testing';
import { ApiCalls, provideApiCalls } from '@liveness/api-client/testing/api-calls';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { framesDigest } from '@liveness/domain/digests';
import { type JWK, SignJWT, exportJWK, generateKeyPair } from 'jose';
import { provideConsoleTranslations } from '../../../testing/console-translations';
import { attemptDetail } from '../testing/attempt-detail';
import { ReceiptPanel } from './receipt-panel';

describe('the receipt of an attempt', () => {
  let http: ApiCalls;
  let published: JWK;
  let receipt: string;

  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    published = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
    const { id, subject, challenge, frames } = attemptDetail();
    receipt = await new SignJWT({
      attempt: id,
      challenge,
      decision: 'failed',
      thresholds: 2,
      frames: await framesDigest(frames),
    })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1', typ: 'liveness-receipt+jwt' })
      .setIssuer(location.origin)
      .setSubject(subject ?? '')
      .setIssuedAt(1_777_629_608)
      .setExpirationTime(1_777_630_508)
      .sign(privateKey);
  });

  async function panel(detail = attemptDetail({ receipt })) {
    TestBed.configureTestingModule({
      providers: [await provideConsoleTranslations('attemptAside'), provideApiCalls()],
    });
    http = TestBed.inject(ApiCalls);
    const fixture = TestBed.createComponent(ReceiptPanel);
    fixture.componentRef.setInput('detail', detail);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    const outcomes = () =>
      [...element.querySelectorAll('li')].map((item) => [
        item.querySelector('span')?.textContent,
        item.querySelector('.answer')?.textContent,
      ]);
    const respond = async (keys: readonly JWK[] | undefined) => {
      await new Promise((resolve) => setTimeout(resolve));
      const call = http.expectOne('/api/.well-known/jwks.json');
      if (keys) call.flush({ keys });
      else call.error();
      await fixture.whenStable();
    };
    return { fixture, element, outcomes, respond };
  }

  it("is verified with the published keys, with each check's name and the validity period", async () => {
    const { element, outcomes, respond } = await panel();
    expect(element.textContent).toContain('Verifying the receipt');
    await respond([published]);
    expect(element.querySelector('.outcome')?.textContent).toContain('Verified in this browser');
    expect(outcomes().length).toBe(9);
    expect(new Set(outcomes().map(([, word]) => word))).toEqual(new Set(['passed']));
    expect(element.textContent).toContain('it was valid until then');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('is invalid when the frames are not those that were signed', async () => {
    const { frames } = attemptDetail();
    const { element, outcomes, respond } = await panel(attemptDetail({ receipt, frames: frames.slice(1) }));
    await respond([published]);
    expect(element.querySelector('.outcome')?.textContent).toContain('Receipt not valid');
    expect(outcomes().filter(([, word]) => word === 'failed')).toEqual([['Frame digest matches', 'failed']]);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('is checked against the frames, not against the digest that the API returns', async () => {
    const { element, respond } = await panel(attemptDetail({ receipt, framesDigest: 'e'.repeat(64) }));
    await respond([published]);
    expect(element.querySelector('.outcome')?.textContent).toContain('Verified');
  });

  it('shows what could not be checked, and is checked again on request', async () => {
    const { element, respond } = await panel();
    await respond(undefined);
    expect(element.querySelector('.outcome')?.textContent).toContain('Could not be fully verified');
    expect(element.textContent).toContain('The published keys couldn’t be loaded.');
    expect(await accessibilityProblems(element)).toEqual([]);
    [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Verify again'))?.click();
    await respond([published]);
    expect(element.querySelector('.outcome')?.textContent).toContain('Verified in this browser');
  });

  it('is not checked again when a review is saved', async () => {
    const { fixture, respond } = await panel();
    await respond([published]);
    fixture.componentRef.setInput('detail', { ...fixture.componentInstance.detail(), reviews: [] });
    await fixture.whenStable();
    expect(http.match('/api/.well-known/jwks.json')).toEqual([]);
  });

  it('is reported as missing when the attempt was not decided', async () => {
    const { receipt: _receipt, ...open } = attemptDetail({ status: 'open' });
    const { element } = await panel(open);
    expect(element.textContent).toContain('the attempt was not decided');
    expect(http.match('/api/.well-known/jwks.json')).toEqual([]);
  });
});
