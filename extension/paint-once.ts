import type { Plugin, Rolldown } from 'vite';

/** The modules of a page that are a script of their own. */
export const EARLY = /\/pages\/[^/]+\/early\.ts$/;

/** The name of that script. */
export function nameEarly(page: string): string {
  return `${page}-early`;
}

const STYLESHEET = /<link rel="stylesheet"[^>]* href="\/([^"]+)">/;

/**
 * A page is first painted when its script has run, and not empty before that. Its style comes with it, and what its
 * script asks for before anything else (`early.ts`) is run as soon as it is read, so that the answer is there by then.
 */
export function paintOnce(page: string): Plugin {
  const early = new RegExp(`<script (?=[^>]*/${nameEarly(page)}-)`);
  return {
    name: 'paint-once',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) =>
        withStyle(html, bundle)
          .replace(early, '<script async ')
          .replaceAll(' type="module"', ' type="module" blocking="render"'),
    },
  };
}

function withStyle(html: string, bundle: Rolldown.OutputBundle): string {
  return html.replace(STYLESHEET, (link, fileName: string) => {
    const file = bundle[fileName];
    if (file?.type !== 'asset' || typeof file.source !== 'string') return link;
    delete bundle[fileName];
    return `<style>${file.source.trim()}</style>`;
  });
}
