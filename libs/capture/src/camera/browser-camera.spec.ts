import { DOCUMENT, Injector } from '@angular/core';
import type { CameraTrouble, OpenedCamera } from '../ports/camera';
import { BrowserCamera } from './browser-camera';

interface Browser {
  readonly secure?: boolean;
  readonly mediaDevices?: Partial<MediaDevices>;
  readonly permissions?: { query(): Promise<{ state: PermissionState }> };
}

/** A camera in a browser that behaves as given. */
function cameraIn({ secure = true, ...navigator }: Browser): BrowserCamera {
  const document = { defaultView: { isSecureContext: secure, navigator } };
  return Injector.create({ providers: [{ provide: DOCUMENT, useValue: document }, BrowserCamera] }).get(BrowserCamera);
}

function liveStream(): MediaStream {
  return document.createElement('canvas').captureStream(1);
}

async function opened(answer: Promise<OpenedCamera>) {
  const result = await answer;
  if (!result.ok) throw new Error(`no camera: ${result.trouble}`);
  return result.camera;
}

describe('the browser’s camera', () => {
  it('is the one that faces the person, and records no sound', async () => {
    const asked: (MediaStreamConstraints | undefined)[] = [];
    const getUserMedia = async (constraints?: MediaStreamConstraints) => {
      asked.push(constraints);
      return liveStream();
    };
    await opened(cameraIn({ mediaDevices: { getUserMedia } }).open());
    expect(asked).toEqual([{ video: jasmine.objectContaining({ facingMode: 'user' }), audio: false }]);
  });

  it('is exactly the one that was chosen', async () => {
    const asked: (MediaStreamConstraints | undefined)[] = [];
    const getUserMedia = async (constraints?: MediaStreamConstraints) => {
      asked.push(constraints);
      return liveStream();
    };
    await opened(cameraIn({ mediaDevices: { getUserMedia } }).open('desk'));
    expect(asked).toEqual([{ video: jasmine.objectContaining({ deviceId: { exact: 'desk' } }), audio: false }]);
  });

  const troubles: readonly [string, CameraTrouble][] = [
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotFoundError', 'absent'],
    ['OverconstrainedError', 'absent'],
    ['NotReadableError', 'in-use'],
    ['AbortError', 'in-use'],
    ['TypeError', 'unknown'],
  ];
  for (const [name, trouble] of troubles) {
    it(`is ${trouble} when the browser answers ${name}`, async () => {
      const getUserMedia = () => Promise.reject(new DOMException('no', name));
      expect(await cameraIn({ mediaDevices: { getUserMedia } }).open()).toEqual({ ok: false, trouble });
    });
  }

  it('is out of reach on a page that is not secure', async () => {
    expect(await cameraIn({ secure: false }).open()).toEqual({ ok: false, trouble: 'insecure' });
  });

  it('is unsupported where a secure page is given none, as inside other apps', async () => {
    expect(await cameraIn({}).open()).toEqual({ ok: false, trouble: 'unsupported' });
    expect(await cameraIn({ mediaDevices: {} }).open()).toEqual({ ok: false, trouble: 'unsupported' });
  });

  for (const gone of ['OverconstrainedError', 'NotFoundError'])
    it(`is the one that faces the person when the chosen one is gone: ${gone}`, async () => {
      const asked: MediaTrackConstraints[] = [];
      const getUserMedia = async ({ video }: MediaStreamConstraints = {}) => {
        asked.push(video as MediaTrackConstraints);
        if ((video as MediaTrackConstraints).deviceId) throw new DOMException('gone', gone);
        return liveStream();
      };
      await opened(cameraIn({ mediaDevices: { getUserMedia } }).open('desk'));
      expect(asked.at(-1)).toEqual(jasmine.objectContaining({ facingMode: 'user' }));
      expect(asked.length).toBe(2);
    });

  it('is not exchanged for another one because the person refused it, or another app has it', async () => {
    for (const [name, trouble] of [
      ['NotAllowedError', 'denied'],
      ['NotReadableError', 'in-use'],
    ] as const) {
      const getUserMedia = jasmine.createSpy().and.rejectWith(new DOMException('no', name));
      expect(await cameraIn({ mediaDevices: { getUserMedia } }).open('desk')).toEqual({ ok: false, trouble });
      expect(getUserMedia).toHaveBeenCalledTimes(1);
    }
  });

  it('goes off when it is stopped', async () => {
    const stream = liveStream();
    const camera = await opened(cameraIn({ mediaDevices: { getUserMedia: async () => stream } }).open());
    camera.stop();
    expect(stream.getTracks().map(({ readyState }) => readyState)).toEqual(['ended']);
  });

  it('tells when its picture ends by itself', async () => {
    const stream = liveStream();
    const camera = await opened(cameraIn({ mediaDevices: { getUserMedia: async () => stream } }).open());
    stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
    await expectAsync(camera.lost).toBeResolved();
  });

  it('may be used without asking only where the browser says so', async () => {
    const answering = (state: PermissionState) => ({ query: async () => ({ state }) });
    expect(await cameraIn({ permissions: answering('granted') }).allowed()).toBeTrue();
    expect(await cameraIn({ permissions: answering('prompt') }).allowed()).toBeFalse();
    expect(
      await cameraIn({
        permissions: { query: () => Promise.reject(new TypeError('camera is no permission here')) },
      }).allowed(),
    ).toBeFalse();
    expect(await cameraIn({}).allowed()).toBeFalse();
  });

  it('is listed among cameras only, and only once its name may be known', async () => {
    const device = (kind: MediaDeviceKind, deviceId: string, label: string) => ({
      kind,
      deviceId,
      label,
      groupId: '',
      toJSON: () => ({}),
    });
    const enumerateDevices = async () => [
      device('audioinput', 'mic', 'Microphone'),
      device('videoinput', 'front', 'Front camera'),
      device('videoinput', '', ''),
    ];
    expect(await cameraIn({ mediaDevices: { enumerateDevices } }).devices()).toEqual([
      { id: 'front', label: 'Front camera' },
    ]);
  });
});
