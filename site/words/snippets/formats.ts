import { addressOf } from '../../../engine/primitives/addresses.ts';
import { partnerPage } from '../../../widgets/element/partner-page.ts';
import { badgeKit } from '../en/snippets/badge-kit.ts';
import { writeEmbed, writeLoading, writeSheet, type SnippetOptions } from './elements.ts';
import { embedFolder } from './embed-files.ts';
import { writePinned } from './pinned.ts';
import { escapeText, indent, writeAttributes, writeElement } from './markup.ts';

/** What stands in the snippets until the page knows where it is served from. */
export const SAMPLE_ORIGIN = 'https://tiers.example.com';

/** One thing to copy, and where it goes. */
export interface Part {
  where: string;
  /** Empty: this embed does not need it. */
  code: string;
}

interface Format {
  name: string;
  write(options: SnippetOptions): Part[];
}

const SHEET = 'In your style sheet';

/** The text that a page's author copies. The same on the server and in the browser, so that they cannot drift apart. */
export const FORMATS = {
  html: {
    name: 'HTML',
    write: (options) => [
      { where: 'Once, in the head of the page', code: writeLoading(options) },
      { where: 'In its place on the page', code: writeEmbed(options) },
      { where: SHEET, code: writeSheet(options) },
    ],
  },
  react: {
    name: 'React',
    write: (options) => [
      { where: 'Once, in index.html', code: writeLoading(options) },
      { where: 'A component, with React 19 or later', code: writeComponent(writeEmbed(options)) },
      { where: SHEET, code: writeSheet(options) },
    ],
  },
  vue: {
    name: 'Vue',
    write: (options) => [
      { where: 'Once, in index.html', code: writeLoading(options) },
      { where: 'In vite.config.js, so that Vue leaves the element as it is', code: VUE_PLUGIN },
      { where: 'A component', code: `<template>\n${indent(writeEmbed(options))}\n</template>` },
      { where: SHEET, code: writeSheet(options) },
    ],
  },
  wordpress: {
    name: 'WordPress',
    write: (options) => [
      { where: 'In functions.php of your theme, with WordPress 6.5 or later', code: writeShortcode(options) },
      { where: 'In its place, in any post or page', code: `[gradus_${options.element}]` },
      { where: 'In Additional CSS', code: writeSheet(options) },
    ],
  },
  pinned: {
    name: 'HTML with integrity, for strict pages',
    write: (options) => [
      {
        where: 'Once, in the head: one version, which never changes, also under an Integrity-Policy',
        code: writePinned(options),
      },
    ],
  },
  image: {
    name: 'Without script: Markdown, mail',
    write: (options) => [
      { where: 'Markdown', code: options.element === 'badge' ? writeMarkdown(options) : '' },
      { where: 'HTML, for mail and profiles', code: options.element === 'badge' ? writeImage(options) : '' },
    ],
  },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

const VUE_PLUGIN = `vue({
  template: {
    compilerOptions: {
      isCustomElement: (tag) => tag.startsWith('tier-'),
    },
  },
})`;

function writeComponent(element: string): string {
  return `export function PartnerTier() {\n  return (\n${indent(element, 4)}\n  );\n}`;
}

function writeShortcode(options: SnippetOptions): string {
  const { origin, embed, element } = options;
  const folder = embedFolder(origin, embed);
  return `add_action('wp_enqueue_scripts', function () {
  wp_enqueue_style('gradus', ${inPhp(`${folder}gradus.css`)}, [], null);
  wp_enqueue_script_module('gradus', ${inPhp(`${folder}${element}.js`)}, [], null);
});

add_shortcode('gradus_${element}', fn () => ${inPhp(writeEmbed(options))});`;
}

function inPhp(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

function writeMarkdown(options: SnippetOptions): string {
  const { alt, src, href } = badgeImage(options);
  return `[![${escapeText(alt).replace(/[\\[\]`*_!]/g, '\\$&')}](${src})](${href})`;
}

function writeImage(options: SnippetOptions): string {
  const { alt, src, href } = badgeImage(options);
  return writeElement('a', { href }, `<img${writeAttributes({ src, height: '44', alt })}>`);
}

function badgeImage({ origin, program, partner, partnerName, alt = badgeKit.alt(partnerName) }: SnippetOptions) {
  return {
    alt,
    src: `${origin}/badges/${program}/${addressOf(partner)}.svg`,
    href: partnerPage(origin, program, partner),
  };
}
