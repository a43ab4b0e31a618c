/** The chat room's server, and a page to try it: node dist/service.js */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { ChatService } from './generated/src/index.js';
import { ws } from './generated/src/gen/transports/ws/index.js';

const service = new ChatService(ws.listen({ port: 8081 }), {
  async say({ name, text }, { params, publish }) {
    await publish.posted(params, { name, text, at: new Date().toISOString() });
  },
});
await service.start();

const files: Record<string, readonly [file: string, type: string]> = {
  '/': ['../index.html', 'text/html; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
};
const page = createServer((request, response) => {
  const [file, type] = files[request.url ?? '/'] ?? [];
  if (file === undefined) return void response.writeHead(404).end();
  void readFile(new URL(file, import.meta.url)).then((body) => response.writeHead(200, { 'content-type': type }).end(body));
});
page.listen(8082, '127.0.0.1', () => console.log('service: listening; open http://localhost:8082 in two windows, Ctrl+C stops'));

process.once('SIGTERM', () => {
  page.close();
  page.closeAllConnections();
  void service.drain();
});
