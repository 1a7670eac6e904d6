/** `GET /settings`: language and display, for this browser. Without a script: its form is the page's own address. */
import type { RequestHandler } from 'express';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../kernel/language.ts';
import { holdsRealNumber } from '../people/pid.ts';
import { localPath } from './address.ts';
import { sendPage } from './answers.ts';
import { DISPLAY, type Display, type DisplaySetting } from './display.ts';
import { frameOf } from './frame.ts';
import { languageOf, pageRequest } from './page-request.ts';
import { type Renderer, view } from './render.ts';
import { methods, type Route } from './router.ts';
import { TEXTS } from './texts.ts';

interface Choice {
  /** The parameter that chooses it. */
  readonly name: string;
  readonly legend: string;
  readonly values: readonly {
    readonly value: string;
    readonly text: string;
    readonly chosen: boolean;
    /** The language of the text, where it is not the page's; null = it is. */
    readonly language: Language | null;
  }[];
}

interface SettingsModel {
  readonly heading: string;
  readonly lead: string;
  /** Null = nothing was saved just now. */
  readonly saved: string | null;
  readonly choices: readonly Choice[];
  readonly save: string;
  readonly tip: string;
  /** The page that led here; null = none. */
  readonly back: string | null;
}

const SETTINGS = view<SettingsModel>('settings');

/** `languages` takes what the form has chosen. */
export function settingsRoute(renderer: Renderer, languages: RequestHandler): Route {
  const show: RequestHandler = (req, res) => {
    const request = pageRequest(req);
    const language = languageOf(request);
    const words = TEXTS[language].settings;
    const back = backOf(request.query.get('back'));
    const model: SettingsModel = {
      ...{ heading: words.heading, lead: words.lead, save: words.save, tip: words.tip, back },
      saved: request.query.has('saved') ? words.saved : null,
      choices: [languageChoice(language), ...displayChoices(language, request.display)],
    };
    const link = back === null ? {} : { back: { href: back, text: words.back } };
    const frame = frameOf(request, { title: words.heading, narrow: true, ...link });
    sendPage(res, renderer.page(SETTINGS, model, frame));
  };
  return methods('/settings', { get: [languages, show] });
}

/** A page of this house, or none. */
function backOf(text: string | undefined): string | null {
  return text === undefined || holdsRealNumber(text) ? null : (localPath(text) ?? null);
}

function languageChoice(current: Language): Choice {
  const values = LANGUAGES.map((language) => ({
    value: language,
    text: LANGUAGE_NAMES[language],
    chosen: language === current,
    language: language === current ? null : language,
  }));
  return { name: 'lang', legend: TEXTS[current].settings.language, values };
}

function displayChoices(language: Language, display: Display): readonly Choice[] {
  const { settings, layout } = TEXTS[language];
  const choice = <Name extends DisplaySetting>(
    name: Name,
    legend: string,
    texts: Readonly<Record<Display[Name], string>>,
  ): Choice => ({
    name,
    legend,
    values: DISPLAY[name].map((value) => ({
      value,
      text: texts[value],
      chosen: value === display[name],
      language: null,
    })),
  });
  return [
    choice('size', settings.size.legend, settings.size),
    choice('contrast', settings.contrast.legend, settings.contrast),
    choice('scheme', settings.scheme.legend, layout.schemes),
    choice('motion', settings.motion.legend, settings.motion),
  ];
}
