/**
 * Where a build is deployed and what it may load, as the environment says:
 *
 * - PARLEY_ORIGIN: `https://news.example`, with a path if there is one. For absolute addresses in the pages and for
 *   the policy of embeds.
 * - PARLEY_DATA_ORIGINS: origins beside our own from which `src` may load, separated by spaces. Whole origins: an address
 *   with a path is refused, since it would let in all of its host.
 */

/**
 * @typedef {object} Deployment
 * @property {string | undefined} address as browsers write it (`https://news.example/t%C3%A4glich`), without a slash at the end
 * @property {string | undefined} origin the address without its path
 * @property {readonly string[]} dataOrigins
 */

/**
 * @param {string} variable
 * @param {string} text
 */
function parseWebAddress(variable, text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // What a name and password would do in every page, nobody means; and hash and search would hide in `href`.
  const isPlain =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    !/[?#]/.test(text) &&
    !url.username &&
    !url.password;
  if (!isPlain) {
    throw new Error(`${variable} holds "${text}", which is not an address such as https://news.example`);
  }
  return url;
}

/** @param {string} text */
function parseOrigin(text) {
  const { origin, pathname } = parseWebAddress('PARLEY_DATA_ORIGINS', text);
  if (pathname !== '/')
    throw new Error(`PARLEY_DATA_ORIGINS holds "${text}": leave its path out, all of ${origin} is let in`);
  return origin;
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
    address: url?.href.replace(/\/+$/, ''),
    origin: url?.origin,
    dataOrigins: dataOrigins.map(parseOrigin),
  };
}
