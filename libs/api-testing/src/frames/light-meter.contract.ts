import { lightRegions } from '@liveness/domain';
import type { Face } from '@liveness/domain';
import type { LightMeter } from '@liveness/use-cases';

/** A meter, a face that lies wholly in a picture, with some of the room beside it, and that picture. */
export type MeterBefore = () => { readonly meter: LightMeter; readonly face: Face; readonly jpeg: Uint8Array };

/** The contract of every light meter. How well it measures is tested elsewhere. */
export function describeLightMeter(name: string, before: MeterBefore): void {
  describe(`${name} as light meter`, () => {
    it('measures each region as shares of the brightest that a picture can show', () => {
      const { meter, face, jpeg } = before();
      const light = meter.measure(jpeg, face);
      expect(Object.keys(light ?? {}).sort()).toEqual([...lightRegions].sort());
      for (const values of Object.values(light ?? {}))
        for (const value of Object.values(values)) expect(value >= 0 && value <= 1).toBeTrue();
    });

    it('measures the same again', () => {
      const { meter, face, jpeg } = before();
      expect(meter.measure(jpeg, face)).toEqual(meter.measure(jpeg.slice(), structuredClone(face)));
    });

    it('has nothing to say about a face without eyes, or about bytes that are no picture', () => {
      const { meter, face, jpeg } = before();
      expect(meter.measure(jpeg, { landmarks: [] })).toBeUndefined();
      expect(meter.measure(jpeg.subarray(0, 3), face)).toBeUndefined();
    });

    it('changes neither the picture nor the face', () => {
      const { meter, face, jpeg } = before();
      const [bytes, faceBefore] = [jpeg.slice(), structuredClone(face)];
      meter.measure(jpeg, face);
      expect(jpeg).toEqual(bytes);
      expect(face).toEqual(faceBefore);
    });
  });
}
