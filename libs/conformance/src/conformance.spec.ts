import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { conformance } from './conformance';

describe('conformance with the original system', () => {
  let folder: string;
  let printed: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'conformance-'));
    printed = [];
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function fixture(name: string): string {
    return fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
  }

  function file(name: string, ...lines: readonly unknown[]): string {
    const path = join(folder, name);
    const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text);
    return path;
  }

  function run(...paths: readonly string[]): boolean {
    return conformance(paths, (line) => printed.push(line));
  }

  const noFace = {
    id: 'empty-room',
    challengeType: 'POSE',
    params: { pose: { eyes: 'OPEN', mouth: 'SMILE' } },
    frames: [{ timestamp: 1, rekMetadata: [] }],
  };

  it('decides every golden case like the original, through the same states', () => {
    const met = run(fixture('public.jsonl.gz'));
    expect(printed).toEqual(['conformance: 1438/1438']);
    expect(met).toBeTrue();
  });

  it('draws exactly what the original could draw, for every golden image size', () => {
    const met = run(fixture('params.public.jsonl.gz'));
    expect(printed).toEqual(['conformance: 146/146']);
    expect(met).toBeTrue();
  });

  it('prints a line for a case with another verdict', () => {
    expect(run(file('a.jsonl', { ...noFace, expected: { success: true } }))).toBeFalse();
    expect(printed).toEqual(['empty-room: expected passed, decided failed (number_of_faces)', 'conformance: 0/1']);
  });

  it('prints a line for a case with another reason', () => {
    expect(run(file('a.jsonl', { ...noFace, expected: { success: false }, reason: 'pose:eyes' }))).toBeFalse();
    expect(printed[0]).toBe('empty-room: expected reason eyes, decided number_of_faces');
  });

  it('prints a line for a case whose frames went through other states', () => {
    expect(
      run(
        file('a.jsonl', { ...noFace, expected: { success: false }, reason: 'pose:number_of_faces', trace: ['P', 'P'] }),
      ),
    ).toBeFalse();
    expect(printed[0]).toBe('empty-room: expected trace 0P 1P, decided 0P');
  });

  it('accepts any verdict when the original crashed', () => {
    expect(
      run(file('a.jsonl', { ...noFace, expected: { error: 'KeyError' }, reason: 'error:KeyError:first_state' })),
    ).toBeTrue();
  });

  it('prefers the verdict for numeric order to the one for text order', () => {
    expect(
      run(
        file('a.jsonl', {
          ...noFace,
          expected: { success: true },
          expectedNumericSort: { success: false },
          tags: ['stringsort'],
        }),
      ),
    ).toBeTrue();
  });

  it('skips cases decided by rounding, with two frames of the same time, or of other challenges', () => {
    const wrong = { ...noFace, expected: { success: true } };
    const met = run(
      file(
        'a.jsonl',
        { ...wrong, tags: ['ulp'] },
        { ...wrong, tags: ['duplicate'] },
        { ...wrong, challengeType: 'CUSTOM' },
      ),
    );
    expect(printed).toEqual(['conformance: 0/0']);
    expect(met).toBeTrue();
  });

  it('prints a line for an image size with another area or other ranges', () => {
    const size = { imageWidth: 480, imageHeight: 480 };
    const noseLeft = { right: [285, 314], left: [146, 175] };
    const sizes = [
      { ...size, area: { areaWidth: 271 } },
      { ...size, noseLeft: { ...noseLeft, left: [146, 176] } },
      { ...size, noseLeft, noseTop: { below: [241, 279], above: [181, 220] } },
    ];
    expect(run(file('params.jsonl', ...sizes))).toBeFalse();
    expect(printed).toEqual([
      'size 1: expected areaWidth 271, drew 270',
      'size 2: never drew noseLeft 176',
      'size 3: drew noseTop 240, which lies outside the ranges',
      'conformance: 0/3',
    ]);
  });

  it('reads packed files, and names one that it cannot read', () => {
    const broken = join(folder, 'broken.jsonl.gz');
    writeFileSync(broken, 'not packed');
    expect(run(file('a.jsonl.gz', { ...noFace, expected: { success: false } }), broken)).toBeFalse();
    expect(printed[0]).toContain(`${broken} cannot be read`);
    expect(printed[1]).toBe('conformance: 1/2');
  });

  it('never throws, whatever a line contains', () => {
    const odd = file(
      'a.jsonl',
      'nonsense',
      'null',
      '7',
      '{}',
      { challengeType: 'NOSE', frames: 'none', expected: { error: 'e' } },
      { ...noFace, frames: [null, { rekMetadata: [null] }], expected: { success: false } },
    );
    expect(run(odd)).toBeFalse();
    expect(printed.at(-1)).toBe('conformance: 2/6');
  });
});
