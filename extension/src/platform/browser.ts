import browser, { type Tabs } from 'webextension-polyfill';

/** The only door to the browser's extension API. */
export { browser, type Tabs };
