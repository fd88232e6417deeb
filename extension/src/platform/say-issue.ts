import type { SessionEventSchema } from '@locked-in/contracts';

/** What the schema of an event finds wrong. */
export type Issue = NonNullable<ReturnType<typeof SessionEventSchema.safeParse>['error']>['issues'][number];

const KINDS: Readonly<Record<string, string>> = {
  string: 'is not text',
  number: 'is not a number',
  int: 'is not a whole number',
  boolean: 'is neither true nor false',
  array: 'is not a list',
  object: 'is not a group of fields',
};
const FORMS: Readonly<Record<string, string>> = {
  site: 'is not the name of a site',
  path: 'is not a path, or has a ? or a #',
};

/** What was expected of a field, to stand behind its name. `value`: what stands there. */
export function sayIssue(issue: Issue, value: unknown): string {
  const field = String(issue.path.at(-1) ?? '');
  if (value === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return field === '' ? 'is not an event' : (KINDS[issue.expected] ?? 'is not what belongs here');
    case 'too_big':
      return sayTooBig(issue.origin, Number(issue.maximum));
    case 'too_small':
      return `is less than ${Math.max(0, Number(issue.minimum))}`; // zod's own least whole number says nothing
    case 'invalid_value':
      return `is none of these: ${issue.values.join(', ')}`;
    case 'invalid_union':
      return 'is of no kind that is known here';
    case 'invalid_format':
      return issue.format === 'regex' ? (FORMS[field] ?? 'is not what belongs here') : 'is not an id';
    case 'custom':
      return field === 'timeZone' ? 'is not a time zone' : 'has characters that cannot be kept';
    default:
      return 'is not what belongs here';
  }
}

function sayTooBig(origin: string, maximum: number): string {
  if (origin === 'string') return `is longer than ${maximum} characters`;
  return origin === 'array' ? `has more than ${maximum} entries` : `is more than ${maximum}`;
}
