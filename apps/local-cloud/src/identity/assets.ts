import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { assetsPath } from './pages/page';

const types = {
  'colours.css': 'text/css; charset=utf-8',
  'pages.css': 'text/css; charset=utf-8',
  'mark.svg': 'image/svg+xml',
} as const;

/** The style sheets and the picture of the provider's pages. @returns whether the path was one of them */
export function serveAsset(path: string, response: ServerResponse): boolean {
  const name = Object.keys(types).find((file) => path === `${assetsPath}/${file}`) as keyof typeof types | undefined;
  if (name === undefined) return false;
  response
    .writeHead(200, { 'content-type': types[name], 'cache-control': 'no-cache' })
    .end(readFileSync(new URL(`./pages/${name}`, import.meta.url)));
  return true;
}
