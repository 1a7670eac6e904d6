/**
 * The one style sheet: of Designsystemet what our pages use, the font under the name the theme uses, and ours
 * behind it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/**
 * Designsystemet's parts by layer, in the order of its own sheet. A guard test compares them with the classes
 * of our pages.
 */
export const PARTS = {
  'ds.base': ['base', 'heading', 'label', 'paragraph', 'validation-message'],
  'ds.components': [
    'link',
    'data-size-workaround',
    'button',
    'input',
    'field',
    'fieldset',
    'skip-link',
    'details',
    'list',
    'error-summary',
    'alert',
    'table',
  ],
} as const;

/** Its themes bring colours and a second typeface that no page asks for. */
const UNUSED = [
  /@layer [\w.-]+ \{\n\[data-(?:color="brand\d"|typography="secondary")[\s\S]*?\n\}\s*\}\n/g,
  /^\s*--ds-color-brand\d-[^;]*;\n/gm,
];

/**
 * Fonts of two subsets, which nb, nn, en and se need (latin-ext carries đ č ŋ š ŧ ž), with the ranges
 * Fontsource gives them. They are shown where they are there in time, as they are on every page but a slow
 * first one: a later swap would move what the citizen reads.
 */
export const FONTS = [
  [
    'latin-ext',
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  ],
  [
    'latin',
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  ],
] as const;

const read = (name: string) => readFileSync(resolve(name), 'utf8').replace(/^\s*@charset[^;]*;/, '');

function theme(): string {
  const whole = read('@digdir/designsystemet-theme/digdir.css').replaceAll('\r\n', '\n');
  return UNUSED.reduce((text, unused) => text.replace(unused, ''), whole);
}

/** Without comments and the space between lines; strings of ours hold neither. */
const tight = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n');

/**
 * High contrast, by setting or as the system asks for it: lines and subtle texts are as strong as their colour
 * can be. CSS has no selector that holds for both.
 */
function highContrast(): string {
  const colours = ['neutral', 'accent', 'danger', 'info', 'success', 'warning'];
  const strong = colours.flatMap((colour) =>
    [
      ['border-subtle', 'border-strong'],
      ['border-default', 'border-strong'],
      ['text-subtle', 'text-default'],
    ].map(([weak, full]) => `--ds-color-${colour}-${weak}:var(--ds-color-${colour}-${full});`),
  );
  const rule = (selector: string) => `${selector}{${strong.join('')}}`;
  return `${rule('html[data-contrast="more"]')}@media (prefers-contrast:more){${rule('html')}}`;
}

/** `publicFolder`: where our own sheet lies. */
export function styleSheet(publicFolder: string): string {
  const layers = Object.entries(PARTS).map(
    ([layer, parts]) =>
      `@layer ${layer}{${parts.map((part) => read(`@digdir/designsystemet-css/${part}.css`)).join('')}}`,
  );
  const faces = FONTS.map(
    ([subset, range]) =>
      `@font-face{font-family:Inter;font-style:normal;font-display:optional;font-weight:100 900;src:url(inter-${subset}.woff2) format('woff2-variations');unicode-range:${range}}`,
  );
  const own = readFileSync(join(publicFolder, 'app.css'), 'utf8');
  const order = '@layer ds.theme, ds.base, ds.components;';
  return tight([order, ...layers, theme(), ...faces, own, highContrast()].join('\n'));
}
