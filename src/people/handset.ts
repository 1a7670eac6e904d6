/**
 * A person's two handsets, an iPhone and an Android phone, of which one is in use: it holds the SIM card. And
 * the helper programs of cards on their computer.
 */
import type { Instant } from '../kernel/clock.ts';
import type { Json } from '../kernel/json.ts';
import { kind } from '../storage/kind.ts';
import type { Put } from '../storage/store.ts';

export type Platform = 'iphone' | 'android';

/** The settings of one phone. */
export interface Phone {
  /** Whole version of iOS or Android. */
  readonly os_version: number;
  /** Off: a push is not shown on the locked screen; opening the app still shows it. */
  readonly notifications: boolean;
  /** The phone's own unlocking beside its PIN; null = nothing enrolled. */
  readonly biometrics: 'face' | 'fingerprint' | null;
  /** The phone's setting that lets apps use face, fingerprint or PIN. */
  readonly biometrics_for_apps: boolean;
}

/** The state of an eID's app on a phone, or of its helper program on the computer. */
export interface AppState {
  /** A screen of the app's table. */
  readonly screen: string;
  /** Values that one screen keeps for another. */
  readonly notes: Readonly<Record<string, Json>>;
  /** The screen's words since the last tap: a key of the eID's words. */
  readonly say: {
    readonly text: string;
    readonly field?: string;
    readonly kind?: 'notice';
    /** Complaints about other fields. */
    readonly also?: readonly { readonly field: string; readonly text: string }[];
  } | null;
  /** The typed values that the screen shows again; never a secret. Absent = none. */
  readonly typed?: Readonly<Record<string, string>>;
}

/**
 * The stored record (kind `handset`, id = tag person = the person's id); absent = as it comes from the shop.
 */
export interface Handset {
  readonly in_use: Platform;
  readonly iphone: Phone;
  readonly android: Phone;
  /** By platform and the app's id; absent = not installed. */
  readonly apps: Readonly<Record<Platform, Readonly<Record<string, AppState>>>>;
  /** On the computer, by the program's id. Absent in records older than it, and while none has been used. */
  readonly programs?: Readonly<Record<string, AppState>>;
  /** Counts the changes; forms carry it, so that an old form is known as old. */
  readonly version: number;
  readonly changed_at: Instant | null;
}

export const HANDSET = kind<Handset, 'person'>('handset', { leftBy: 'tester', expires: 'some', version: 0 });

export const NEW_HANDSET: Handset = {
  in_use: 'iphone',
  iphone: { os_version: 18, notifications: true, biometrics: 'face', biometrics_for_apps: true },
  android: { os_version: 15, notifications: true, biometrics: 'fingerprint', biometrics_for_apps: true },
  apps: { iphone: {}, android: {} },
  version: 1,
  changed_at: null,
};

/** `expiresAt` is the person's: it goes with them. */
export function handsetPut(person: string, handset: Handset, expiresAt: Instant | null): Put {
  return HANDSET.put(person, handset, { tags: { person }, expiresAt });
}
