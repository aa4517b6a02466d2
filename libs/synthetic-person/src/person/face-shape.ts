/**
 * How a face is built, beside its colours. Ratios are 1 in the usual face, which has published mean proportions (in
 * hundredths of a metre of head space: pupils 63 mm apart, cheekbones 137 mm, head 150 × 190 mm, nose 19 mm before the
 * lip's root); offsets are 0 there and reach about −1 to 1. Values beyond a third of the usual ones look like caricatures.
 */
export interface FaceShape {
  /** Ratio of the skull's breadth. */
  readonly headWidth: number;
  /** Ratio of the breadth at the cheekbones. */
  readonly faceWidth: number;
  /** Ratio of the height from the eyes to the chin. */
  readonly faceLength: number;
  /** Ratio of the breadth at the angles of the jaw. */
  readonly jawWidth: number;
  /** Ratio of the chin's breadth. */
  readonly chinWidth: number;
  /** Offset of the flesh on the cheeks: hollow to full. */
  readonly cheeks: number;
  /** How far the flesh along the jaw has sunk, 0–1. */
  readonly jowls: number;
  /** Ratio of the distance between the eyes. */
  readonly eyeDistance: number;
  /** Ratio of the lid opening's breadth. */
  readonly eyeWidth: number;
  /** Ratio of the lid opening's height at rest: 0.6 is narrow. */
  readonly eyeOpening: number;
  /** Offset of the outer corners: down to up. */
  readonly eyeSlant: number;
  /** How much of the upper lid and the inner corner a fold covers, 0–1. */
  readonly lidHood: number;
  /** Offset of the brows: low to high. */
  readonly browHeight: number;
  /** Ratio of the brows' height. */
  readonly browThickness: number;
  /** Ratio of the way from the eyes' height to the tip of the nose. */
  readonly noseLength: number;
  /** Ratio of the breadth at the wings of the nose. */
  readonly noseWidth: number;
  /** Ratio of how far the tip stands before the lip's root. */
  readonly noseProtrusion: number;
  /** Offset of the bridge between the eyes: flat to high. */
  readonly noseBridge: number;
  /** Ratio of the mouth's breadth. */
  readonly mouthWidth: number;
  /** Ratio of the lips' height. */
  readonly lipFullness: number;
  /** Ratio of the neck's breadth. */
  readonly neckWidth: number;
}

export const usualShape: FaceShape = {
  headWidth: 1,
  faceWidth: 1,
  faceLength: 1,
  jawWidth: 1,
  chinWidth: 1,
  cheeks: 0,
  jowls: 0,
  eyeDistance: 1,
  eyeWidth: 1,
  eyeOpening: 1,
  eyeSlant: 0,
  lidHood: 0,
  browHeight: 0,
  browThickness: 1,
  noseLength: 1,
  noseWidth: 1,
  noseProtrusion: 1,
  noseBridge: 0,
  mouthWidth: 1,
  lipFullness: 1,
  neckWidth: 1,
};
