import type { Plugin } from 'vite';

/**
 * Preact can set HTML, which nothing of ours asks for and stores warn of. What would be set as HTML is set as text, so
 * that the built extension has no way at all to make a page out of a string.
 */
export function withoutInnerHtml(): Plugin {
  return {
    name: 'without-inner-html',
    transform: (code, id) =>
      id.includes('/preact/') && code.includes('.innerHTML')
        ? { code: code.replaceAll('.innerHTML', '.textContent'), map: null }
        : undefined,
  };
}
