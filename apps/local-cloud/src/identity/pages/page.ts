import { html } from 'hono/html';

/** HTML with escaped values. */
export type Markup = ReturnType<typeof html>;

/** The path of the style sheet and the picture of these pages. */
export const assetsPath = '/oidc/assets';

/** Returns a page of the identity provider. */
export function page({ title, body }: { readonly title: string; readonly body: Markup }): string {
  return String(
    html`<!doctype html>
      <html lang="en" dir="ltr">
        <head>
          <meta charset="utf-8" />
          <title>${title} – Liveness</title>
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f5f6f2" />
          <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0e1513" />
          <link rel="icon" type="image/svg+xml" href="${assetsPath}/mark.svg" />
          <link rel="stylesheet" href="${assetsPath}/colours.css" />
          <link rel="stylesheet" href="${assetsPath}/pages.css" />
        </head>
        <body>
          <main>
            <header class="brand">
              <img src="${assetsPath}/mark.svg" alt="" width="40" height="40" />
              <span>Liveness</span>
            </header>
            ${body}
          </main>
          <footer>
            <p>
              This local identity provider runs on your machine only. In production, your own provider takes its place.
            </p>
          </footer>
        </body>
      </html>`,
  );
}
