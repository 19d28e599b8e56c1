import { saveFile, saveTable } from '../../charts/save.js';
import { el } from '../../dom.js';
import { classify } from './classify.js';
import { AS_IT_CAME } from './corrections.js';
import { answersCsv, answersExcel, answersJson, versionOf } from './export.js';
import { manyTable } from './many-table.js';
import { fileQueue, mayPass, tally } from './queue.js';

/**
 * Many pictures at once: a table that fills as answers come, an error only where it belongs, and
 * the answers as a file.
 *
 * @param {HTMLElement} root
 * @param {File[]} files
 * @param {{
 *   page: Page,
 *   version: string | null,
 *   known: WeakMap<File, import('./classify.js').Outcome>,
 *   onOpen: (index: number) => void,
 *   signal: AbortSignal,
 * }} options page: what the screen was given; version: that answers, null for the active one; known:
 *     its answers so far; onOpen: shows one picture by itself; signal: ends the view and what is still
 *     under way
 */
export function manyView(root, files, { page, version, known, onOpen, signal }) {
  const { api, store, i18n, announce } = page;
  const dataset = page.dataset?.name ?? null;
  const urls = files.map((file) => URL.createObjectURL(file));
  const forget = () => {
    for (const url of urls) {
      URL.revokeObjectURL(url);
    }
  };
  signal.addEventListener('abort', forget, { once: true });

  const table = manyTable(files, urls, { onOpen, signal });
  const bar = el('progress', {
    max: files.length,
    value: 0,
    'aria-label': ({ t }) => t('prediction.progress'),
  });
  const count = el('p', { class: 'many-count' });
  const again = el(
    'button',
    { type: 'button', class: 'button plain slight', hidden: true },
    ({ t }) => t('prediction.again'),
  );
  const queue = fileQueue(files, {
    async work(file, inner) {
      const question = { corrections: AS_IT_CAME, version, dataset, signal: inner };
      const outcome = known.get(file) ?? (await classify(api, file, question));
      known.set(file, outcome);
      return outcome;
    },
    onChange(item, index) {
      table.show(item, index, queue.items);
      progress();
    },
    signal,
  });

  function progress() {
    const { done, failed } = tally(queue.items);
    bar.value = done + failed;
    count.replaceChildren(
      el('span', {}, ({ t, number }) =>
        t('prediction.count', {
          done: number(done + failed),
          all: number(files.length),
          failed: number(failed),
        }),
      ),
    );
    again.hidden = !queue.items.some(mayPass);
  }

  async function work(task) {
    await task();
    if (!signal.aborted) {
      const { done, failed } = tally(queue.items);
      announce(i18n.translator.t('prediction.finished', { done, failed }));
    }
  }

  const saveJson = (file, _format, content) =>
    saveFile(`${file}.json`, new Blob([content], { type: 'application/json' }));
  const save = (format, make, hand) => {
    const button = el('button', { type: 'button', class: 'quiet' }, format);
    const file = () => ['penderie', versionOf(queue.items)].filter(Boolean).join('-');
    button.addEventListener(
      'click',
      () => hand(file(), format, make(queue.items, i18n.translator)),
      { signal },
    );
    return button;
  };
  again.addEventListener('click', () => work(queue.retry), { signal });
  store.addEventListener(
    'connection',
    () => {
      if (store.get('connection') === 'up' && queue.items.some(mayPass)) {
        work(queue.retry);
      }
    },
    { signal },
  );

  root.replaceChildren(
    el(
      'div',
      { class: 'many-head' },
      el('h2', {}, ({ t }) => t('prediction.many', { count: files.length })),
      el('div', { class: 'many-progress' }, bar, count),
      el(
        'p',
        { class: 'chart-save' },
        again,
        el('span', { class: 'label' }, ({ t }) => t('chart.save')),
        save('CSV', answersCsv, saveTable),
        save('Excel', answersExcel, saveTable),
        save('JSON', answersJson, saveJson),
      ),
    ),
    table.tally,
    table.node,
  );
  progress();
  work(queue.run);
}
