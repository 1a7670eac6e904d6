/** Models that know what they lack. */

/**
 * Every value a template asks for must be there: models use null for "none", and `in` for what may be absent.
 */
export function strict<T extends object>(model: T): T {
  return new Proxy(model, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) throw new TypeError(`The model has no "${name}"`);
      const value: unknown = Reflect.get(target, name);
      return isPlain(value) && mayDiffer(target, name) ? strict(value) : value;
    },
  });
}

function isPlain(value: unknown): value is object {
  if (Array.isArray(value)) return true;
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** A proxy must answer a frozen property with the very value. */
function mayDiffer(target: object, name: string | symbol): boolean {
  const property = Object.getOwnPropertyDescriptor(target, name);
  return property === undefined || property.configurable === true || property.writable === true;
}
