import { encodeJpeg } from '@liveness/synthetic-person';
import { type BrowserDetector, loadBrowserDetector } from '../detectors/browser-detector';
import { type ServerDetector, loadServerDetector } from '../detectors/server-detector';
import { speciesOf } from '../species/index';
import type { View, ViewRequest } from '../view/view';
import { studioFor } from './studio';

export interface Detectors {
  readonly server: ServerDetector;
  readonly browser: BrowserDetector;
}

export async function loadDetectors(): Promise<Detectors> {
  const server = await loadServerDetector();
  return { server, browser: await loadBrowserDetector() };
}

/** Quality of the JPEGs that the portal uploads. */
const jpegQuality = 90;

/** Draws a view and has it seen by both detectors: the browser's sees the pixels, the server's the JPEG of them. */
export async function observeView(request: ViewRequest, { server, browser }: Detectors): Promise<View> {
  const picture = speciesOf(request.species).render(request, studioFor(request));
  const { width, height } = picture;
  return { ...request, image: { width, height }, server: server(encodeJpeg(picture, jpegQuality)), browser: await browser(picture) };
}
