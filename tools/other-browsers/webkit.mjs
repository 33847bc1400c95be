/** WebKitGTK, driven over WebDriver (https://www.w3.org/TR/webdriver2/) on a screen of its own that nobody sees. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import process from 'node:process';

const SCREEN = { width: 1600, height: 2000 };
const KEYS = { Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Escape: '\uE00C', ArrowLeft: '\uE012', ArrowRight: '\uE014' };
const START_TRIES = 100;

/** @param {{ driver: string, screen: string }} programs */
export async function openWebKit({ driver, screen }) {
  const size = `${SCREEN.width}x${SCREEN.height}x24`;
  const display = spawn(screen, ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await once(display.stdout, 'data');
  const port = await findPort();
  const server = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${String(number).trim()}`, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
  });
  const end = () => [server, display].forEach((one) => one.kill());
  process.once('exit', end);

  let session = '';
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}/session${session}${path}`, {
      method,
      body: body && JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit, at ${method} ${path}: ${value.error}. ${value.message}`);
    return value;
  };
  session = `/${(await startSession(ask)).sessionId}`;
  await ask('POST', '/window/rect', { x: 0, y: 0, ...SCREEN });

  const act = (id, type, actions) => ask('POST', '/actions', { actions: [{ id, type, actions }] });
  const move = (x, y) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 });
  return {
    goto: (url) => ask('POST', '/url', { url }),
    evaluate: (script, ...args) => ask('POST', '/execute/sync', { script, args }),
    press: (key) =>
      act(
        'keys',
        'key',
        ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key })),
      ),
    moveTo: (x, y) => act('mouse', 'pointer', [move(x, y)]),
    clickAt: (x, y) =>
      act('mouse', 'pointer', [move(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]),
    close: async () => {
      await ask('DELETE', '').catch(() => {});
      process.off('exit', end);
      end();
    },
  };
}

async function startSession(ask) {
  for (let tries = 1; ; tries++) {
    try {
      return await ask('POST', '', { capabilities: {} });
    } catch (error) {
      // Until the driver listens, nobody answers.
      if (tries === START_TRIES || !(error instanceof TypeError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function findPort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
