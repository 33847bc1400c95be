/** Lets the test runner open WebKit (https://modern-web.dev/docs/test-runner/browser-launchers/overview/). */
import { openWebKit } from './webkit.mjs';

/**
 * Tests run in a frame: a window of WebKitGTK is never as narrow as a phone, and a frame is as wide as it should be. It begins where its
 * page begins, so that the mouse is where a test puts it, and is of the same origin, so that the keyboard reaches it.
 */
const HOST = '<style>* { margin: 0; border: 0 }</style><iframe></iframe>';
const SIZE = { width: 800, height: 600 };

/** @param {{ driver: string, screen: string }} programs */
export function webkitLauncher(programs) {
  let opening;
  let active = null;
  const open = () => (opening ??= openWebKit(programs));

  const setSize = async ({ width, height }) => {
    const resize = 'Object.assign(document.querySelector("iframe").style, { width: arguments[0], height: arguments[1] })';
    await (await open()).evaluate(resize, `${width}px`, `${height}px`);
  };
  // The runner's commands know how to speak with a page of Playwright's.
  const page = {
    setViewportSize: setSize,
    keyboard: { press: async (key) => (await open()).press(key) },
    mouse: {
      move: async (x, y) => (await open()).moveTo(x, y),
      click: async (x, y) => (await open()).clickAt(x, y),
      // None is ever left down.
      up: async () => {},
    },
  };

  return {
    name: 'WebKit',
    type: 'playwright',
    // There is one window.
    concurrency: 1,
    getPage: () => page,
    async startSession(id, url) {
      active = { id, url };
      const { goto, evaluate } = await open();
      await goto(new URL('/no-such-page', url).href);
      await evaluate('document.documentElement.innerHTML = arguments[0]', HOST);
      await setSize(SIZE);
      await evaluate('document.querySelector("iframe").src = arguments[0]', url);
    },
    isActive: (id) => active?.id === id,
    getBrowserUrl: () => active?.url,
    async stopSession() {
      active = null;
      await (await open()).goto('about:blank');
      return {};
    },
    stop: async () => (await opening)?.close(),
    startDebugSession() {
      throw new Error('WebKit cannot be debugged here: it has no screen that anybody sees.');
    },
  };
}
