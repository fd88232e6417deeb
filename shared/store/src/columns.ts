import type { ColumnType, JSONColumnType } from 'kysely';

/** Read as the value, written as JSON text. */
export type Jsonb<Value> = JSONColumnType<Value & object, string, string>;
export type NullableJsonb<Value> = ColumnType<Value | null, string | null, string | null>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
export type NullableTimestamp = ColumnType<Date | null, Date | string | null, Date | string | null>;
