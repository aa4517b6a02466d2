// Runs in every page before its own scripts, and replaces the browser's camera with the virtual one.
import { Film } from './film';
import { PageCamera } from './page-camera';
import { cameraProperty } from './window';

const camera = new PageCamera(new Film((name) => window.virtualCameraPicture(name)), () => window.virtualCameraState());
window[cameraProperty] = camera;

// If the page has no camera API, it gets none, as a browser treats an insecure page.
if (navigator.mediaDevices) {
  Object.assign(navigator.mediaDevices, {
    getUserMedia: (constraints?: MediaStreamConstraints) => camera.getUserMedia(constraints),
    enumerateDevices: () => camera.enumerateDevices(),
  });
}

const query = navigator.permissions?.query.bind(navigator.permissions);
if (query) {
  navigator.permissions.query = async (descriptor) => {
    if ((descriptor.name as string) !== 'camera') return query(descriptor);
    return Object.assign(new EventTarget(), {
      name: 'camera',
      state: await camera.permission(),
      onchange: null,
    }) as unknown as PermissionStatus;
  };
}
