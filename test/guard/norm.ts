/** Where a language allows several words for one thing, ours is one: per language, what is not written → what is. */
import type { Language } from '../../src/kernel/language.ts';

export const NORM: Readonly<Partial<Record<Language, readonly (readonly [RegExp, string])[]>>> = {
  nb: [
    [/^avvis/, 'avslå'],
    [/^adgangste/, 'tilgangsnøkkel'],
  ],
  nn: [
    [/^attende$/, 'tilbake'],
    [/^att$/, 'igjen'],
    [/^hjå$/, 'hos'],
    [/^fyrst/, 'først'],
    [/^byrj/, 'begynne'],
    [/^bede$/, 'bedt'],
    [/^oppgje/, 'oppgi'],
    [/^gje(ve)?$/, 'gi, gitt'],
    [/^ting(e|a|ing|ast|est)/, 'bestille'],
    [/^andlet/, 'ansikt'],
    [/^henne$/, 'ho'],
    [/^avvis/, 'avslå'],
    [/^tilgangste/, 'tilgangsnøkkel'],
  ],
  se: [
    [/^jus$/, 'jos'],
    [/^dehe$/, 'dahje'],
    [/^biehttal/, 'hilgut'],
    [/^sisačál|^olggosčál/, 'sisaloggen, olggosloggen'],
    [/^čálih/, 'logge sisa, logge olggos'],
    [/^nationála/, 'našuvnnalaš'],
    [/^mobiilnum/, 'mobiilanummir'],
    [/^ámadad?ju/, 'muođut'],
    [/^neahttalog/, 'neahttalohkki'],
    [/^beare$/, 'menddo'],
  ],
};
