import type { CameraState } from '../camera';
import type { PageCamera } from './page-camera';

declare global {
  interface Window {
    virtualCamera: PageCamera;
    /** Given by the journey, as is the next. */
    virtualCameraState(): Promise<CameraState>;
    /** Returns a JPEG in base64. */
    virtualCameraPicture(name: string): Promise<string>;
  }
}

/** The name by which a journey reaches the camera of a page. */
export const cameraProperty = 'virtualCamera' satisfies keyof Window;
