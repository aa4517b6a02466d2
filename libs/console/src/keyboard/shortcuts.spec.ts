import { TestBed } from '@angular/core/testing';
import { Shortcuts } from './shortcuts';

describe('the shortcuts of a page', () => {
  let pressed: string[];
  let stage: HTMLElement;
  let remove: () => void;

  beforeEach(() => {
    pressed = [];
    stage = document.createElement('div');
    stage.innerHTML =
      '<input><textarea></textarea><select></select><input type="radio"><input type="checkbox"><button>b</button><p contenteditable="true">t</p><i tabindex="0">plain</i>';
    document.body.append(stage);
    const says = 'console.shortcuts.help';
    remove = TestBed.inject(Shortcuts).add([
      { keys: ['j', 'ArrowDown'], says, does: () => void pressed.push('next') },
      { keys: ['Enter'], says, does: () => void pressed.push('open') },
      { keys: ['x'], says, does: () => false },
    ]);
  });

  afterEach(() => {
    remove();
    stage.remove();
  });

  function press(selector: string, init: KeyboardEventInit): boolean {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    stage.querySelector(selector)?.dispatchEvent(event);
    return event.defaultPrevented;
  }

  it('respond to each of their keys', () => {
    expect(press('i', { key: 'j' })).toBeTrue();
    press('i', { key: 'ArrowDown' });
    expect(pressed).toEqual(['next', 'next']);
  });

  it('use the position of a key when its character depends on the keyboard', () => {
    const leave = TestBed.inject(Shortcuts).add([
      { keys: ['1'], codes: ['Digit1'], says: 'plain', does: () => void pressed.push('plain') },
      { keys: ['⇧ 1'], codes: ['Digit1'], shift: true, says: 'shifted', does: () => void pressed.push('shifted') },
    ]);
    press('i', { key: '&', code: 'Digit1' });
    press('i', { key: '1', code: 'Digit1', shiftKey: true });
    press('i', { key: '!', code: 'Digit1', shiftKey: true });
    press('i', { key: '1', code: 'Digit2' });
    leave();
    expect(pressed).toEqual(['plain', 'shifted', 'shifted']);
  });

  it('have no effect, and are not listed, while there is nothing for them to do', () => {
    const shortcuts = TestBed.inject(Shortcuts);
    let open = false;
    const leave = shortcuts.add([
      { keys: ['t'], says: 'turn', isFor: () => open, does: () => void pressed.push('turn') },
      { keys: ['t'], says: 'target', does: () => void pressed.push('target') },
    ]);
    press('i', { key: 't' });
    expect(shortcuts.all().map(({ says }) => says)).not.toContain('turn');
    leave();
    open = true;
    const again = shortcuts.add([
      { keys: ['t'], says: 'turn', isFor: () => open, does: () => void pressed.push('turn') },
    ]);
    press('i', { key: 't' });
    again();
    expect(pressed).toEqual(['target', 'turn']);
  });

  it('leave unused keys to the browser', () => {
    expect(press('i', { key: 'x' })).toBeFalse();
    expect(press('i', { key: 'q' })).toBeFalse();
  });

  for (const field of ['input', 'textarea', 'select', 'p']) {
    it(`have no effect while typing in ${field}`, () => {
      press(field, { key: 'j' });
      expect(pressed).toEqual([]);
    });
  }

  it('leave a control the keys that operate it', () => {
    press('[type=radio]', { key: 'ArrowDown' });
    press('button', { key: 'Enter' });
    press('[type=checkbox]', { key: 'Enter' });
    expect(pressed).toEqual([]);
    press('button', { key: 'j' });
    expect(pressed).toEqual(['next']);
  });

  it('leave a radio button the keys that choose it', () => {
    const leave = TestBed.inject(Shortcuts).add([{ keys: [' '], says: 'play', does: () => void pressed.push('play') }]);
    expect(press('[type=radio]', { key: ' ' })).toBeFalse();
    press('[type=radio]', { key: 'Enter' });
    leave();
    expect(pressed).toEqual([]);
  });

  it('act once while a key is held, except those that repeat', () => {
    const leave = TestBed.inject(Shortcuts).add([
      { keys: ['ArrowRight'], repeats: true, says: 'step', does: () => void pressed.push('step') },
    ]);
    expect(press('i', { key: 'Enter', repeat: true })).toBeTrue();
    press('i', { key: 'ArrowRight' });
    press('i', { key: 'ArrowRight', repeat: true });
    leave();
    expect(pressed).toEqual(['step', 'step']);
  });

  it('ignore combinations of the browser or the system', () => {
    press('i', { key: 'j', ctrlKey: true });
    press('i', { key: 'j', metaKey: true });
    press('i', { key: 'j', altKey: true });
    press('i', { key: 'j', isComposing: true });
    expect(pressed).toEqual([]);
  });

  it('have no effect while a dialog is open', () => {
    stage.insertAdjacentHTML('beforeend', '<dialog open></dialog>');
    press('i', { key: 'j' });
    expect(pressed).toEqual([]);
  });

  it('are removed with their page, and those added last come first', () => {
    const leave = TestBed.inject(Shortcuts).add([
      { keys: ['j'], says: 'later', does: () => void pressed.push('later') },
    ]);
    press('i', { key: 'j' });
    leave();
    press('i', { key: 'j' });
    expect(pressed).toEqual(['later', 'next']);
  });
});
