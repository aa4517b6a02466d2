import { TestBed } from '@angular/core/testing';
import { Said, isolated } from './said';

describe('a sentence with values in it', () => {
  async function said(text: string): Promise<HTMLElement> {
    const fixture = TestBed.createComponent(Said);
    fixture.componentRef.setInput('text', text);
    await fixture.whenStable();
    return fixture.nativeElement;
  }

  it('has each marked value in an element of its own direction, and no mark in its text', async () => {
    const element = await said(`${isolated(2)} of ${isolated(4)} pictures sent to ${isolated('shop.example')}.`);
    expect(element.textContent).toBe('2 of 4 pictures sent to shop.example.');
    expect([...element.querySelectorAll('bdi')].map(({ textContent }) => textContent)).toEqual([
      '2',
      '4',
      'shop.example',
    ]);
  });

  it('is the text itself where nothing is marked', async () => {
    const element = await said('Your browser asks.');
    expect(element.textContent).toBe('Your browser asks.');
    expect(element.querySelector('bdi')).toBeNull();
  });
});
