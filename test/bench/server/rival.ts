/** What `npm run bench:server` measures against, in a process of its own: plain `node:http`, which does the same work and nothing else. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { standingsOf, badge } from '../../widgets/answers.ts';

const PARTNERS = 10_000;
const badges = new Map(Array.from({ length: PARTNERS }, (_, i) => [`p${i}`, badge(`p${i}`, i % 2 ? 'gold' : 'silver')]));
const head = standingsOf('acme', []);
const one = JSON.parse(process.env['BENCH_PARTNER'] ?? '{}') as object;

const server = createServer(({ url }, response) => {
  const { pathname, searchParams } = new URL(url!, 'http://localhost');
  let body: string;
  if (pathname.endsWith('/standings.json')) {
    const partners = searchParams
      .get('partners')!
      .split(',')
      .flatMap((id) => badges.get(id) ?? []);
    body = JSON.stringify({ ...head, partners });
  } else body = JSON.stringify(one);
  const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
  response.writeHead(200, {
    ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), etag, vary: 'Accept-Encoding' },
    ...{ 'cache-control': 'public, max-age=60', 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' },
  });
  response.end(body);
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
