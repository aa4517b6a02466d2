import { TestBed } from '@angular/core/testing';
import type { CameraTrouble } from '../ports/camera';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import { captureSettings } from '../testing/capture-settings';
import { provideCompleteWords } from '../testing/complete-words';
import { CameraTroubleNotice, deviceSystem } from './camera-trouble-notice';

const agents = {
  iPhone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1',
  Mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
  Android:
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
  Windows: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
};

describe('the system of a device', () => {
  it('is told by the user agent', () => {
    const system = (userAgent: string) => deviceSystem({ userAgent, maxTouchPoints: 0 });
    expect(Object.values(agents).map(system)).toEqual(['ios', 'other', 'android', 'other']);
  });

  it('is iOS for an iPad, which calls itself a Mac', () => {
    expect(deviceSystem({ userAgent: agents.Mac, maxTouchPoints: 5 })).toBe('ios');
  });

  it('is not iOS for a Windows device with a touch screen', () => {
    expect(deviceSystem({ userAgent: agents.Windows, maxTouchPoints: 10 })).toBe('other');
  });
});

describe('the notice of camera trouble', () => {
  function shown(trouble: CameraTrouble, onlyHere = false): HTMLElement {
    TestBed.configureTestingModule({
      providers: [provideCompleteWords(), { provide: CAPTURE_SETTINGS, useValue: { ...captureSettings(), onlyHere } }],
    });
    const fixture = TestBed.createComponent(CameraTroubleNotice);
    fixture.componentRef.setInput('trouble', trouble);
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }

  for (const trouble of ['unsupported', 'absent'] as const)
    it(`leads a computer to another device as a code and an address when the camera is ${trouble}`, () => {
      const notice = shown(trouble);
      expect(notice.querySelector('liveness-qr-code svg')).not.toBeNull();
      expect(notice.querySelector('input')?.value).toBe(location.href);
    });

  it('leads nowhere where the address opens nothing elsewhere', () => {
    expect(shown('unsupported', true).querySelector('liveness-address')).toBeNull();
  });

  it('offers another try where one may succeed', () => {
    expect(shown('denied').querySelector('.button-primary')).not.toBeNull();
  });

  it('offers none where none can', () => {
    expect(shown('unsupported').querySelector('.button-primary')).toBeNull();
  });
});
