/**
 * "Dine kontaktopplysninger": the citizen reads and changes what the contact register has. A service like any
 * other: it knows the register by its endpoint alone.
 */
import type { Request, Response } from 'express';
import type { Language } from '../../kernel/language.ts';
import { view } from '../../web/render.ts';
import type { Entrance } from '../entrance/entrance.ts';
import { type LanguagesModel, languageAfterLogin, languagesModel } from '../entrance/languages.ts';
import type { DemoPages } from '../pages.ts';
import { nameOf, type SignedIn } from '../relying.ts';
import type { Visits } from '../visits.ts';
import { changeOf, complaintsOf, type ProfileForm, readForm } from './form.ts';
import { type ProfileModel, type ProfileVisit, profileModel } from './model.ts';
import { ContactRegister, type Failure } from './register.ts';
import { wordsIn } from './words.ts';

const PROFILE = view<ProfileModel>('demo/contact');
const UNREAD = view<UnreadModel>('demo/contact-unread');

/** Nothing can be shown: the access token has run out, or the register does not answer. */
interface UnreadModel {
  readonly heading: string;
  readonly lead: string;
  readonly button: string;
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly languages: LanguagesModel | null;
}

/** In the query of the page: what it has told once is told again, as in another language. */
const AGAIN = 'again';

/** What the form before came to is said once, and again where that is asked for. */
function spoken({ saved, wrong, ...page }: ProfileVisit, isAgain: boolean): ProfileVisit {
  if (page.said === true && !isAgain) return page;
  return { ...page, ...(saved && { saved }), ...(wrong && { wrong }) };
}

export interface ProfileParts {
  readonly issuer: string;
  readonly pages: DemoPages;
  readonly visits: Visits;
  readonly entrance: Entrance;
  /** Below which its addresses are: `/contact`. */
  readonly path: string;
  readonly other: { readonly href: string; readonly name: string };
  /** Whether a service has registered the address. */
  readonly isRegistered: (address: string) => Promise<boolean>;
}

export class ProfilePages {
  readonly #parts: ProfileParts;
  readonly #register: ContactRegister;

  constructor(parts: ProfileParts) {
    this.#parts = parts;
    this.#register = new ContactRegister(parts.issuer);
  }

  /**
   * Takes what the address of the page carries: `gotoUrl` of the service that sent the citizen. True where the
   * browser was sent on.
   */
  async arrived(req: Request, res: Response): Promise<boolean> {
    const { path, visits, entrance, isRegistered } = this.#parts;
    const { gotoUrl } = req.query;
    if (typeof gotoUrl !== 'string') return false;
    if (!(await isRegistered(gotoUrl))) {
      entrance.refused(req, res, UNREGISTERED);
      return true;
    }
    visits.turn(req, res, { ...visits.of(req)?.page, goto: gotoUrl });
    res.redirect(303, visits.of(req)?.signedIn === undefined ? `${path}/login` : `${path}/`);
    return true;
  }

  async show(req: Request, res: Response, signedIn: SignedIn): Promise<void> {
    const { path, visits, other } = this.#parts;
    const page = spoken(visits.of(req)?.page ?? {}, AGAIN in req.query);
    const person = await this.#register.read(signedIn.access_token);
    const language = languageAfterLogin(page.language, signedIn);
    if (typeof person === 'string')
      return this.#unread(res, person, languagesModel({ language, address: `${path}/` }), language);
    const name = nameOf(signedIn);
    const { headless } = signedIn;
    const told = page.saved !== undefined || page.wrong !== undefined;
    const languages = languagesModel({ language, address: told ? `${path}/?${AGAIN}` : `${path}/` });
    const model = profileModel({ person, visit: page, language, languages, name, path, headless, other });
    this.#draw(res, PROFILE, model, { language, error: model.message !== null });
    if (told && page.said !== true) visits.turn(req, res, { ...page, said: true });
  }

  /** The cookie is Lax: a form on another site arrives as a stranger and changes nothing. */
  async change(req: Request, res: Response): Promise<void> {
    const { path, visits } = this.#parts;
    const visit = visits.of(req);
    const form = readForm(req.body);
    if (visit?.signedIn !== undefined && form !== undefined) {
      const next = await this.#changed(visit.page ?? {}, form, visit.signedIn);
      visits.turn(req, res, next);
    }
    res.redirect(303, `${path}/`);
  }

  async #changed(
    { typed: _typed, saved: _saved, wrong: _wrong, said: _said, proving, ...page }: ProfileVisit,
    form: ProfileForm,
    { access_token }: SignedIn,
  ): Promise<ProfileVisit> {
    const { what, mobile, email } = form;
    if (what === 'keep') return page;
    const change = changeOf(form);
    if (change === undefined) return { ...page, wrong: [{ field: what, text: `${what}.missing` }] };
    const refused = await this.#register.change(access_token, change);
    if (refused === null) return { ...page, saved: true };
    // The page itself tells of a failure when it reads.
    if (typeof refused === 'string') return page;
    const typed = { mobile, email };
    if (refused.error === 'address_shared') {
      const isMail = refused.error_description.includes('epostadresse');
      return { ...page, typed, proving: isMail ? email : mobile };
    }
    const wrong = complaintsOf(what, refused.error_description);
    if (what === 'code' && proving !== undefined) return { ...page, typed, proving, wrong };
    return what === 'addresses' ? { ...page, typed, wrong } : { ...page, wrong };
  }

  #unread(res: Response, why: Failure, languages: LanguagesModel | null, language: Language): void {
    const { path } = this.#parts;
    const say = wordsIn(language);
    const way = why === 'expired' ? 'expired.login' : 'down.again';
    const model: UnreadModel = {
      heading: say('title'),
      lead: say(`${why}.lead`),
      button: say(way),
      action: why === 'expired' ? `${path}/login` : `${path}/`,
      method: why === 'expired' ? 'post' : 'get',
      languages,
    };
    this.#draw(res, UNREAD, model, { language, error: true });
  }

  #draw<M extends { readonly heading: string }>(
    res: Response,
    drawn: { readonly name: string; readonly model?: M },
    model: M,
    { language, error }: { readonly language: Language; readonly error: boolean },
  ): void {
    const { pages } = this.#parts;
    const scripts = error ? ['focus.js'] : [];
    pages.show(res, drawn, model, { error, language, narrow: true, scripts });
  }
}

const UNREGISTERED = {
  status: 400,
  heading: 'This address is registered by no service',
  sentence: 'gotoUrl must be one of the redirect_uris or post_logout_redirect_uris of a registered service.',
  advice: 'Register the address, or leave gotoUrl out: "Finished" then logs the citizen out.',
  facts: [],
};
