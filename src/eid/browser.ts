/**
 * The kind of browser a citizen is taken to use: a profile that a tester picks. A further profile is one more
 * row here.
 */

/** English: testers read it. */
export interface Profile {
  readonly name: string;
  readonly about: string;
  /** The remedy in words, and the profile that it makes of this one. */
  readonly remedy?: { readonly does: string; readonly to: string };
  /** Facts that were common knowledge in its time, and are not any more. */
  readonly history?: string;
}

const update = { does: 'Update the browser', to: 'modern' } as const;

/** In the order they are offered. None names an eID: each eID says for itself which of them it refuses. */
const PROFILES = {
  modern: { name: 'A browser of today', about: 'It does all that the eIDs ask for.' },
  unsupported: {
    name: 'A browser that is not supported',
    about: 'Nothing is wrong with it, but it is not on the list of those that may be used.',
    remedy: update,
  },
  phone: {
    name: 'A phone of today',
    about: 'Nothing is wrong with it, but the programs of a computer cannot be installed on it.',
    remedy: { does: 'Go to a computer', to: 'modern' },
  },
  'ie-8': {
    name: 'Internet Explorer 8 without Java',
    about: 'A browser of 2009. What newer browsers do themselves, this one needed an add-on for.',
    remedy: update,
    history:
      'Java in the browser was an add-on in which eIDs once ran as small programs (applets). Whoever lacked it was sent to java.com to install it. No browser of today can run it, and that download page leads nowhere useful: another browser is the only way on.',
  },
  'ie-zones': {
    name: 'Internet Explorer 11 with safety zones',
    about:
      'The service stands in another zone than the eID, as an employer may have set it, and the browser keeps the two apart.',
    remedy: { does: 'Add the eID’s address to Trusted sites', to: 'ie-zones-trusted' },
  },
  'ie-zones-trusted': {
    name: 'Internet Explorer 11 with safety zones, the eID trusted',
    about: 'The same, after the administrator has added the eID’s address to Trusted sites.',
    remedy: { does: 'Take it out of Trusted sites', to: 'ie-zones' },
  },
  'chrome-23': { name: 'Chrome 23', about: 'A browser of 2012.', remedy: update },
  'firefox-27': { name: 'Firefox 27', about: 'A browser of 2014.', remedy: update },
  'safari-ios-7': { name: 'Safari on iOS 7.0', about: 'A phone of 2013.', remedy: update },
  'ios-6': {
    name: 'A phone with iOS 6',
    about: 'A phone of 2012. iOS 2 to 6 do the same.',
    remedy: { does: 'Update the operating system', to: 'modern' },
  },
} as const satisfies Readonly<Record<string, Profile>>;

export type AgentId = keyof typeof PROFILES;

export const AGENTS = Object.keys(PROFILES) as [AgentId, ...AgentId[]];

export function isAgent(id: unknown): id is AgentId {
  return AGENTS.some((one) => one === id);
}

export function profileOf(agent: AgentId): Profile {
  return PROFILES[agent];
}
