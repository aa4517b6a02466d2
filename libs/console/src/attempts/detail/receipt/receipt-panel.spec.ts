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
    const answer = async (keys: readonly JWK[] | undefined) => {
      await new Promise((resolve) => setTimeout(resolve));
      const call = http.expectOne('/api/.well-known/jwks.json');
      if (keys) call.flush({ keys });
      else call.error();
      await fixture.whenStable();
    };
    return { fixture, element, outcomes, answer };
  }

  it('is verified with the published keys, each check by name, and the time it held is told', async () => {
    const { element, outcomes, answer } = await panel();
    expect(element.textContent).toContain('Verifying the receipt');
    await answer([published]);
    expect(element.querySelector('.outcome')?.textContent).toContain('Verified in this browser');
    expect(outcomes().length).toBe(9);
    expect(new Set(outcomes().map(([, word]) => word))).toEqual(new Set(['passed']));
    expect(element.textContent).toContain('it was valid until then');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('does not hold where the frames are not those that were signed', async () => {
    const { frames } = attemptDetail();
    const { element, outcomes, answer } = await panel(attemptDetail({ receipt, frames: frames.slice(1) }));
    await answer([published]);
    expect(element.querySelector('.outcome')?.textContent).toContain('Receipt not valid');
    expect(outcomes().filter(([, word]) => word === 'failed')).toEqual([['Frame digest matches', 'failed']]);
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('does not believe the digest that the API names', async () => {
    const { element, answer } = await panel(attemptDetail({ receipt, framesDigest: 'e'.repeat(64) }));
    await answer([published]);
    expect(element.querySelector('.outcome')?.textContent).toContain('Verified');
  });

  it('says what could not be checked, and checks again when asked', async () => {
    const { element, answer } = await panel();
    await answer(undefined);
    expect(element.querySelector('.outcome')?.textContent).toContain('Could not be fully verified');
    expect(element.textContent).toContain('The published keys couldn’t be loaded.');
    expect(await accessibilityProblems(element)).toEqual([]);
    [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Verify again'))?.click();
    await answer([published]);
    expect(element.querySelector('.outcome')?.textContent).toContain('Verified in this browser');
  });

  it('is not asked for again because a review was kept', async () => {
    const { fixture, answer } = await panel();
    await answer([published]);
    fixture.componentRef.setInput('detail', { ...fixture.componentInstance.detail(), reviews: [] });
    await fixture.whenStable();
    expect(http.match('/api/.well-known/jwks.json')).toEqual([]);
  });

  it('is said to be none where there is none', async () => {
    const { receipt: _receipt, ...open } = attemptDetail({ status: 'open' });
    const { element } = await panel(open);
    expect(element.textContent).toContain('the attempt was not decided');
    expect(http.match('/api/.well-known/jwks.json')).toEqual([]);
  });
});
