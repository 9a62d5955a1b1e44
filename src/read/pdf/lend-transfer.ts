type Transfer = (this: ArrayBuffer, length?: number) => ArrayBuffer;

const NAME = 'transferToFixedLength';
let borrowers = 0;

/** A copy of the wanted length; the original is left alone, which its only caller does not mind. */
function copyToLength(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
  const copy = new ArrayBuffer(length);
  new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  return copy;
}

/**
 * Gives array buffers of Node 20 the method that pdf.js calls when it hands on a font. Without it pdf.js drops the font
 * and, silently, every drawing step after it. The method is there only until what comes back has been called.
 */
export function lendTransfer(): () => void {
  const prototype = ArrayBuffer.prototype as ArrayBuffer & { [NAME]?: Transfer };
  if (prototype[NAME] !== undefined && prototype[NAME] !== copyToLength) return () => {};
  if (borrowers === 0) {
    Object.defineProperty(prototype, NAME, { value: copyToLength, configurable: true, writable: true });
  }
  borrowers += 1;
  let given = false;
  return () => {
    if (given) return;
    given = true;
    borrowers -= 1;
    if (borrowers === 0) delete prototype[NAME];
  };
}
