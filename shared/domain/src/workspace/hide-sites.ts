const HIDDEN = '…';
/** An address, or anything with dots in it that could be a host. */
const ADDRESS = /(?:[a-z][a-z+.-]*:\/\/\S+)|(?:[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?::\d+)?(?:\/\S*)?)/giu;
const SHORTEST_NAME = 3;

/** A person's words with every address in them hidden, and the names of the sites they were on: `youtube.com`, `YouTube`. */
export function hideSites(text: string, sites: readonly string[]): string {
  const bare = text.replace(ADDRESS, HIDDEN);
  return sites.flatMap(namesOf).reduce((words, name) => words.replace(wordOf(name), HIDDEN), bare);
}

/** Every label of a host but the last: of `news.bbc.co.uk` also `bbc`. Short ones are words of the language. */
function namesOf(site: string): readonly string[] {
  return site
    .split('.')
    .slice(0, -1)
    .filter((label) => label.length >= SHORTEST_NAME && label !== 'www');
}

function wordOf(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
}
