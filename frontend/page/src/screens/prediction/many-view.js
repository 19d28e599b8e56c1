import { saveFile, saveTable } from '../../charts/save.js';
import { problemSentence } from '../../components/failure.js';
import { garmentTag } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { classify } from './classify.js';
import { AS_IT_CAME } from './corrections.js';
import { answersCsv, answersExcel, answersJson, versionOf } from './export.js';
import { fileQueue, mayPass, tally } from './queue.js';
import { namesOf, said, severalOf } from './verdict.js';

/**
 * Many pictures at once: a table that fills as answers come, an error only where it belongs, and
 * the answers as a file.
 *
 * @param {HTMLElement} root
 * @param {File[]} files
 * @param {{
 *   page: Page,
 *   version: string | null,
 *   onOpen: (file: File) => void,
 *   signal: AbortSignal,
 * }} options page: what the screen was given; version: that answers, null for the active one;
 *     onOpen: shows one picture by itself; signal: ends the view and what is still under way
 */
export function manyView(root, files, { page, version, onOpen, signal }) {
  const { api, store, i18n, announce } = page;
  const dataset = page.dataset?.name ?? null;
  const urls = files.map((file) => URL.createObjectURL(file));
  const forget = () => {
    for (const url of urls) {
      URL.revokeObjectURL(url);
    }
  };
  signal.addEventListener('abort', forget, { once: true });

  const rows = files.map((file, index) => row(file, urls[index], { onOpen, signal }));
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
    work: (file, inner) =>
      classify(api, file, { corrections: AS_IT_CAME, version, dataset, signal: inner }),
    onChange(item, index) {
      rows[index].show(item);
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

  const heads = ['picture', 'file', 'answer', 'sureness', 'took'];
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
    el(
      'div',
      { class: 'table-wrap' },
      el(
        'table',
        { class: 'table many' },
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            ...heads.map((key) =>
              el(
                'th',
                { scope: 'col', class: key === 'sureness' || key === 'took' ? 'figure' : null },
                ({ t }) => t(`prediction.column-${key}`),
              ),
            ),
          ),
        ),
        el('tbody', {}, ...rows.map(({ node }) => node)),
      ),
    ),
  );
  progress();
  work(queue.run);
}

function row(file, url, { onOpen, signal }) {
  const image = el('img', { src: url, alt: '', loading: 'lazy', decoding: 'async' });
  image.addEventListener('error', () => image.remove(), { signal });
  const open = el('button', { type: 'button', class: 'link' }, file.name);
  open.addEventListener('click', () => onOpen(file), { signal });
  const answer = el('td', { class: 'many-answer' }, '…');
  const sureness = el('td', { class: 'figure' });
  const took = el('td', { class: 'figure' });
  const node = el(
    'tr',
    {},
    el('td', {}, el('span', { class: 'thumbnail' }, image)),
    el('th', { scope: 'row' }, open),
    answer,
    sureness,
    took,
  );
  return {
    node,
    show({ state, outcome, error }) {
      node.dataset.state = state;
      if (state === 'done') {
        const { prediction, known } = outcome.answer;
        answer.replaceChildren(...answered(outcome));
        // How similar is not how sure.
        sureness.replaceChildren(
          known === false ? '–' : el('span', {}, ({ percent }) => percent(prediction.confidence)),
        );
        took.replaceChildren(el('span', {}, (words) => words.milliseconds(outcome.milliseconds)));
      } else if (state === 'failed') {
        answer.replaceChildren(
          el('span', { class: 'field-error' }, (words) => problemSentence(error, words)),
        );
      } else {
        answer.replaceChildren('…');
      }
    },
  };
}

function answered({ answer, network }) {
  const { prediction, known } = answer;
  const set = severalOf(answer);
  const tag = garmentTag(prediction.index, network.names);
  return known === false
    ? [
        el('span', { class: 'many-unknown' }, said('unknown', network)),
        el(
          'span',
          { class: 'small many-similar' },
          el('span', {}, ({ t }) => t('prediction.mostSimilar')),
          ' ',
          tag,
        ),
      ]
    : [set ? el('span', {}, namesOf(set.classes, network)) : tag];
}
