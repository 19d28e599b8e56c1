import { readable } from '../../api/readable.js';
import { openedPart } from '../../components/opened-part.js';
import { el } from '../../dom.js';
import { predictUrl, SNIPPETS } from './snippets.js';

/** What the reader chose, also for the next picture. */
const kept = { open: false, language: 'curl' };

/**
 * The answer on the screen as a program, in a few languages, to be copied. Made when it is opened.
 *
 * @param {File} file
 * @param {{ version: string | null, dataset: string | null, corrections: Record<string, string | null> }} question
 *     that was answered
 * @param {Page} page
 * @param {AbortSignal} signal ends the view
 */
export function codeForAnswer(file, question, page, signal) {
  return openedPart('take-along', ({ t }) => t('code.title'), {
    open: kept.open,
    onToggle(open) {
      kept.open = open;
    },
    fill: (body) => body.append(...content(file, question, page, signal)),
    signal,
  });
}

function content(file, question, page, signal) {
  const { announce, i18n } = page;
  const call = { url: predictUrl(document.baseURI, question), file: file.name };
  const code = el('code');
  const block = el('pre', { tabindex: 0, role: 'region', 'aria-label': () => kept.language }, code);
  const where = el('p', { class: 'small' });
  const said = el('span', { class: 'small' });
  const copy = el('button', { type: 'button', class: 'button plain slight' }, ({ t }) =>
    t('code.copy'),
  );

  const show = () => {
    const { make, file: name, run } = SNIPPETS[kept.language];
    code.textContent = make(call);
    block.setAttribute('aria-label', kept.language);
    said.replaceChildren();
    where.replaceChildren(
      el('span', {}, ({ t }) =>
        name ? t('code.saveAs', { name, run }) : t('code.shell', { file: file.name }),
      ),
    );
  };
  const say = (key) => {
    said.replaceChildren(el('span', {}, ({ t }) => t(key)));
    announce(i18n.translator.t(key));
  };
  copy.addEventListener(
    'click',
    async () => say((await copied(code)) ? 'code.copied' : 'code.notCopied'),
    { signal },
  );

  show();
  const other = el('p', { class: 'small' });
  readable(file).then((sent) => {
    if (sent !== file && !signal.aborted) {
      other.append(el('span', {}, ({ t }) => t('code.drawnAnew')));
    }
  });
  return [
    el('p', { class: 'small' }, ({ t }) => t('code.what', { file: file.name })),
    choice(show, signal),
    block,
    el('p', { class: 'buttons' }, copy, said),
    where,
    other,
  ];
}

/** Which language, as radio buttons. */
function choice(onChange, signal) {
  return el(
    'fieldset',
    { class: 'choices' },
    el('legend', { class: 'visually-hidden' }, ({ t }) => t('code.language')),
    ...Object.keys(SNIPPETS).map((language) => {
      const input = el('input', {
        type: 'radio',
        name: 'code-language',
        value: language,
        checked: language === kept.language,
      });
      input.addEventListener(
        'change',
        () => {
          kept.language = language;
          onChange();
        },
        { signal },
      );
      return el('label', { class: 'check' }, input, el('span', {}, language));
    }),
  );
}

/**
 * Copies what an element holds; where the browser forbids it, it is left selected.
 *
 * @param {HTMLElement} element
 * @returns {Promise<boolean>} whether it was copied
 */
async function copied(element) {
  try {
    // Only there over TLS and on the machine itself.
    await navigator.clipboard.writeText(element.textContent ?? '');
    return true;
  } catch {
    window.getSelection()?.selectAllChildren(element);
    return document.execCommand('copy');
  }
}
