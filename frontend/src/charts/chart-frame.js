import { dataTable } from '../components/data-table.js';
import { el } from '../dom.js';
import { live } from '../i18n/live.js';
import { csv } from './csv.js';
import { png, saveFile, standalone } from './save.js';

/**
 * @typedef {{
 *   columns: import('../components/data-table.js').Column[],
 *   rows: import('../components/data-table.js').Cell[][],
 * }} Numbers
 */

/**
 * What stands around every chart: its title, the drawing, the numbers behind it as a table, and the
 * ways to save it. The drawing is made anew when its width or the language changes, so that its
 * words keep their size.
 *
 * @param {{
 *   title: import('../dom.js').Words,
 *   file: string,
 *   draw: (width: number, translator: import('../i18n/translate.js').Translator) => SVGElement | HTMLElement,
 *   drawing?: () => SVGElement,
 *   numbers: () => Numbers,
 *   plain?: boolean,
 *   signal: AbortSignal,
 * }} options file: name of saved files, without ending; drawing: what is saved, when that is not
 *     what is shown; plain: what is shown is the table of the numbers already
 * @returns {{ node: HTMLElement, refresh: () => void }} refresh: to be called after the data changed
 */
export function chartFrame({ title, file, draw, drawing, numbers, plain = false, signal }) {
  const host = el('div', { class: 'chart-host' });
  const details = el(
    'details',
    { class: 'chart-numbers' },
    el('summary', {}, ({ t }) => t('chart.numbers')),
  );
  let translator;
  let shown = 0;
  let waiting = false;

  const render = () => {
    waiting = false;
    const width = host.clientWidth;
    if (width > 0 && translator) {
      shown = width;
      const focused = host.contains(document.activeElement)
        ? document.activeElement.getAttribute('data-key')
        : null;
      host.replaceChildren(draw(width, translator));
      if (focused !== null) {
        host.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
      }
    }
  };
  const refresh = () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(render);
    }
    if (details.open) {
      showNumbers();
    }
  };
  const showNumbers = () => {
    const { columns, rows } = numbers();
    details.replaceChildren(
      details.firstElementChild,
      dataTable({ caption: title, captionHidden: true, columns, rows, signal }),
    );
  };

  live(host, (next) => {
    translator = next;
    refresh();
  });
  const observer = new ResizeObserver(() => {
    if (host.clientWidth !== shown) {
      refresh();
    }
  });
  observer.observe(host);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  details.addEventListener('toggle', () => details.open && showNumbers(), { signal });

  const save = {
    SVG: () => new Blob([picture().text], { type: 'image/svg+xml' }),
    PNG: () => png(picture()),
    CSV: () => new Blob([csvOf(numbers(), translator)], { type: 'text/csv;charset=utf-8' }),
  };
  // A drawing that is not shown must be in the document to have its styles.
  function picture() {
    let shape = host.querySelector('svg');
    if (drawing) {
      shape = drawing(translator);
      offstage.replaceChildren(shape);
    }
    return standalone(shape, wordsOf(title, translator));
  }
  const offstage = el('div', { class: 'offstage', 'aria-hidden': 'true' });

  const buttons = Object.entries(save).map(([format, make]) => {
    const button = el(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'aria-label': (words) => words.t('chart.saveAs', { title: wordsOf(title, words), format }),
      },
      format,
    );
    button.addEventListener(
      'click',
      async () => {
        saveFile(`${file}.${format.toLowerCase()}`, await make());
        offstage.replaceChildren();
      },
      { signal },
    );
    return button;
  });

  const node = el(
    'figure',
    { class: plain ? 'chart plain' : 'chart' },
    el('figcaption', { class: 'chart-title' }, title),
    host,
    offstage,
    el(
      'div',
      { class: 'chart-foot' },
      plain ? null : details,
      el(
        'p',
        { class: 'chart-save' },
        el('span', { class: 'label' }, ({ t }) => t('chart.save')),
        ...buttons,
      ),
    ),
  );
  return { node, refresh };
}

/** Words as they are now. */
export const wordsOf = (words, translator) =>
  typeof words === 'function' ? words(translator) : String(words);

function csvOf({ columns, rows }, translator) {
  const plain = (cell) =>
    typeof cell === 'number' || cell === null ? cell : wordsOf(cell, translator);
  return csv(
    columns.map(({ name }) => wordsOf(name, translator)),
    rows.map((row) => row.map(plain)),
  );
}
