import { z } from 'zod/mini';
import { ERASE_WORDS } from './erase-words.ts';

/** One line of `GET /v1/account/export`: a row of a table as it is stored. Events of chunks are unpacked; hashes of secrets stay out. */
export type ExportedRow = { readonly table: string; readonly row: Readonly<Record<string, unknown>> };

/** `DELETE /v1/account` */
export const EraseRequestSchema = z.strictObject({ confirm: z.literal(ERASE_WORDS) });

/** How many rows went, by table. */
export const ErasedSchema = z.record(z.string(), z.int());
export type Erased = Readonly<z.infer<typeof ErasedSchema>>;
