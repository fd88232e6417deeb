import { browser } from './browser.ts';

/** What a session's records are, in Firefox's words: which pages were visited, and what they were called. */
const COLLECTED: Parameters<typeof browser.permissions.request>[0] = {
  data_collection: ['browsingActivity', 'websiteContent'],
};

/**
 * Firefox asks the person before an extension sends what it recorded; other browsers have no such question, and there
 * the answer is yes. Must be called inside the person's press, before anything is waited for.
 */
export async function requestSending(): Promise<boolean> {
  return asksToSend() ? browser.permissions.request(COLLECTED) : true;
}

/** Whether that was answered with yes before. */
export async function maySend(): Promise<boolean> {
  return asksToSend() ? browser.permissions.contains(COLLECTED) : true;
}

function asksToSend(): boolean {
  return browser.runtime.getManifest().browser_specific_settings?.gecko !== undefined;
}
