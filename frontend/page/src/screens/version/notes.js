import { problemSentence } from '../../components/failure.js';
import { el } from '../../dom.js';

/** As the service counts them: characters, not halves of them. */
const MOST = 4000;

/**
 * What a person wrote of a version, and the way to write it.
 *
 * @param {Api.ModelDetail} model
 * @param {{
 *   versions: Api.ModelSummary[],
 *   api: Client,
 *   announce: Page['announce'],
 *   i18n: Page['i18n'],
 *   signal: AbortSignal,
 * }} options
 * @returns {HTMLElement | null} null for a version that comes with Penderie, which takes none
 */
export function notes({ version, notes: written = '' }, { versions, api, announce, i18n, signal }) {
  if (versions.some((each) => each.version === version && each.builtIn)) {
    return null;
  }
  const place = el('div');
  let kept = written;

  const shown = () => {
    const edit = button('version.notes-edit', 'button plain', signal, () => {
      const { form, area } = editor();
      place.replaceChildren(form);
      area.focus();
    });
    place.replaceChildren(
      kept === ''
        ? el('p', { class: 'small' }, ({ t }) => t('version.notes-none'))
        : el('p', { class: 'notes', dir: 'auto' }, kept),
      el('p', { class: 'buttons' }, edit),
    );
    return edit;
  };

  function editor() {
    const area = el('textarea', {
      id: 'version-notes',
      class: 'field',
      rows: '8',
      dir: 'auto',
      'aria-describedby': 'version-notes-left version-notes-fault',
    });
    const left = el('p', { id: 'version-notes-left', class: 'small' });
    const fault = el('p', { id: 'version-notes-fault', class: 'field-error', role: 'alert' });
    const form = el(
      'form',
      { class: 'notes-form' },
      el('label', { for: 'version-notes' }, ({ t }) => t('version.notes-label')),
      area,
      left,
      fault,
      el(
        'p',
        { class: 'buttons' },
        el('button', { class: 'button' }, ({ t }) => t('version.notes-save')),
        button('version.notes-cancel', 'button plain', signal, () => shown().focus()),
      ),
    );
    const count = () => {
      left.replaceChildren(el('span', {}, leftWords(area.value)));
      area.setAttribute('aria-invalid', String(leftOf(area.value) < 0));
    };
    let saving = false;

    async function save() {
      fault.replaceChildren();
      if (leftOf(area.value) < 0) {
        area.focus();
        return;
      }
      saving = true;
      area.readOnly = true;
      try {
        const changed = await api.put(
          `models/${encodeURIComponent(version)}/notes`,
          { notes: area.value },
          { signal },
        );
        kept = changed.notes ?? '';
        shown().focus();
        announce(i18n.translator.t('version.notes-saved'));
      } catch (error) {
        if (!signal.aborted) {
          fault.append(el('span', {}, (words) => problemSentence(error, words)));
        }
      } finally {
        saving = false;
        area.readOnly = false;
      }
    }

    area.value = kept;
    area.addEventListener('input', count, { signal });
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        if (!saving) {
          save();
        }
      },
      { signal },
    );
    count();
    return { form, area };
  }

  shown();
  return el(
    'section',
    { class: 'section' },
    el('h2', {}, ({ t }) => t('version.notes')),
    place,
  );
}

/** How many characters there is room for beside a text. @param {string} text */
export const leftOf = (text) => MOST - [...text].length;

/** @param {string} text @returns {Words} */
function leftWords(text) {
  const left = leftOf(text);
  const count = Math.abs(left);
  return ({ t, number }) =>
    t(left < 0 ? 'version.notes-over' : 'version.notes-left', {
      count: number(count),
      counts: { count },
    });
}

/**
 * @param {string} key of its words
 * @param {string} look
 * @param {AbortSignal} signal
 * @param {() => void} press
 */
function button(key, look, signal, press) {
  const node = el('button', { type: 'button', class: look }, ({ t }) => t(key));
  node.addEventListener('click', press, { signal });
  return node;
}
