import type { Problem } from '@locked-in/contracts';
import type { z } from 'zod/mini';

type FieldErrors = NonNullable<Problem['errors']>;

const AT_MOST = 20;

/** Names each wrong field by JSON pointer and says what it must be. Values and unknown names are never repeated. */
export function toFieldErrors(issues: readonly z.core.$ZodIssue[]): FieldErrors {
  return issues
    .slice(0, AT_MOST)
    .map((issue) => ({ pointer: toPointer(issue.path), message: toMessage(issue) }));
}

function toPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function toMessage(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be of type ${issue.expected}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unit(issue.origin)}`;
    case 'too_small':
      return `must be at least ${issue.minimum}${unit(issue.origin)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'invalid_union':
      return 'is not a known kind';
    case 'unrecognized_keys':
      return 'has a field that is not known';
    case 'custom':
      return issue.message;
    default:
      return 'does not have the right form';
  }
}

function unit(origin: string): string {
  if (origin === 'string') return ' characters long';
  return origin === 'array' ? ' entries long' : '';
}
