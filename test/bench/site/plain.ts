/** One page from memory by plain `node:http`, for `npm run bench:site`; the page comes in on the standard input. */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import process from 'node:process';

const body = Buffer.from(await text(process.stdin));
createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length, etag: '"1"' });
  response.end(body);
}).listen(Number(process.env['PORT']), '127.0.0.1');
