import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { accessibilityProblems } from '@liveness/ui/testing/accessibility';
import { until } from '@liveness/ui/testing/until';
import { sha256 } from '@liveness/domain/digests';
import { provideConsoleTranslations } from '../../../testing/console-translations';
import { attemptDetail } from '../testing/attempt-detail';
import { FrameHashes } from './frame-hashes';
import type { LoadedPicture } from './picture-digests';

describe("the frames' hashes", () => {
  const jpegs = ['one', 'two', 'three'].map((text) => new Blob([text]));
  const picture = (index: number): LoadedPicture => ({ jpeg: jpegs[index] ?? new Blob() });

  async function hashes(pictures: readonly (readonly [number, LoadedPicture])[]) {
    TestBed.configureTestingModule({
      providers: [await provideConsoleTranslations('attemptAside'), provideRouter([])],
    });
    const digests = await Promise.all(jpegs.map(async (jpeg) => sha256(await jpeg.arrayBuffer())));
    const fixture = TestBed.createComponent(FrameHashes);
    const element = fixture.nativeElement as HTMLElement;
    fixture.componentRef.setInput(
      'frames',
      attemptDetail().frames.map((frame, index) => ({
        ...frame,
        digest: digests[index] ?? '',
        ...(index === 1 && { claimedBy: 'an-earlier-one' }),
      })),
    );
    const show = async (shown: typeof pictures) => {
      fixture.componentRef.setInput('pictures', new Map(shown));
      await fixture.whenStable();
      const loaded = shown.filter(([, each]) => typeof each === 'object').length;
      await until(() => element.querySelectorAll('li:not([data-outcome=unseen])').length === loaded);
    };
    await show(pictures);
    element.querySelector('details')?.setAttribute('open', '');
    return {
      element,
      show,
      told: () => element.querySelector('.told')?.textContent?.trim(),
      outcomes: () => [...element.querySelectorAll('.answer')].map(({ textContent }) => textContent?.trim()),
    };
  }

  it('are compared with the pictures as they arrive', async () => {
    const { element, show, told, outcomes } = await hashes([
      [1, picture(0)],
      [2, 'missing'],
    ]);
    expect(outcomes()).toEqual(['matches', 'not loaded', 'not loaded']);
    expect(told()).toBe('1 of 3 compared');
    await show([
      [1, picture(0)],
      [2, picture(1)],
      [3, picture(2)],
    ]);
    expect(told()).toBe('3 of 3 match');
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('show a picture that differs from the received one, with its hash', async () => {
    const { element, told, outcomes } = await hashes([
      [1, picture(0)],
      [2, picture(2)],
      [3, picture(2)],
    ]);
    expect(outcomes()).toEqual(['matches', 'differs', 'matches']);
    expect(told()).toBe('an image differs from the frame received');
    expect(element.querySelector('.found')?.textContent).toBe(
      await sha256(await (jpegs[2] ?? new Blob()).arrayBuffer()),
    );
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('link to the attempt that used a picture before', async () => {
    const { element } = await hashes([]);
    const links = [...element.querySelectorAll('a')];
    expect(links.map((link) => [link.getAttribute('href'), link.textContent?.trim()])).toEqual([
      ['/admin/attempts/an-earlier-one', 'Used before: open that attempt'],
    ]);
    expect(element.querySelector('li:nth-child(2)')?.contains(links[0] ?? null)).toBeTrue();
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});
