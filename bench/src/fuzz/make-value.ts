import type { Dice } from './dice.ts';
import { nastyValue } from './nasty.ts';

/** As much of JSON Schema as our document uses. */
export type Schema = {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
};

/** Something that the schema may let through, with here and there a value that it must not: one in `nastyOnceIn`. */
export function makeValue(schema: Schema, dice: Dice, nastyOnceIn: number): unknown {
  const make = (part: Schema) => makeValue(part, dice, nastyOnceIn);
  if (dice.onceIn(nastyOnceIn)) return nastyValue(dice);
  if ('const' in schema) return schema.const;
  const choices = schema.enum ?? [];
  if (choices.length > 0) return choices[dice.roll(choices.length)];
  const kinds = schema.anyOf ?? schema.oneOf ?? [];
  const kind = kinds[dice.roll(Math.max(1, kinds.length))];
  if (kind !== undefined) return make(kind);
  switch (schema.type) {
    case 'object':
      return makeObject(schema, dice, make);
    case 'array':
      return makeArray(schema, dice, make);
    case 'string':
      return makeText(schema, dice);
    case 'integer':
    case 'number':
      return makeNumber(schema, dice);
    case 'boolean':
      return dice.onceIn(2);
    default:
      return nastyValue(dice);
  }
}

type Make = (schema: Schema) => unknown;

function makeObject({ properties = {}, required = [] }: Schema, dice: Dice, make: Make): unknown {
  const kept = Object.entries(properties).filter(([name]) => required.includes(name) || dice.onceIn(2));
  const strangers = dice.onceIn(30) ? [['stranger', nastyValue(dice)]] : [];
  return Object.fromEntries([...kept.map(([name, schema]) => [name, make(schema)]), ...strangers]);
}

function makeArray({ items, prefixItems, minItems = 0 }: Schema, dice: Dice, make: Make): unknown {
  if (prefixItems !== undefined) return prefixItems.map(make);
  return Array.from({ length: minItems + dice.roll(4) }, () => make(items || {}));
}

function makeNumber({ minimum = 0, maximum = 2e12 }: Schema, dice: Dice): number {
  return dice.oneOf([minimum, maximum, minimum + dice.roll(Math.max(1, Math.min(maximum - minimum, 1e9)))]);
}

const LETTERS = 'BCDFGHJKabcdefgh0123456789_-';

function makeText(schema: Schema, dice: Dice): string {
  const { format, pattern = '', minLength = 0, maxLength = 40 } = schema;
  if (format === 'uuid' || pattern.includes('[0-9a-f]{8}') || pattern.includes('[0-9a-fA-F]{8}'))
    return makeUuid(dice);
  if (format === 'email' || pattern.includes('@')) return `somebody${dice.roll(50)}@here.test`;
  if (pattern.includes('{43}')) return makeLetters(dice, 43);
  if (pattern.includes('-W')) return `2026-W${10 + dice.roll(43)}`;
  if (format === 'date' || pattern.includes('\\d{4}-'))
    return `2026-${10 + dice.roll(3)}-${10 + dice.roll(19)}`;
  return makeLetters(
    dice,
    dice.oneOf([minLength, maxLength, minLength + dice.roll(Math.max(1, maxLength - minLength))]),
  );
}

function makeLetters(dice: Dice, length: number): string {
  return Array.from({ length }, () => LETTERS[dice.roll(LETTERS.length)]).join('');
}

export function makeUuid(dice: Dice): string {
  const hex = Array.from({ length: 32 }, () => dice.roll(16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
