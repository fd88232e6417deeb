/** Where the account library answers. */
export const AUTH_PATH = '/api/auth';
