/** The language of the browser itself; undefined outside one. (`navigator.language` is what it tells web pages.) */
export function uiLanguage(): string | undefined {
  const api = fieldOf(globalThis, 'chrome') ?? fieldOf(globalThis, 'browser');
  const i18n = fieldOf(api, 'i18n');
  const ask = fieldOf(i18n, 'getUILanguage');
  const answer: unknown = typeof ask === 'function' ? ask.call(i18n) : undefined;
  return typeof answer === 'string' ? answer : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
