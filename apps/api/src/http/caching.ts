/** People's faces and names, and what was done with them: for the eyes that asked, once. */
export const notCached = { 'cache-control': 'private, no-store' };
