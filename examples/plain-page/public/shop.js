import { words } from './words.js';

const element = document.querySelector('liveness-check');
const language = document.querySelector('#language');
const start = document.querySelector('#start');
const backend = document.querySelector('#backend');
let current;

language.addEventListener('change', speak);
speak();

start.addEventListener('click', async () => {
  start.disabled = true;
  const response = await fetch('checks', { method: 'POST' });
  current = await response.json();
  element.apiBase = current.apiBase;
  element.clientSecret = current.clientSecret;
});

// What the page hears is for the page. Whether the account is opened is decided by the server, which asks the API.
element.addEventListener('finished', async () => {
  const { status } = await (await fetch(`checks/${current.id}`)).json();
  backend.textContent = `The server says: ${status}`;
});

element.addEventListener('failed', ({ detail }) => {
  backend.textContent = `It stopped: ${detail.reason}`;
});

function speak() {
  element.language = language.value;
  element.words = words[language.value];
}
