import { TestBed } from '@angular/core/testing';
import { Announcer } from './announcer';

describe('the announcer', () => {
  beforeEach(() => jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  function announcer() {
    const fixture = TestBed.createComponent(Announcer);
    const say = (words: string) => {
      fixture.componentRef.setInput('words', words);
      fixture.detectChanges();
    };
    const wait = (ms: number) => {
      jasmine.clock().tick(ms);
      fixture.detectChanges();
    };
    return { say, wait, spoken: () => fixture.nativeElement.querySelector('[role=status]').textContent };
  }

  it('waits until the text is stable', () => {
    const { say, wait, spoken } = announcer();
    say('Come closer');
    wait(300);
    expect(spoken()).toBe('');
    wait(500);
    expect(spoken()).toBe('Come closer');
  });

  it('skips texts that change quickly', () => {
    const { say, wait, spoken } = announcer();
    for (const words of ['Come closer', 'Move back', 'Hold still']) {
      say(words);
      wait(300);
    }
    wait(500);
    expect(spoken()).toBe('Hold still');
  });

  it('does not repeat the same text', () => {
    const { say, wait, spoken } = announcer();
    say('Hold still');
    wait(800);
    let changes = 0;
    const observer = new MutationObserver(() => (changes += 1));
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    say('Move back');
    wait(100);
    say('Hold still');
    wait(800);
    expect(observer.takeRecords().length + changes).toBe(0);
    observer.disconnect();
    expect(spoken()).toBe('Hold still');
  });
});
