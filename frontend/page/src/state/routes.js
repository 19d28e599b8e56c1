/**
 * @typedef {{
 *   screen: string,
 *   params: Record<string, string>,
 *   query: URLSearchParams,
 *   path: string,
 *   dataset: string | null,
 *   styles: readonly string[],
 * }} Route screen: the name of its folder; path: without the query; dataset: of people's own, which
 *     it is about, null for the one that comes with Penderie
 */

/**
 * Every address of the page. They live in the fragment, so that the page needs nothing of the
 * server that sends its files. `:name` is a part, `:name?` one that may be left out, with all after
 * it. styles: the shared style sheets that the screen needs beside its own.
 */
export const ROUTES = Object.freeze([
  { screen: 'home', pattern: '/', styles: ['garments'] },
  { screen: 'data', pattern: '/data/:split?/:index?', styles: ['charts', 'garments'] },
  { screen: 'datasets', pattern: '/datasets/:name?', styles: [] },
  { screen: 'training', pattern: '/training/:run?', styles: ['charts'] },
  // It looks like the training, whose styles it takes.
  { screen: 'search', pattern: '/search/:id?', styles: ['charts', 'screens/training'] },
  { screen: 'evaluation', pattern: '/evaluation/:version?', styles: ['charts', 'garments'] },
  { screen: 'prediction', pattern: '/prediction/:key?/:item?', styles: ['garments', 'charts'] },
  { screen: 'version', pattern: '/version/:version', styles: ['charts', 'screens/training'] },
]);

/** The dataset that comes with Penderie. */
export const BUILT_IN = 'fashion-mnist';

/**
 * What an address means.
 *
 * @param {string} hash `#/evaluation/report-cnn-1?truth=6`, or nothing for the first screen
 * @returns {Route} of the screen `missing` when no pattern fits
 */
export function matchRoute(hash, routes = ROUTES) {
  const [path, search = ''] = (hash.replace(/^#/, '') || '/').split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  const given = parts(path);
  for (const { screen, pattern, styles = [] } of routes) {
    const params = fit(parts(pattern), given);
    if (params !== null) {
      const dataset = screen === 'datasets' ? (params.name ?? ownOf(query)) : ownOf(query);
      return { screen, params, query, path, dataset, styles };
    }
  }
  return { screen: 'missing', params: {}, query, path, dataset: ownOf(query), styles: [] };
}

/** @param {URLSearchParams} query */
function ownOf(query) {
  const named = query.get('dataset');
  return named === BUILT_IN ? null : named || null;
}

/**
 * The address of a screen.
 *
 * @param {string} screen
 * @param {Record<string, string | number>} [params]
 * @param {Record<string, string | number | null | undefined>} [query] null and undefined are left
 *     out
 */
export function href(screen, params = {}, query = {}, routes = ROUTES) {
  const known = routes.find((route) => route.screen === screen);
  if (!known) {
    throw new RangeError(`no screen ${screen}`);
  }
  const path = parts(known.pattern)
    .map((part) => (part.startsWith(':') ? params[name(part)] : part))
    .filter((part) => part !== undefined)
    .map((part) => encodeURIComponent(part));
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return `#/${path.join('/')}${search && `?${search}`}`;
}

const parts = (path) => path.split('/').filter((part) => part !== '');
const name = (part) => part.replace(/^:|\?$/g, '');

/** The values of a pattern's parts, or null when the path is another one. */
function fit(pattern, path) {
  if (path.length > pattern.length) {
    return null;
  }
  const params = {};
  for (const [index, part] of pattern.entries()) {
    const value = path[index];
    if (value === undefined) {
      if (!part.endsWith('?')) {
        return null;
      }
    } else if (part.startsWith(':')) {
      params[name(part)] = decode(value);
    } else if (part !== value) {
      return null;
    }
  }
  return params;
}

function decode(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
