import browser, { type DeclarativeNetRequest, type Tabs } from 'webextension-polyfill';

/** The only door to the browser's extension API. */
export { browser, type Tabs };
export type Rule = DeclarativeNetRequest.Rule;
