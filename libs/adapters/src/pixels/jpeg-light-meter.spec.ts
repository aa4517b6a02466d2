import { describeLightMeter } from '@liveness/api-testing';
import { encodeJpeg, personCalled, photograph, seenFace } from '@liveness/synthetic-person';
import { jpegLightMeter } from './jpeg-light-meter';

const who = personCalled('ben');

describeLightMeter('decoded pixels', () => ({
  meter: jpegLightMeter,
  face: seenFace(who, { width: 480, height: 480, scale: 1, dx: 0, dy: 0 }),
  jpeg: encodeJpeg(photograph(who)),
}));
