import { problemSentence } from '../../components/failure.js';
import { garmentTag } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { answerOf, orderOf } from './many-order.js';
import { manyTally } from './many-tally.js';
import { namesOf, said, severalOf } from './verdict.js';

/** What rows can be ordered by, and the names of the columns. */
const COLUMNS = /** @type {const} */ (['picture', 'file', 'answer', 'sureness', 'took']);

/**
 * The table of many pictures, a row each, which fills as answers come, can be ordered by its columns,
 * and is summed up by answer, of which some can be shown alone.
 *
 * @param {File[]} files
 * @param {string[]} urls of the files
 * @param {{ onOpen: (index: number) => void, signal: AbortSignal }} options
 * @returns {{
 *   node: HTMLElement,
 *   tally: HTMLElement,
 *   show: (item: import('./queue.js').Item, index: number, items: import('./queue.js').Item[]) => void,
 * }} show: to be called when an item has changed
 */
export function manyTable(files, urls, { onOpen, signal }) {
  const rows = files.map((file, index) =>
    row(file, urls[index], { onOpen: () => onOpen(index), signal }),
  );
  const body = el('tbody', {}, ...rows.map(({ node }) => node));
  const tally = manyTally({ onChosen: filter, signal });
  /** @type {import('./queue.js').Item[]} */
  let items = [];
  /** @type {{ by: import('./many-order.js').By, rising: boolean } | null} */
  let order = null;
  let waiting = false;

  const heads = COLUMNS.map((by) => {
    const figure = by === 'sureness' || by === 'took';
    const name = ({ t }) => t(`prediction.column-${by}`);
    const button = by === 'picture' ? null : el('button', { type: 'button', class: 'sort' }, name);
    const cell = el('th', { scope: 'col', class: figure ? 'figure' : null }, button ?? name);
    button?.addEventListener(
      'click',
      () => {
        // Of numbers the largest are sought first, of names the first.
        const now = cell.getAttribute('aria-sort') ?? (figure ? '' : 'descending');
        order = by === 'picture' ? null : { by, rising: now === 'descending' };
        for (const each of heads) {
          each.removeAttribute('aria-sort');
        }
        cell.setAttribute('aria-sort', order?.rising ? 'ascending' : 'descending');
        arrange();
      },
      { signal },
    );
    return cell;
  });

  function arrange() {
    if (order && items.length > 0) {
      body.append(...orderOf(items, order).map((place) => rows[place].node));
    }
  }

  function sumUp() {
    waiting = false;
    if (!signal.aborted) {
      arrange();
      tally.show(items);
      filter();
    }
  }

  /** Leaves the rows of the chosen answers. */
  function filter() {
    for (const [place, item] of items.entries()) {
      const answer = answerOf(item);
      rows[place].node.hidden =
        tally.chosen.size > 0 && (answer === null || !tally.chosen.has(answer));
    }
  }

  return {
    node: el(
      'div',
      { class: 'table-wrap' },
      el('table', { class: 'table many' }, el('thead', {}, el('tr', {}, ...heads)), body),
    ),
    tally: tally.node,
    show(item, index, all) {
      items = all;
      rows[index].show(item);
      if (!waiting) {
        waiting = true;
        setTimeout(sumUp, 100);
      }
    },
  };
}

function row(file, url, { onOpen, signal }) {
  const image = el('img', { src: url, alt: '', loading: 'lazy', decoding: 'async' });
  image.addEventListener('error', () => image.remove(), { signal });
  const open = el('button', { type: 'button', class: 'link' }, file.name);
  open.addEventListener('click', () => onOpen(), { signal });
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
