/**
 * The support's opening hours: Monday to Friday from 8.00 to 15.30, Norwegian time, not on public holidays
 * (lov om helligdager og helligdagsfred; lov om 1. og 17. mai). A calculation on an instant; nobody asks a clock.
 */
import { DAY, type Instant } from '../../kernel/clock.ts';
import { dateFormat } from '../../kernel/date-format.ts';

const HOUR: Instant = 3600 * 1000;
const OPENS = 8 * HOUR;
const CLOSES = 15.5 * HOUR;

export type Opening =
  | { readonly open: true; readonly until: Instant }
  | { readonly open: false; readonly opens: Instant };

const clock = dateFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' });

/** The hands of a Norwegian clock, as if they were UTC's. */
const local = (at: Instant): Instant => Date.parse(`${clock(at).replace(' ', 'T')}Z`);

/** The instant at which a Norwegian clock shows this; it is one or two hours before UTC's shows it. */
function instantOf(shown: Instant): Instant {
  const winter = shown - HOUR;
  return local(winter) === shown ? winter : shown - 2 * HOUR;
}

const midnight = (shown: Instant): Instant => shown - (shown % DAY);

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): Instant {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moon + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const days = epact + sunday - 7 * late + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}

/** Month and day. */
const FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26'];
/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday. */
const FROM_EASTER = [-3, -2, 1, 39, 50];

function isHoliday(day: Instant): boolean {
  const date = new Date(day);
  const sunday = easter(date.getUTCFullYear());
  return (
    FIXED.includes(date.toISOString().slice(5, 10)) || FROM_EASTER.some((days) => sunday + days * DAY === day)
  );
}

function isWorkday(day: Instant): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday >= 1 && weekday <= 5 && !isHoliday(day);
}

/** Whether the support is open at this instant, and until or from when. */
export function openingAt(at: Instant): Opening {
  const shown = local(at);
  const today = midnight(shown);
  const time = shown - today;
  if (isWorkday(today) && time >= OPENS && time < CLOSES)
    return { open: true, until: instantOf(today + CLOSES) };
  let day = isWorkday(today) && time < OPENS ? today : today + DAY;
  while (!isWorkday(day)) day += DAY;
  return { open: false, opens: instantOf(day + OPENS) };
}
