import { TestBed } from '@angular/core/testing';
import jsQR from 'jsqr';
import { QrCode, qrPath } from './qr-code';

/** What a scanner reads from a path of modules, drawn with so many pixels a module. */
function scanned(path: string, side: number, pixels = 4): string | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side * pixels;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.scale(pixels, pixels);
  context.fillStyle = 'white';
  context.fillRect(0, 0, side, side);
  context.fillStyle = 'black';
  context.fill(new Path2D(path));
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data;
}

describe('a QR code', () => {
  const address = 'https://liveness.example/check#hand-off=PwwqnmRbTo-MKltNng8aI6qJ3sWv0h2TkLm5QxYb8zA';

  it('is read as its text, whatever the length', () => {
    for (const text of [address, 'http://127.0.0.1:4200/check#hand-off=x', `https://${'long.'.repeat(60)}example/`]) {
      const { path, side } = qrPath(text);
      expect(scanned(path, side)).toBe(text);
    }
  });

  it('leaves four light modules on each side, without which scanners do not find it', () => {
    const { path, side } = qrPath(address);
    const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...places)).toBe(4);
    expect(Math.max(...places)).toBe(side - 5);
  });

  it('is drawn by elements that can hold no markup, and named for those who cannot see it', async () => {
    const fixture = TestBed.createComponent(QrCode);
    fixture.componentRef.setInput('text', '"><script>alert(1)</script>');
    fixture.componentRef.setInput('label', 'the code');
    await fixture.whenStable();
    const svg = (fixture.nativeElement as HTMLElement).querySelector('svg');
    expect(svg?.getAttribute('aria-label')).toBe('the code');
    expect([...(svg?.children ?? [])].map(({ tagName }) => tagName)).toEqual(['rect', 'path']);
    const [, , side = '0'] = /0 0 (\d+) (\d+)/.exec(svg?.getAttribute('viewBox') ?? '') ?? [];
    expect(scanned(svg?.querySelector('path')?.getAttribute('d') ?? '', Number(side))).toBe(
      '"><script>alert(1)</script>',
    );
  });
});
