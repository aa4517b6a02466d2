import { encodeJpeg, framePicture, mirrored, placed } from '@liveness/synthetic-person';
import type { Observation } from '@liveness/domain';
import { type Detectors, loadDetectors } from '../rendering/observe-view';
import { mirroredView } from './mirrored-view';
import { type Seen, browserObservation, moved } from './seen-face';

/** Loading models on a busy machine takes its time. */
const patienceMs = 60_000;

describe('what is reckoned instead of drawn', () => {
  let detectors: Detectors;
  let straight: Seen;

  beforeAll(async () => {
    detectors = await loadDetectors();
    straight = await seenIn(framePicture('turned-right-12'));
  }, patienceMs);

  async function seenIn(picture: Parameters<Detectors['browser']>[0]): Promise<Seen> {
    const { width, height } = picture;
    return {
      image: { width, height },
      server: detectors.server(encodeJpeg(picture)),
      browser: await detectors.browser(picture),
    };
  }

  /** Greatest distance between landmarks of the same name, in inter-ocular distances. */
  function greatestDifference(a: Observation, b: Observation): number {
    const [one, other] = [a.faces[0]!, b.faces[0]!];
    const at = (name: string) => one.landmarks.find(({ type }) => type === name)!;
    const eyes = Math.hypot(at('eyeLeft').x - at('eyeRight').x, at('eyeLeft').y - at('eyeRight').y);
    return (
      Math.max(
        ...one.landmarks.map(({ type, x, y }) => {
          const there = other.landmarks.find((each) => each.type === type)!;
          return Math.hypot(x - there.x, y - there.y);
        }),
      ) / eyes
    );
  }

  it('of a picture that is moved, is what the analysers see of the moved picture', async () => {
    const really = await seenIn(placed(framePicture('turned-right-12'), { dx: 36, dy: -24 }));
    const reckoned = moved(straight, { scale: 1, dx: 36 / 480, dy: -24 / 480 });
    expect(greatestDifference(really.server, reckoned.server)).withContext('server').toBeLessThan(0.06);
    expect(greatestDifference(browserObservation(really), browserObservation(reckoned)))
      .withContext('browser')
      .toBeLessThan(0.1);
    expect(Math.abs((really.server.faces[0]!.rotation!.yaw ?? 0) - (reckoned.server.faces[0]!.rotation!.yaw ?? 99)))
      .withContext('degrees')
      .toBeLessThan(1.5);
  });

  it('of a picture that is scaled, is what the analysers see of the scaled picture', async () => {
    const really = await seenIn(placed(framePicture('turned-right-12'), { scale: 0.8 }));
    const reckoned = moved(straight, { scale: 0.8, dx: 0, dy: 0 });
    expect(greatestDifference(really.server, reckoned.server)).withContext('server').toBeLessThan(0.08);
    const [box, expected] = [really.server.faces[0]!.box!, reckoned.server.faces[0]!.box!];
    for (const side of ['left', 'top', 'width', 'height'] as const)
      expect(Math.abs(box[side] - expected[side]))
        .withContext(side)
        .toBeLessThan(0.015);
  });

  it('of a picture that is mirrored, is what the analysers see of the mirrored picture', async () => {
    const really = await seenIn(mirrored(framePicture('turned-right-12')));
    const reckoned = mirroredView(straight);
    expect(greatestDifference(really.server, reckoned.server)).withContext('server').toBeLessThan(0.1);
    expect(greatestDifference(browserObservation(really), browserObservation(reckoned)))
      .withContext('browser')
      .toBeLessThan(0.15);
    expect(reckoned.server.faces[0]!.rotation!.yaw).toBeLessThan(-5);
  });
});
