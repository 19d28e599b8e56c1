import { ApiError } from '../../api/api-error.js';
import { empty } from '../../components/failure.js';
import { el } from '../../dom.js';
import { addressOf } from './view.js';

/**
 * @typedef {{
 *   kind: 'unknown' | 'broken' | 'unmeasured' | 'damaged',
 *   version: string,
 *   faultType?: string,
 *   fault?: string,
 * }} Trouble what time does not heal: a version that nobody knows, one that cannot answer, one that
 *     was never evaluated, one whose evaluation is damaged or of other pictures
 */

/**
 * Reads what may be missing for such a reason.
 *
 * @template T
 * @param {string[]} versions that it is about
 * @param {() => Promise<T>} read
 * @param {{ api: Client, signal: AbortSignal }} options
 * @returns {Promise<{ value: T, trouble?: undefined } | { trouble: Trouble }>}
 */
export async function readOrTrouble(versions, read, { api, signal }) {
  try {
    return { value: await read() };
  } catch (error) {
    if (!(error instanceof ApiError) || ![404, 409].includes(error.status)) {
      throw error;
    }
    const list = await api.get('models', { signal });
    return { trouble: troubleOf(error, versions, list) };
  }
}

/**
 * @param {ApiError} error
 * @param {string[]} versions
 * @param {Api.ModelSummary[]} list of the registry
 * @returns {Trouble}
 */
export function troubleOf(error, versions, list) {
  const unknown = versions.find((version) => !list.some((each) => each.version === version));
  if (unknown) {
    return { kind: 'unknown', version: unknown };
  }
  const broken = list.find(({ version, fault }) => fault && versions.includes(version));
  if (broken) {
    const { version, faultType, fault } = broken;
    return { kind: 'broken', version, faultType, fault };
  }
  const version =
    versions.find((name) => error.detail?.includes(`version ${name} `)) ?? versions[0];
  return { kind: error.status === 404 ? 'unmeasured' : 'damaged', version };
}

/**
 * Says what is the matter with a version and what to do.
 *
 * @param {Trouble} trouble
 * @param {string | null} dataset whose active version there is instead
 * @returns {HTMLElement}
 */
export function troubleView({ kind, version, faultType, fault }, dataset) {
  if (kind === 'unknown') {
    return empty(
      ({ t }) => t('evaluation.trouble-unknown', { version }),
      el('a', { class: 'button plain', href: addressOf({ dataset }) }, ({ t }) =>
        t('evaluation.toActive'),
      ),
    );
  }
  const view = empty(({ t }) => t(`evaluation.trouble-${kind}`, { version }));
  if (kind === 'broken') {
    view.append(el('p', { class: 'small' }, faultWords(faultType, fault)));
  } else {
    view.append(
      el('p', { class: 'small' }, ({ t }) => t('evaluation.command')),
      el('p', {}, el('code', {}, `penderie evaluate ${version} --record`)),
    );
  }
  return view;
}

/** What is wrong with the files; a kind that is newer than this page in the service's English. */
function faultWords(faultType, fault) {
  const known = el('span', {}, ({ t, has }) =>
    has(`evaluation.fault-${faultType}`) ? t(`evaluation.fault-${faultType}`) : '',
  );
  return known.textContent === '' ? el('span', { lang: 'en' }, fault) : known;
}
