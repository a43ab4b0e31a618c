/** The page in the browser: the generated client on the browser's own WebSocket. */
import { ChatClient } from './generated/src/gen/client.js';
import { connect } from './generated/src/gen/transports/ws/browser.js';
import * as urls from './generated/src/gen/urls.js';

const log = element('log', HTMLUListElement);
const form = element('form', HTMLFormElement);
const name = element('name', HTMLInputElement);
const text = element('text', HTMLInputElement);
const lobby = { room: 'lobby' };

const client = await ChatClient.connect(connect(urls.local));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void client.say(lobby, { name: name.value, text: text.value }).then(
    () => (text.value = ''),
    (error: unknown) => show(String(error)),
  );
});
show('connected');

for await (const { payload } of client.posted(lobby)) show(`${payload.name}: ${payload.text}`);

function show(line: string): void {
  const item = document.createElement('li');
  item.textContent = line;
  log.append(item);
}

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}
