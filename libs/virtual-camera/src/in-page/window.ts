import type { CameraState } from '../camera';
import type { PageCamera } from './page-camera';

declare global {
  interface Window {
    virtualCamera: PageCamera;
    /** Provided by the journey, like the next one. */
    virtualCameraState(): Promise<CameraState>;
    /** Returns a JPEG in base64. */
    virtualCameraPicture(name: string): Promise<string>;
  }
}

/** The name with which a journey reaches the camera of a page. */
export const cameraProperty = 'virtualCamera' satisfies keyof Window;
