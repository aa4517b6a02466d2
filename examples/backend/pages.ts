// What the shop's customers see.
import type { CreatedCheck } from '@open-liveness/client';

const page = (title: string, content: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${title} – Corner shop</title>
    <style>
      body { margin: 2rem auto; max-width: 40rem; padding: 0 1rem; font: 1.1rem/1.5 system-ui, sans-serif; }
      iframe { width: 100%; height: 44rem; border: 1px solid; border-radius: 0.5rem; }
      button, a.button { font: inherit; padding: 0.5rem 1rem; }
    </style>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>
`;

export const startPage = (customer: string) =>
  page(
    'Before you buy',
    `<p>You are <code>${customer}</code>. We sell this to real people only: please take a short check with your camera.</p>
      <form method="post" action="/hosted"><button>Go to the check</button></form>
      <p><a href="/embedded">Take the check here</a></p>`,
  );

/** The check in a page of the shop's own. The camera has to be passed on to it. */
export const embeddedPage = ({ url }: CreatedCheck) =>
  page(
    'Your check',
    `<iframe src="${url}" title="Check" allow="camera" referrerpolicy="no-referrer"></iframe>
      <script src="/embedded.js" type="module"></script>`,
  );

/** Asks the shop, not the frame, whether the check is over. */
export const embeddedScript = `
const isUnderWay = async () => {
  const response = await fetch('/outcome');
  return !response.ok || ['created', 'started'].includes((await response.json()).status);
};
while (await isUnderWay()) await new Promise((resolve) => setTimeout(resolve, 1000));
location.assign('/done');
`;

const outcomes: Readonly<Record<string, readonly [title: string, text: string]>> = {
  passed: ['Thank you', 'You are a real person. Your order is on its way.'],
  failed: ['That did not work', 'The check did not succeed. You can take another one.'],
  expired: ['Time is up', 'The check took too long. You can take another one.'],
  declined: ['No check', 'Without the check we cannot sell this to you.'],
};

export const outcomePage = (customer: string, status: string) => {
  const [title, text] = outcomes[status] ?? ['Not yet', `The check is not over: ${status}.`];
  return page(title, `<p>${text}</p><p>You are <code>${customer}</code>. <a href="/">Back to the shop</a></p>`);
};
