import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { contentTypeOf } from '@liveness/storage-layout';
import { assetsPath } from './pages/page';

const names = ['colours.css', 'pages.css', 'mark.svg'];

/** Serves the style sheets and the picture of the provider's pages. @returns whether the path was one of them */
export function serveAsset(path: string, response: ServerResponse): boolean {
  const name = names.find((file) => path === `${assetsPath}/${file}`);
  if (name === undefined) return false;
  response
    .writeHead(200, { 'content-type': contentTypeOf(name), 'cache-control': 'no-cache' })
    .end(readFileSync(new URL(`./pages/${name}`, import.meta.url)));
  return true;
}
