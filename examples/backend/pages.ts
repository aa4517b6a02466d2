// What the shop's customers see.
const page = (title: string, content: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${title} – Corner shop</title>
    <style>
      body { margin: 2rem auto; max-width: 40rem; padding: 0 1rem; font: 1.1rem/1.5 system-ui, sans-serif; }
      liveness-check { --colour-accent: #8a3b12; --colour-on-accent: #fff; }
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

/** The check in a page of the shop's own. */
export const embeddedPage = page(
  'Your check',
  `<liveness-check></liveness-check>
      <script src="/liveness-check/liveness-check.js" type="module"></script>
      <script src="/embedded.js" type="module"></script>`,
);

/** What the page hears is for the page: at the end, the shop itself asks how it went. */
export const embeddedScript = `
const element = document.querySelector('liveness-check');
element.addEventListener('finished', () => location.assign('/done'));
element.addEventListener('cancelled', () => location.assign('/'));
const { apiBase, clientSecret } = await (await fetch('/check', { method: 'POST' })).json();
Object.assign(element, { apiBase, clientSecret });
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
