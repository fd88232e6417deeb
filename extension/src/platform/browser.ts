import type polyfill from 'webextension-polyfill';
import type { DeclarativeNetRequest, Tabs } from 'webextension-polyfill';

/**
 * The only door to the browser's extension API. Firefox has always had `browser`, Chromium has it from 148 on, which the
 * manifest asks for; so there is nothing left to fill in, only to type.
 */
export const browser: typeof polyfill = Reflect.get(globalThis, 'browser');
export type { Tabs };
export type Rule = DeclarativeNetRequest.Rule;
