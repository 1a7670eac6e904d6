/**
 * Reads forms and links from our own HTML: regular enough for expressions, so that no DOM library is needed.
 */

interface Control {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly value: string;
  /** Sent without anyone touching it: hidden, prefilled, checked or selected. */
  readonly sent: boolean;
  readonly button: boolean;
  /** The id of the form it names as its own; undefined = the one it stands in. */
  readonly owner: string | undefined;
}

export interface Form {
  readonly id: string | undefined;
  readonly action: string;
  readonly method: 'GET' | 'POST';
  readonly controls: readonly Control[];
}

export interface Link {
  readonly id: string | undefined;
  readonly href: string;
  readonly text: string;
}

type Attributes = Readonly<Record<string, string>>;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

export function decode(html: string): string {
  return html.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? whole;
  });
}

/** The text a person would read: without tags, white space folded. */
export function textOf(html: string): string {
  return decode(html.replace(/<(script|style|svg)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function attributes(tag: string): Attributes {
  const found: Record<string, string> = {};
  for (const [, name, double, single, bare] of tag.matchAll(
    /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g,
  ))
    if (name !== undefined) found[name.toLowerCase()] = decode(double ?? single ?? bare ?? '');
  return found;
}

function selected(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>([^<]*)/gi)].map(([, tag = '', text = '']) => ({
    tag: attributes(tag),
    text: textOf(text),
  }));
  const option = all.find(({ tag }) => tag.selected !== undefined) ?? all[0];
  return option?.tag.value ?? option?.text ?? '';
}

function control(element: string, tag: Attributes, inner: string): Control {
  const type = tag.type ?? (element === 'button' ? 'submit' : 'text');
  // A button of another type sends nothing.
  const button = type === 'submit';
  const choice = type === 'checkbox' || type === 'radio';
  const value = element === 'select' ? selected(inner) : element === 'textarea' ? decode(inner) : tag.value;
  return {
    id: tag.id,
    name: tag.name,
    value: value ?? (choice ? 'on' : ''),
    sent:
      tag.disabled === undefined && element !== 'button' && !button && (!choice || tag.checked !== undefined),
    button,
    owner: tag.form,
  };
}

function controls(html: string): Control[] {
  const tags = html.matchAll(/<(input)\b([^>]*)>|<(select|textarea|button)\b([^>]*)>([\s\S]*?)<\/\3>/gi);
  return [...tags].map(([, input, inputTag, element, tag, inner]) =>
    control((input ?? element ?? '').toLowerCase(), attributes(inputTag ?? tag ?? ''), inner ?? ''),
  );
}

export function formsOf(html: string): Form[] {
  const elsewhere = controls(html).filter(({ owner }) => owner !== undefined);
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi)].map(([, tag = '', inner = '']) => {
    const { id, action = '', method = 'get' } = attributes(tag);
    return {
      id,
      action,
      method: method.toLowerCase() === 'post' ? 'POST' : 'GET',
      controls: [
        ...controls(inner).filter(({ owner }) => owner === undefined),
        ...(id === undefined ? [] : elsewhere.filter(({ owner }) => owner === id)),
      ],
    };
  });
}

export function linksOf(html: string): Link[] {
  return [...html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/gi)].flatMap(([, tag = '', inner = '']) => {
    const { id, href } = attributes(tag);
    return href === undefined ? [] : [{ id, href, text: textOf(inner) }];
  });
}

/**
 * The form as a button sends it: its own values, with `fields` in place of them. A field it does not have is
 * an error of the test.
 */
export function filled(
  form: Form,
  fields: Readonly<Record<string, string>>,
  button: string,
): URLSearchParams {
  const body = new URLSearchParams();
  for (const { name, value, sent, button: pressed, id } of form.controls)
    if (name !== undefined && !(name in fields) && (sent || (pressed && id === button)))
      body.append(name, value);
  for (const [name, value] of Object.entries(fields)) {
    if (!form.controls.some((control) => control.name === name))
      throw new Error(`The form has no field "${name}"`);
    body.append(name, value);
  }
  return body;
}
