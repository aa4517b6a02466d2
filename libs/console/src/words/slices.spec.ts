import { EnvironmentInjector, createEnvironmentInjector, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TRANSLOCO_SCOPE } from '@jsverse/transloco';
import { MISSING_FILE } from '@liveness/ui/files/missing-file';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { languages } from '@liveness/ui/languages/languages';
import { emptyIn, keysOf } from '@liveness/ui/testing/word-keys';
import { frameSlice, provideSliceTranslations, sliceOf, slices } from './slices';

describe("the console's translations", () => {
  for (const slice of slices) {
    it(`of ${slice.id} are complete in every language, with the same parameters and no empty text`, async () => {
      expect(Object.keys(slice.translations).sort()).toEqual(languages.map(({ id }) => id).sort());
      const [expected, ...others] = await Promise.all(
        Object.values(slice.translations).map(async (load) => (await load()).default),
      );
      for (const translations of others)
        expect([...keysOf(translations)].sort()).toEqual([...keysOf(expected ?? {})].sort());
      for (const translations of [expected ?? {}, ...others]) expect(emptyIn(translations)).toEqual([]);
    });
  }

  it('are waited for when the language changes, and a missing file is reported', async () => {
    let missing = 0;
    const needed: ((id: string) => Promise<unknown>)[] = [];
    TestBed.configureTestingModule({
      providers: [
        { provide: MISSING_FILE, useValue: () => (missing += 1) },
        { provide: ChosenLanguage, useValue: { needs: (load: (id: string) => Promise<unknown>) => needed.push(load) } },
      ],
    });
    const page = createEnvironmentInjector([provideSliceTranslations('audit')], TestBed.inject(EnvironmentInjector));
    expect(needed.length).toBe(1);
    await expectAsync(needed[0]?.('de')).toBeResolved();
    const german = sliceOf('audit').translations as Record<string, () => Promise<never>>;
    spyOn(german, 'de').and.rejectWith(new TypeError('not loaded'));
    await expectAsync(needed[0]?.('de')).toBeRejected();
    expect(missing).toBe(0);
    const scopes = page.runInContext(() => inject(TRANSLOCO_SCOPE)) as unknown as readonly {
      scope: string;
      loader: Record<string, () => Promise<unknown>>;
    }[];
    expect(scopes.map(({ scope }) => scope)).toEqual([frameSlice, 'audit']);
    await expectAsync(scopes[1]?.loader['de']?.()).toBeRejected();
    expect(missing).toBe(1);
  });
});
