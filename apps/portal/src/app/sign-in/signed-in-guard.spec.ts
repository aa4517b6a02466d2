import { TestBed } from '@angular/core/testing';
import { Router, type RouterStateSnapshot, type UrlTree } from '@angular/router';
import type { SessionState } from '@liveness/api-client/session';
import { Session } from './session';
import { signedInGuard } from './signed-in-guard';

describe('signedInGuard', () => {
  async function passing(state: SessionState, issuerAnswers: boolean) {
    const asked: string[] = [];
    const session = {
      check: async () => state,
      signIn: async (path: string) => {
        asked.push(path);
        return issuerAnswers;
      },
    };
    TestBed.configureTestingModule({ providers: [{ provide: Session, useValue: session }] });
    const result = await TestBed.runInInjectionContext(() =>
      signedInGuard({} as never, { url: '/capture?challenge=NOSE' } as RouterStateSnapshot),
    );
    return { result, asked };
  }

  it('admits signed-in people', async () => {
    expect(await passing('signed-in', true)).toEqual({ result: true, asked: [] });
  });

  it('sends others to the issuer, and back to the page they wanted', async () => {
    expect(await passing('signed-out', true)).toEqual({ result: false, asked: ['/capture?challenge=NOSE'] });
  });

  it('redirects to the start page, which explains it, when the issuer is unreachable', async () => {
    const { result } = await passing('signed-out', false);
    expect(TestBed.inject(Router).serializeUrl(result as UrlTree)).toBe('/');
  });
});
