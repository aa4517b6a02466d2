import { defaultVirtualCameras, isVirtualCamera } from './virtual-cameras';

describe('a virtual camera', () => {
  const virtual = [
    'OBS Virtual Camera',
    'OBS Virtual Camera (m-de:vice)',
    'Caméra virtuelle OBS',
    'OBS-Camera',
    'ManyCam Virtual Webcam',
    'XSplit VCam',
    'e2eSoft iVCam',
    'Snap Camera',
    'Dummy video device (0x0000)',
    'fake_device_0',
    'mmhmm Camera',
    'ＯＢＳ Ｖｉｒｔｕａｌ Ｃａｍｅｒａ',
  ];
  for (const label of virtual)
    it(`is recognised by its label “${label}”`, () => expect(isVirtualCamera(label, defaultVirtualCameras)).toBeTrue());

  const real = [
    'Front Camera',
    'FaceTime HD Camera',
    'Integrated Webcam (0bda:5532)',
    'camera2 1, facing front',
    'HD Pro Webcam C920 (046d:082d)',
    'Logitech BRIO',
    'Vordere Kamera',
    'iPhone-Kamera',
    '',
  ];
  for (const label of real)
    it(`is not recognised in “${label}”`, () => expect(isVirtualCamera(label, defaultVirtualCameras)).toBeFalse());

  it('is not recognised without a label', () => expect(isVirtualCamera(undefined, defaultVirtualCameras)).toBeFalse());

  it("is recognised by the deployment's own list, in any case", () => {
    expect(isVirtualCamera('ACME Studio Cam', ['acme studio'])).toBeTrue();
    expect(isVirtualCamera('OBS Virtual Camera', ['acme studio'])).toBeFalse();
  });
});
