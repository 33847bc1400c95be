/** Firefox and WebKit, where they are installed: the elements are tested in them too, and nothing else needs them. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const FIREFOX_NAMES = ['firefox-esr', 'firefox', 'firefox.exe'];
const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((variable) => process.env[variable])
    .filter(Boolean)
    .map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
];

/** @returns {string | undefined} */
export function findFirefox() {
  const named = process.env.GRADUS_FIREFOX;
  if (named && !isExecutable(named)) throw new Error(`GRADUS_FIREFOX names ${named}, which is no program that can be run.`);
  return named ?? findOnPath(FIREFOX_NAMES) ?? FIREFOX_PLACES.find(isExecutable);
}

/** What drives it, and what makes the screen that it is shown on. @returns {{ driver: string, screen: string } | undefined} */
export function findWebKit() {
  const driver = findOnPath(['WebKitWebDriver']);
  const screen = findOnPath(['Xvfb']);
  return driver && screen && { driver, screen };
}

function findOnPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
