import packageJson from './package.json' with { type: 'json' };

/** Public half of a key whose other half was thrown away: it only fixes the extension's id in Chromium. */
const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAq2X7DGfLkoAN/EjDpCyj1XuenPQVvWdm2I2cen6tIn9u8ynY0+UYUfxXj+xJhiUAUiCA9yCisDd0o/npK4I6aJZsslmEswCsu8Jn8wfKw4uOov8CeHFXmwwFHuPdSEpC+cBy8VsoYUpRkFAQVCJzpMLn2D2y8meNmflMGyN+4kjxIcRKTwiKdGQ1sQ0etpqVk6A18NxzbK1ssTe5H3cq/NhjujGfs3qbohctyX3KWtZM/zovuUpYsmWI9rEgxM4Rx7gEnJgztQZGPfVxqdLtEQ89UEQvxQB0gCRU98sAuF0xFqn/lFbJ/RvT08hJeNwNtiTL+1fq97u4LwH4ZiWtMQIDAQAB';

/**
 * - `tabs`: address, title and sound of the shown tab; recorded only in a session.
 * - `idle`: whether somebody is there. `alarms`: proof of life, end of the session, sending.
 * - `storage`, `unlimitedStorage`: the journal must hold weeks without a server, and never be evicted.
 *
 * - `contextMenus`: "Hold this site" while a session runs. `declarativeNetRequestWithHostAccess`: strict holding, which
 *   works only on sites that the person has granted; session rules, so that nothing stays held after a crash.
 *
 * - `notifications`, only if the person wants them: before a scheduled session, and when a phase is over.
 * - `offscreen`, in Chromium only: a worker has no sound, so a page out of sight rings when the time is over.
 *
 * No host permission unless asked for in context (strict holding): our server answers extensions by CORS.
 */
const PERMISSIONS = [
  'tabs',
  'idle',
  'alarms',
  'storage',
  'unlimitedStorage',
  'contextMenus',
  'declarativeNetRequestWithHostAccess',
];

/**
 * Firefox lets a rule lead nowhere else (measured, Firefox 153: the tab stays empty). The page believes nothing that it
 * is opened with, and shows nothing in a frame.
 */
const HELD_PAGE = 'src/pages/held/index.html';

/**
 * Letters that no browser has: Firefox opens its menus by Alt and a letter, with Shift too, whatever an extension
 * wants (measured, 153: F E V S B T H in English, D B A C L X H in German), and Chromium has R, P, C and more.
 */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
  'start-session': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_commandStart__' },
  'toggle-pause': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_commandPause__' },
  'stop-session': { suggested_key: { default: 'Alt+Shift+Q' }, description: '__MSG_commandStop__' },
};

/** What `src/background/main.ts` is built into: one script. */
export const BACKGROUND = 'background.js';

const ICONS = { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' };

/** The manifest of the browser that is built for: `mode` is its name. */
export function toManifest(mode: string) {
  return {
    manifest_version: 3,
    name: '__MSG_name__',
    description: '__MSG_description__',
    version: packageJson.version,
    default_locale: 'en',
    icons: ICONS,
    optional_permissions: ['notifications'],
    commands: COMMANDS,
    optional_host_permissions: ['*://*/*'],
    incognito: 'not_allowed',
    action: {
      default_title: '__MSG_name__',
      default_icon: ICONS,
      default_popup: 'src/pages/popup/index.html',
    },
    options_ui: { page: 'src/pages/options/index.html', open_in_tab: true },
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    ...(mode === 'firefox' ? firefox() : chromium()),
  };
}

function chromium() {
  return {
    key: CHROMIUM_KEY,
    permissions: [...PERMISSIONS, 'offscreen'],
    minimum_chrome_version: '148',
    background: { service_worker: BACKGROUND, type: 'module' },
  };
}

function firefox() {
  return {
    permissions: [...PERMISSIONS],
    web_accessible_resources: [{ resources: [HELD_PAGE], matches: ['*://*/*'] }],
    background: { scripts: [BACKGROUND], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'locked-in@locked-in.example',
        strict_min_version: '140.0',
        data_collection_permissions: {
          required: ['none'],
          optional: ['browsingActivity', 'websiteContent'],
        },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}
