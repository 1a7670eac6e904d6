/** Names for people who do not exist: ordinary given names, family names that no person bears. */
import { derivedNumber } from '../kernel/entropy.ts';
import type { Person } from './person.ts';
import type { Pid } from './pid.ts';

// biome-ignore format: a list of names reads as a paragraph
const WOMEN = [
  'Anne', 'Astrid', 'Aurora', 'Berit', 'Eli', 'Frida', 'Guro', 'Hanna', 'Hilde', 'Ingrid', 'Jorunn', 'Kari',
  'Liv', 'Maja', 'Marit', 'Nora', 'Oda', 'Ragnhild', 'Selma', 'Signe', 'Solveig', 'Sunniva', 'Turid', 'Åse',
] as const;
// biome-ignore format: a list of names reads as a paragraph
const MEN = [
  'Anders', 'Aksel', 'Arne', 'Birger', 'Eirik', 'Emil', 'Gunnar', 'Halvor', 'Henrik', 'Ivar', 'Jakob', 'Kåre',
  'Lars', 'Magnus', 'Nils', 'Odd', 'Olav', 'Peder', 'Sander', 'Sigurd', 'Stein', 'Tobias', 'Trygve', 'Ørjan',
] as const;
/** The words mean test, trial, sample, draft, exercise, rehearsal and the like. */
// biome-ignore format: a list of names reads as a paragraph
const FAMILIES = [
  'Eksempelrud', 'Eksempelvik', 'Fiksjonstad', 'Forsøkdal', 'Forsøksmo', 'Fantasifjell', 'Generalprøve', 'Hypotesen',
  'Juksemoen', 'Kladdeby', 'Kladdestad', 'Kontrollvoll', 'Liksomdal', 'Liksomrud', 'Lissomstad', 'Låtsvik',
  'Mønsterdal', 'Oppdiktet', 'Oppspinn', 'Papirsen', 'Prøvebakken', 'Prøvedal', 'Prøvelund', 'Prøvemo',
  'Prøvenes', 'Prøverud', 'Prøvesund', 'Påfunnstad', 'Sandkassen', 'Simulstad', 'Skissevik', 'Stikkprøven',
  'Syntetsen', 'Testbakken', 'Testdal', 'Testerud', 'Testfjord', 'Testlund', 'Testnes', 'Teststad',
  'Testvik', 'Tenkeland', 'Utkastrud', 'Øvelsesmo', 'Øvingsdal', 'Øvingsvik',
] as const;

/** A name that follows from entropy; until 2032 the ninth digit of a number tells women (even) from men. */
export function freshName(entropy: string, pid: Pid | null): Person['name'] {
  const woman = Number(pid?.[8] ?? derivedNumber(entropy, 'sex', 10)) % 2 === 0;
  return { given: pick(woman ? WOMEN : MEN, entropy, 'given'), family: pick(FAMILIES, entropy, 'family') };
}

function pick(names: readonly string[], entropy: string, purpose: string): string {
  return names[derivedNumber(entropy, purpose, names.length)] ?? 'Prøve';
}

/** Letters of an e-mail address: `Øyvind` is `oyvind`, `Máret` is `maret`. */
export function ascii(name: string): string {
  const plain = name.toLowerCase().replaceAll('ø', 'o').replaceAll('æ', 'ae').replaceAll('đ', 'd');
  return plain.normalize('NFD').replace(/[^a-z]/g, '') || 'person';
}
