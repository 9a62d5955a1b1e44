/**
 * Adds properties that are read when first asked for, and kept. They are the object's own and enumerable: who copies the
 * object, compares it or sends it to another thread reads them all.
 * @returns the object itself.
 */
export function readLater<T extends object, L extends object>(object: T, later: { [K in keyof L]: () => L[K] }): T & L {
  for (const key of Object.keys(later) as (keyof L & string)[]) {
    Object.defineProperty(object, key, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = later[key]();
        Object.defineProperty(object, key, { value, configurable: true, enumerable: true });
        return value;
      },
    });
  }
  return object as T & L;
}
