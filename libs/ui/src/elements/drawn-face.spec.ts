import { TestBed } from '@angular/core/testing';
import { eyesPoses, mouthPoses } from '@liveness/challenge-pose';
import { DrawnFace } from './drawn-face';

async function drawn(eyes: string, mouth: string): Promise<SVGElement> {
  const fixture = TestBed.createComponent(DrawnFace);
  fixture.componentRef.setInput('eyes', eyes);
  fixture.componentRef.setInput('mouth', mouth);
  await fixture.whenStable();
  return fixture.nativeElement.querySelector('svg');
}

describe('the drawn face', () => {
  it('differs for every pose that may be asked for', async () => {
    const drawings = new Set<string>();
    for (const eyes of eyesPoses) for (const mouth of mouthPoses) drawings.add((await drawn(eyes, mouth)).innerHTML);
    expect(drawings.size).toBe(eyesPoses.length * mouthPoses.length);
  });

  it('looks to the left of the screen when the person should look left', async () => {
    const pupils = (await drawn('LOOKING_LEFT', 'CLOSED')).querySelector<SVGElement>('.pupils');
    expect(pupils?.style.transform).toMatch(/translateX\(-/);
  });

  it('has no pupils behind closed lids', async () => {
    expect((await drawn('CLOSED', 'SMILE')).querySelector('.pupils')).toBeNull();
  });
});
