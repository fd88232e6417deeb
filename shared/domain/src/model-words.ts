import type { AiSilence } from './ai-grade.ts';
import type { ModelFinding, Unreachable, Unusable } from './model-test.ts';

/** What a screen says where a model's word on the grade would stand. Never blames the person; never reads as a 0. */
export const SILENCE_WORDS: Readonly<Record<AiSilence, string>> = {
  off: 'No model was asked.',
  withheld: 'No model was asked, as there is no computed grade to speak of.',
  refused: 'The model declined to answer.',
  truncated: 'The model ran out of room before it had answered. A larger limit for answers may help.',
  filtered: 'A content filter of the endpoint stopped the answer.',
  empty: 'The model answered with nothing.',
  invalid: 'The model answered in a form that could not be read.',
  unfounded: 'The model cited nothing that is in this session, so its grade does not count.',
  'rate-limited': 'The endpoint has too many questions right now. It is asked again later.',
  unavailable: 'The endpoint could not be reached. It is asked again later.',
  unauthorized: 'The endpoint refused the key.',
  'over-budget': 'The limit for questions to the model is used up. It is asked again tomorrow.',
};

/** What a person reads who tested the connection: what is wrong, then what to do. */
export function sayModelFinding(finding: ModelFinding): string {
  switch (finding.kind) {
    case 'works':
      return `It works: ${finding.model} answers${DIALECT_WORDS[finding.dialect]}.`;
    case 'off':
      return 'No model is set up. Set OPENAI_BASE_URL and INFERENCE_TEXT_MODEL, then start again.';
    case 'localhost-in-container':
      return `${finding.endpoint} means this container, not the machine it runs on. Use http://host.docker.internal with the same port and path, or the name of the other container.`;
    case 'unreachable':
      return `${finding.endpoint}: ${UNREACHABLE_WORDS[finding.why]}`;
    case 'timeout':
      return `No answer within ${finding.seconds} s. A model that loads for the first time may need longer: try again, or raise OPENAI_TIMEOUT_SEC.`;
    case 'not-an-api':
      return `Something answers at ${finding.endpoint}, but it is not the API. ${sayBetter(finding.better)}`;
    case 'key-refused':
      return finding.hasKey
        ? 'The endpoint refused the key. Look for a typing error in OPENAI_API_KEY, or whether the key has expired.'
        : 'The endpoint wants a key. Set OPENAI_API_KEY.';
    case 'model-missing':
      return `The endpoint has no model named ${finding.model}. ${sayAvailable(finding.available)}`;
    case 'context-too-small':
      return `The model holds fewer tokens${finding.found === undefined ? '' : ` (${finding.found})`} than INFERENCE_CONTEXT_LENGTH says (${finding.configured}), and would forget the beginning of a question. Lower it, or give the model a larger context (Ollama: OLLAMA_CONTEXT_LENGTH).`;
    case 'rate-limited':
      return 'The endpoint has too many questions, or its credit is used up. Try again later.';
    case 'broken':
      return `The endpoint answers with an error of its own (${finding.status}). Its log says more.`;
    case 'unusable':
      return `The endpoint answers, but ${UNUSABLE_WORDS[finding.why]}`;
  }
}

const DIALECT_WORDS = {
  structured: ' in exactly the form asked for',
  json: ' with JSON',
  plain: ' in words that hold JSON',
} as const;

const UNREACHABLE_WORDS: Readonly<Record<Unreachable, string>> = {
  refused: 'nothing listens there. Is the model server running, and is the port right?',
  'unknown-host': 'there is no machine of this name. Look for a typing error in OPENAI_BASE_URL.',
  tls: 'no secure connection. Is it http:// rather than https://, or a certificate nobody here knows?',
  cut: 'the connection was cut. A proxy or a firewall may stand between.',
};

const UNUSABLE_WORDS: Readonly<Record<Unusable, string>> = {
  refused: 'the model declines the simplest question.',
  truncated:
    'the model runs out of room. Raise INFERENCE_MAX_OUTPUT_TOKENS; models that think aloud need 4000 or more.',
  filtered: 'a content filter stops the simplest question.',
  empty: 'the answer is empty. Models that think aloud need a larger INFERENCE_MAX_OUTPUT_TOKENS.',
  invalid: 'not in a form that can be read. Use a model that can follow a JSON form.',
  rejected: 'it rejects every form of question that was tried.',
};

function sayBetter(better: string | undefined): string {
  return better === undefined
    ? 'The address usually ends with /v1.'
    : `Set OPENAI_BASE_URL to ${better}, where it is.`;
}

function sayAvailable(available: readonly string[]): string {
  return available.length === 0
    ? 'Look at INFERENCE_TEXT_MODEL, or load the model first.'
    : `It has ${available.slice(0, 5).join(', ')}${available.length > 5 ? ' and more' : ''}.`;
}
