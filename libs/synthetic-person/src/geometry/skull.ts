import type { Expression } from '../person/person';
import { bell } from '../arithmetic/shaping';
import { Ellipsoid, Rod, blended, carved, sphere } from './distances';
import type { Measures } from './measures';
import { jawDrop } from './mouth';

/** Where the nose begins to count, from the middle of it. */
const REACH_OF_NOSE = 0.55;

/** So near to the skin, parts that lie farther off than their fillets reach need not be asked. */
const NEAR = 0.2;

/** The bald head with nose and ears, before lips and lids. `side` is the distance from the middle plane of the face. */
export class Skull {
  readonly #cranium: Ellipsoid;
  readonly #lowerFace: Ellipsoid;
  readonly #chin: Ellipsoid;
  readonly #cheekBone: Ellipsoid;
  readonly #jawAngle: Ellipsoid;
  readonly #browRidge: Ellipsoid;
  readonly #muzzle: Ellipsoid;
  readonly #socket: Ellipsoid;
  readonly #bridge: Rod;
  readonly #tip: readonly [y: number, z: number, radius: number];
  readonly #wing: Ellipsoid;
  readonly #nostril: Ellipsoid;
  readonly #lobe: Ellipsoid;
  readonly #earHollow: Ellipsoid;
  readonly #jowls: number;
  readonly #jowlHeight: number;

  constructor(
    { shape, eye, lowered, noseBall, noseWing, nostril, mouthHeight, ear }: Measures,
    expression: Expression,
  ) {
    const drop = jawDrop(expression);
    const { faceWidth: width, faceLength: long, cheeks, jowls } = shape;
    this.#cranium = new Ellipsoid(0, 0.38, -0.12, 0.78 * shape.headWidth, 0.88, 0.93);
    this.#lowerFace = new Ellipsoid(0, lowered(-0.2) - drop * 0.3, 0.08, 0.63 * width, 0.86 * long, 0.74);
    this.#chin = new Ellipsoid(0, lowered(-0.93) - drop, 0.5, 0.23 * shape.chinWidth, 0.17, 0.21);
    this.#cheekBone = new Ellipsoid(
      0.395 * width,
      lowered(-0.17) + 0.03 * expression.smile,
      0.47 + 0.01 * cheeks,
      0.23 + 0.02 * cheeks,
      0.225 + 0.045 * cheeks,
      0.225 + 0.02 * cheeks,
    );
    this.#jawAngle = new Ellipsoid(
      0.385 * shape.jawWidth * (0.5 + 0.5 * width),
      lowered(-0.56) - drop * 0.6,
      0.1,
      0.125 + 0.03 * cheeks,
      0.22 * long,
      0.26,
    );
    this.#browRidge = new Ellipsoid(0.24, 0.265, 0.675, 0.2, 0.06, 0.09);
    this.#muzzle = new Ellipsoid(0, mouthHeight - drop * 0.5, 0.645, 0.27 * (0.5 + 0.5 * shape.mouthWidth), 0.22, 0.17);
    this.#socket = new Ellipsoid(eye[0], eye[1], 0.9, 0.2, 0.135, 0.235);
    const radius = 0.104 * (0.55 + 0.45 * shape.noseWidth);
    this.#tip = [noseBall[1], noseBall[2] - radius, radius];
    this.#bridge = new Rod(
      0.18,
      0.695 + 0.05 * shape.noseBridge,
      noseBall[1] + 0.065,
      noseBall[2] - 0.112,
      0.055,
      0.08 * (0.7 + 0.3 * shape.noseWidth),
    );
    this.#wing = new Ellipsoid(...noseWing, 0.075 * (0.5 + 0.5 * shape.noseWidth), 0.065, 0.1);
    this.#nostril = new Ellipsoid(...nostril, 0.034 * (0.5 + 0.5 * shape.noseWidth), 0.03, 0.055);
    this.#lobe = new Ellipsoid(...ear, 0.075, 0.25, 0.15);
    this.#earHollow = new Ellipsoid(ear[0] + 0.07, ear[1], ear[2] + 0.05, 0.05, 0.14, 0.085);
    this.#jowls = jowls;
    this.#jowlHeight = lowered(-0.82) - drop * 0.7;
  }

  distance(side: number, y: number, z: number): number {
    const face = this.#withFeatures(this.#withJaw(this.#cranium.distance(side, y, z), side, y, z), side, y, z);
    return this.#withEar(this.#withNose(face, side, y, z), side, y, z);
  }

  #withJaw(surface: number, side: number, y: number, z: number): number {
    if (y > 0.62 && surface < NEAR) return surface;
    const face = blended(surface, this.#lowerFace.distance(side, y, z), 0.2);
    const isNear = face < NEAR;
    const withChin =
      isNear && (y > this.#chin.y + 0.5 || z < 0) ? face : blended(face, this.#chin.distance(side, y, z), 0.26);
    const withCheeks =
      isNear && (Math.abs(y - this.#cheekBone.y) > 0.52 || z < -0.05)
        ? withChin
        : blended(withChin, this.#cheekBone.distance(side, y, z), 0.22);
    const jaw =
      isNear && (y > this.#jawAngle.y + 0.52 || z > 0.65 || z < -0.45)
        ? withCheeks
        : blended(withCheeks, this.#jawAngle.distance(side, y, z), 0.26);
    if (this.#jowls === 0 || z < 0) return jaw;
    return jaw - this.#jowls * 0.05 * bell(side - 0.4, 0.16) * bell(y - this.#jowlHeight, 0.14);
  }

  #withFeatures(surface: number, side: number, y: number, z: number): number {
    if (z < 0.2) return surface;
    const isNear = surface < NEAR;
    const withBrow =
      isNear && Math.abs(y - this.#browRidge.y) > 0.22
        ? surface
        : blended(surface, this.#browRidge.distance(side, y, z), 0.13);
    const withMuzzle =
      isNear && Math.abs(y - this.#muzzle.y) > 0.42
        ? withBrow
        : blended(withBrow, this.#muzzle.distance(side, y, z), 0.16);
    return isNear && Math.abs(y - this.#socket.y) > 0.26
      ? withMuzzle
      : carved(withMuzzle, this.#socket.distance(side, y, z), 0.1);
  }

  #withNose(surface: number, side: number, y: number, z: number): number {
    const [tipHeight, tipDepth, radius] = this.#tip;
    const up = y - tipHeight * 0.5;
    const forward = z - tipDepth + 0.05;
    const within = surface + REACH_OF_NOSE;
    if (side * side + up * up + forward * forward > within * within) return surface;
    const ridge = blended(this.#bridge.distance(side, y, z), sphere(side, y - tipHeight, z - tipDepth, radius), 0.09);
    const nose = carved(
      blended(ridge, this.#wing.distance(side, y, z), 0.07),
      this.#nostril.distance(side, y, z),
      0.03,
    );
    return blended(surface, nose, 0.085);
  }

  #withEar(surface: number, side: number, y: number, z: number): number {
    const lobe = this.#lobe.distance(side, y, z);
    if (lobe > surface + 0.05) return surface;
    return blended(surface, carved(lobe, this.#earHollow.distance(side, y, z), 0.05), 0.05);
  }
}
