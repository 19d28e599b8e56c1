import { nextTurn } from '../components/moments.js';
import { onDemand } from '../components/on-demand.js';
import { el, styleSheet } from '../dom.js';
import { live } from '../i18n/live.js';

/** What a chart can be saved as. */
const FORMATS = ['SVG', 'PNG', 'CSV', 'Excel'];

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
 *   title: Words,
 *   file: string,
 *   about?: string,
 *   draw: (width: number, translator: Translator) => SVGElement | HTMLElement,
 *   drawing?: (translator: Translator) => Promise<SVGElement>,
 *   numbers: () => Numbers,
 *   spots?: (module: typeof import('./reader.js')) => import('./reader.js').Spot[],
 *   plain?: boolean,
 *   signal: AbortSignal,
 * }} options file: name of saved files, without ending; about: the version that it is of, for a saved
 *     drawing whose title does not name it; drawing: what is saved, when that is not what is shown;
 *     spots: where values can be read off a drawing that has a plot, ascending in x; plain: what is
 *     shown is the table of the numbers already
 * @returns {{ node: HTMLElement, refresh: () => void }} refresh: to be called after the data changed
 */
export function chartFrame(options) {
  const { title, file, about, draw, drawing, numbers, spots, plain = false, signal } = options;
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
        ? document.activeElement?.getAttribute('data-key')
        : null;
      host.replaceChildren(draw(width, translator));
      read();
      if (focused) {
        /** @type {HTMLElement | SVGElement | null} */
        const same = host.querySelector(`[data-key="${CSS.escape(focused)}"]`);
        same?.focus({ preventScroll: true });
      }
    }
  };
  /** @type {'not yet' | 'on its way' | ReturnType<typeof import('./reader.js').valueReader>} */
  let reader = 'not yet';
  /** Lets values be read off what has been drawn; who has no reader yet still has the table. */
  async function read() {
    if (typeof reader === 'object') {
      reader.renew(translator);
    } else if (spots && reader === 'not yet') {
      reader = 'on its way';
      await nextTurn();
      try {
        const [module] = await Promise.all([
          import('./reader.js'),
          styleSheet('styles/chart-reader.css'),
        ]);
        reader = module.valueReader(host, { title, spots: () => spots(module), signal });
        reader.renew(translator);
      } catch {
        reader = 'not yet';
      }
    }
  }
  const refresh = () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(render);
    }
    if (details.open) {
      showNumbers();
    }
  };
  const table = el('div');
  const trouble = el('div');
  const showNumbers = () =>
    onDemand(trouble, {
      load: () => import('../components/data-table.js'),
      go({ dataTable }) {
        const { columns, rows } = numbers();
        table.replaceChildren(
          dataTable({ caption: title, captionHidden: true, columns, rows, signal }),
        );
      },
      signal,
    });
  details.append(table);

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

  // A drawing that is not shown must be in the document to have its styles.
  const offstage = el('div', { class: 'offstage', 'aria-hidden': 'true' });
  async function shape() {
    if (drawing) {
      offstage.replaceChildren(await drawing(translator));
    }
    return /** @type {SVGElement} */ ((drawing ? offstage : host).querySelector('svg'));
  }
  const save = (format) =>
    onDemand(trouble, {
      load: () => import('./save.js'),
      async go({ saveChart }) {
        const words = [wordsOf(title, translator), about].filter(Boolean).join(' · ');
        await saveChart(format, { file, title: words, shape, numbers, translator });
        offstage.replaceChildren();
      },
      signal,
    });
  const buttons = FORMATS.map((format) => {
    const button = el(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'aria-label': (words) => words.t('chart.saveAs', { title: wordsOf(title, words), format }),
      },
      format,
    );
    button.addEventListener('click', () => save(format), { signal });
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
    trouble,
  );
  return { node, refresh };
}

/** Words as they are now. */
export const wordsOf = (words, translator) =>
  typeof words === 'function' ? words(translator) : String(words);
