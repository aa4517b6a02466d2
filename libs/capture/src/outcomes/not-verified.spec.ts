import { TestBed } from '@angular/core/testing';
import { provideCompleteWords } from '../testing/complete-words';
import { NotVerified } from './not-verified';

describe('the page of an attempt that failed', () => {
  async function tips(challenges: readonly string[], mayGlow = false): Promise<string> {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideCompleteWords()] });
    const fixture = TestBed.createComponent(NotVerified);
    fixture.componentRef.setInput('challenges', challenges);
    fixture.componentRef.setInput('mayGlow', mayGlow);
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).querySelector('ul')?.textContent ?? '';
  }

  it('asks for light on the face and slow movements where the person moves', async () => {
    for (const challenges of [['NOSE'], ['TURN'], ['POSE'], ['NOSE', 'TURN'], ['JUGGLE'], []]) {
      const told = await tips(challenges);
      expect(told).withContext(challenges.join()).toContain('Light on your face, not behind you');
      expect(told).withContext(challenges.join()).toContain('slow movements');
      expect(told).withContext(challenges.join()).not.toContain('glows');
    }
  });

  it('asks for even light and for stillness where the screen lit the face', async () => {
    const told = await tips(['LIGHT']);
    expect(told).toContain('Even light, away from bright windows and lamps');
    expect(told).toContain('While the screen glows: keep still');
    expect(told).not.toContain('Light on your face');
    expect(told).not.toContain('slow movements');
  });

  it('has tips for both in one sitting of both', async () => {
    const told = await tips(['TURN', 'LIGHT']);
    expect(told).toContain('Even light');
    expect(told).toContain('slow movements');
    expect(told).toContain('While the screen glows: keep still');
  });

  it('asks for even light where the screen may light the face next time', async () => {
    const told = await tips(['NOSE'], true);
    expect(told).toContain('Even light');
    expect(told).toContain('slow movements');
    expect(told).not.toContain('Light on your face');
  });
});
