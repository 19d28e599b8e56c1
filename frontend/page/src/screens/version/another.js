import { problemSentence } from '../../components/failure.js';
import { el } from '../../dom.js';

/** A version may be large, and its way slow. */
const ARCHIVE_MS = 3_600_000;

const LONGEST_NAME = 100;

/**
 * A version to another Penderie, and one from another.
 *
 * @param {string} version
 * @param {{
 *   versions: Api.ModelSummary[],
 *   api: Client,
 *   router: Router,
 *   signal: AbortSignal,
 * }} options versions: those that are here
 */
export function another(version, { versions, api, router, signal }) {
  const path = (name) => /** @type {const} */ (`models/${encodeURIComponent(name)}/archive`);
  const input = el('input', {
    type: 'file',
    accept: '.zip,application/zip',
    class: 'visually-hidden',
  });
  const state = el('p', { class: 'small', role: 'status' });
  const outcome = el('p', { class: 'field-error', role: 'alert' });

  async function bring(file) {
    const name = freeName(
      file.name,
      versions.map((each) => each.version),
    );
    outcome.replaceChildren();
    state.replaceChildren(el('span', {}, ({ t }) => t('version.bringing', { file: file.name })));
    input.disabled = true;
    try {
      await api.put(path(name), file, { signal, timeout: ARCHIVE_MS });
      router.go(router.href('version', { version: name }));
    } catch (error) {
      if (!signal.aborted) {
        outcome.append(el('span', {}, (words) => problemSentence(error, words)));
      }
    } finally {
      input.disabled = false;
      state.replaceChildren();
    }
  }

  input.addEventListener(
    'change',
    () => {
      const [file] = input.files ?? [];
      if (file) {
        bring(file).finally(() => {
          // So that choosing the same file again is a change too.
          input.value = '';
        });
      }
    },
    { signal },
  );
  return el(
    'section',
    { class: 'section' },
    el('h2', {}, ({ t }) => t('version.another')),
    el('p', {}, ({ t }) => t('version.another-hint')),
    el(
      'p',
      { class: 'buttons' },
      el('a', { class: 'button plain', href: path(version), download: `${version}.zip` }, ({ t }) =>
        t('version.take'),
      ),
      el(
        'label',
        { class: 'button plain' },
        input,
        el('span', {}, ({ t }) => t('version.bring')),
      ),
    ),
    state,
    outcome,
  );
}

/**
 * What a version is called that comes as a file: the file's name without its end, as names are here, with
 * a number where there is one of that name.
 *
 * @param {string} file
 * @param {string[]} taken
 */
export function freeName(file, taken) {
  const name =
    file
      .replace(/( ?\(\d+\))?\.zip$/i, '')
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-')
      .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
      .slice(0, LONGEST_NAME - 4) || 'version';
  let free = name;
  for (let number = 2; taken.includes(free); number++) {
    free = `${name}-${number}`;
  }
  return free;
}
