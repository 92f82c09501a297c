/**
 * Where a build is deployed and what it may load, as the environment says:
 *
 * - PARLEY_ORIGIN: `https://news.example`, with a path if there is one. For absolute addresses in the pages and for
 *   the policy of embeds.
 * - PARLEY_DATA_ORIGINS: origins beside our own from which `src` may load, separated by spaces.
 */

/**
 * @typedef {object} Deployment
 * @property {string | undefined} address as given, without a slash at the end
 * @property {string | undefined} origin the address without its path
 * @property {readonly string[]} dataOrigins
 */

/**
 * @param {string} variable
 * @param {string} text
 */
function parseWebAddress(variable, text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(`${variable} holds "${text}", which is not an address such as https://news.example`);
  }
  return url;
}

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Deployment}
 */
export function readDeployment(env = process.env) {
  const text = env['PARLEY_ORIGIN']?.trim().replace(/\/+$/, '') || undefined;
  const url = text === undefined ? undefined : parseWebAddress('PARLEY_ORIGIN', text);
  const dataOrigins = (env['PARLEY_DATA_ORIGINS'] ?? '').split(/\s+/).filter((each) => each !== '');
  return {
    address: text,
    origin: url?.origin,
    dataOrigins: dataOrigins.map((each) => parseWebAddress('PARLEY_DATA_ORIGINS', each).origin),
  };
}
