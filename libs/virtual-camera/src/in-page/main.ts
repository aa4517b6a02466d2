// Runs in every page before any script of it: puts the virtual camera in the place of the browser's own.
import { Film } from './film';
import { PageCamera } from './page-camera';
import { cameraProperty } from './window';

const camera = new PageCamera(new Film((name) => window.virtualCameraPicture(name)), () => window.virtualCameraState());
window[cameraProperty] = camera;

// Nothing in its place where the page has none: that is how a browser treats a page that is not secure.
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
