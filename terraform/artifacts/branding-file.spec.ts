import { checkEnvironment } from '../configuration/check-environment';
import { environment } from '../testing/synthesized';
import { brandingOf } from './branding-file';

describe('brandingOf', () => {
  const of = (portal: object | undefined) => {
    const checked = checkEnvironment(environment('production', { portal }));
    if (!checked.ok) throw new Error(checked.problems.join('\n'));
    return brandingOf(checked.environment);
  };

  it('reads nothing where no file is named, or there is no portal', () => {
    expect(of({})).toEqual({ ok: true, branding: {} });
    expect(brandingOf({ portal: undefined })).toEqual({ ok: true, branding: {} });
  });

  it('returns the branding with its pictures', () => {
    const read = of({ brandingFile: 'examples/branding/branding.json' });
    expect(read.ok && read.branding.logo?.dark).toMatch(/^data:image\/svg\+xml;base64,/);
  });

  it('says which file is wrong, and where', () => {
    expect(of({ brandingFile: 'terraform' })).toEqual({
      ok: false,
      problems: [jasmine.stringMatching(/^portal\.brandingFile: \/.*\/terraform: cannot be read$/)] as never,
    });
  });
});
