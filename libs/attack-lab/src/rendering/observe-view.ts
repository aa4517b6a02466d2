import { encodeJpeg } from '@liveness/synthetic-person';
import { loadBrowserDetector } from '../detectors/browser-detector';
import type { BrowserDetector } from '../detectors/browser-detector';
import { loadServerDetector } from '../detectors/server-detector';
import type { ServerDetector } from '../detectors/server-detector';
import { speciesOf } from '../species';
import { usualQuality } from '../species/conditions';
import type { DrawnPicture, PictureStore } from '../store/picture-store';
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

/** Draws a view, unless it is there already, and has it seen by both detectors: the browser's sees the pixels, the server's the JPEG of them. */
export async function observeView(
  request: ViewRequest,
  { server, browser }: Detectors,
  pictures?: PictureStore,
): Promise<View> {
  const known = pictures?.find(request);
  const drawn = known ?? (await draw(request, browser));
  if (!known) pictures?.add(request, drawn);
  return { ...request, image: drawn.image, server: server(drawn.jpeg), browser: drawn.browser };
}

async function draw(request: ViewRequest, browser: BrowserDetector): Promise<DrawnPicture> {
  const species = speciesOf(request.species);
  const picture = species.render(request, studioFor(request));
  const { width, height } = picture;
  return {
    jpeg: encodeJpeg(picture, species.quality?.(request) ?? usualQuality),
    image: { width, height },
    browser: await browser(picture),
  };
}
