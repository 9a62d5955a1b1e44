import type { ByteReader } from './byte-reader.js';
import { readSprms, SPRM } from './sprms.js';

/** How characters look, and what they are. */
export interface CharacterLook {
  readonly bold: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
  readonly capitals: boolean;
  readonly superscript: boolean;
  readonly deleted: boolean;
  /** Number of the font; -1 for none. */
  readonly font: number;
  /** Characters with a meaning of their own: marks of fields, notes, drawings. */
  readonly special: boolean;
  /** The sign a special "(" stands for, and its font; null for none. */
  readonly symbol: { readonly font: number; readonly character: string } | null;
}

export const PLAIN_CHARACTERS: CharacterLook = {
  bold: false,
  struck: false,
  hidden: false,
  capitals: false,
  superscript: false,
  deleted: false,
  font: -1,
  special: false,
  symbol: null,
};

type Mutable = { -readonly [K in keyof CharacterLook]: CharacterLook[K] };

/** A switch: off, on, as the style has it, or the opposite of what the style has. */
function turn(operand: number, ofStyle: boolean): boolean {
  if (operand === 0x80) return ofStyle;
  if (operand === 0x81) return !ofStyle;
  return operand !== 0;
}

/** Applies property changes to the look of a style; `inStyle` gives the look in a character style instead. */
export function applyCharacterChanges(
  base: CharacterLook,
  changes: ByteReader | null,
  inStyle: (style: number) => CharacterLook,
): CharacterLook {
  if (changes === null) return base;
  let ofStyle = base;
  const look: Mutable = { ...base };
  readSprms(changes, 0, (sprm, list, at) => {
    switch (sprm) {
      case SPRM.characterStyle: {
        ofStyle = inStyle(list.u16(at));
        const { deleted, special, symbol } = look;
        Object.assign(look, ofStyle, { deleted, special, symbol });
        break;
      }
      case SPRM.plain:
        Object.assign(look, base);
        break;
      case SPRM.bold:
        look.bold = turn(list.u8(at), ofStyle.bold);
        break;
      case SPRM.struck:
        look.struck = turn(list.u8(at), ofStyle.struck);
        break;
      case SPRM.doublyStruck:
        look.struck = list.u8(at) !== 0;
        break;
      case SPRM.hidden:
        look.hidden = turn(list.u8(at), ofStyle.hidden);
        break;
      case SPRM.capitals:
        look.capitals = turn(list.u8(at), ofStyle.capitals);
        break;
      case SPRM.raised:
        look.superscript = list.u8(at) === 1;
        break;
      case SPRM.deleted:
        look.deleted = list.u8(at) !== 0;
        break;
      case SPRM.font:
        look.font = list.u16(at);
        break;
      case SPRM.special:
        look.special = list.u8(at) !== 0;
        break;
      case SPRM.symbol:
        look.symbol = { font: list.u16(at), character: String.fromCharCode(list.u16(at + 2)) };
        break;
    }
  });
  return look;
}

/** Applies the changes of one style to the look of the style it rests on. */
export function applyStyleChanges(base: CharacterLook, changes: ByteReader): CharacterLook {
  return applyCharacterChanges(base, changes, () => base);
}
