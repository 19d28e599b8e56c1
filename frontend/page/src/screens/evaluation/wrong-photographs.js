import { className } from '../../components/garment-tag.js';
import { keepCrisp } from '../../components/pixel-picture.js';
import { region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';
import { pager } from './pager.js';
import { addressOf } from './view.js';

/** Photographs on a page: rows of 3, 4, 6, 8 or 12 are full. */
const SIZE = 48;

/**
 * The photographs that a version gets wrong, all or those of the label in the address, the surest
 * wrong answer first.
 *
 * @param {import('./screen.js').Screen} screen
 * @returns {{
 *   node: HTMLElement,
 *   update: (view: import('./view.js').View) => void,
 *   expect: () => void,
 * }} expect: the reader has just asked for a label, so the focus goes to its photographs
 */
export function wrongPhotographs({ api, shelf, store, version, signal, announce, i18n }) {
  let { label } = shelf.get('view');
  let page = 1;
  let expected = false;
  let turned = false;

  const heading = el('h3', { id: 'wrong-heading' });
  const all = el('a', { class: 'quiet' }, ({ t }) => t('evaluation.photographs-all'));
  const body = el('div');
  const node = el(
    'section',
    { class: 'wrong-photographs', tabindex: -1, 'aria-labelledby': 'wrong-heading' },
    el('div', { class: 'cell-head' }, heading, all),
    body,
  );
  all.addEventListener('click', expect, { signal });

  const list = region(body, {
    load: (inner) =>
      api.get(`models/${encodeURIComponent(version)}/evaluation/photographs/answers`, {
        query: { right: 'false', label, offset: (page - 1) * SIZE, limit: SIZE },
        signal: inner,
      }),
    store,
    signal,
    level: 3,
    placeholder: () => skeleton({ blockSize: '24rem' }),
    show(found, inner) {
      if (turned) {
        turned = false;
        announce(countOf(found)(i18n.translator));
      }
      return contentOf(found, inner);
    },
  });

  /** @param {Api.List<Api.PhotographAnswer>} found @param {AbortSignal} inner */
  function contentOf(found, inner) {
    const { total, items } = found;
    if (total === 0) {
      return el('p', {}, ({ t }) => t('evaluation.photographs-noneWrong'));
    }
    const pictured = items.some(({ picture }) => picture !== null);
    const pages = Math.ceil(total / SIZE);
    return [
      el('p', { class: 'small' }, countOf(found)),
      ...(pictured
        ? []
        : [el('p', { class: 'small' }, ({ t }) => t('evaluation.photographs-noPictures'))]),
      el('ol', { class: 'tiles' }, ...items.map((item) => tile(item, pictured, inner))),
      ...(pages > 1 ? [pager({ page, pages, way: (to, name) => way(to, name, inner) })] : []),
    ];
  }

  /** @param {number} to @param {Words} name @param {AbortSignal} inner */
  function way(to, name, inner) {
    const button = el('button', { type: 'button', class: 'button plain slight' }, name);
    button.addEventListener(
      'click',
      async () => {
        page = to;
        turned = true;
        // The button goes away: go on at the first of the next photographs.
        focusHere();
        await list.reload();
      },
      { signal: inner },
    );
    return button;
  }

  function focusHere() {
    node.scrollIntoView({ block: 'start' });
    node.focus({ preventScroll: true });
  }

  /** @param {import('./view.js').View} view */
  function title(view) {
    heading.replaceChildren(
      el('span', {}, ({ t }) =>
        label ? t('evaluation.photographs-wrongOf', { label }) : t('evaluation.photographs-wrong'),
      ),
    );
    all.setAttribute('href', addressOf({ ...view, label: null }));
    all.hidden = label === null;
  }

  /** @param {import('./view.js').View} view */
  function update(view) {
    if (view.label !== label) {
      label = view.label;
      page = 1;
      turned = true;
      list.reload();
    }
    title(view);
    if (expected) {
      focusHere();
    }
    expected = false;
  }

  function expect() {
    expected = true;
  }

  return { node, update, expect };
}

/** @param {{ total: number }} found @returns {(words: Translator) => string} */
const countOf =
  ({ total }) =>
  ({ t, number }) =>
    t('evaluation.photographs-found', { count: number(total) });

/**
 * A photograph as the network saw it, what people say that it shows, and what was answered.
 *
 * @param {Api.PhotographAnswer} item
 * @param {boolean} pictured whether there are pictures at all
 * @param {AbortSignal} signal
 */
function tile({ picture, label, predicted, confidence, known }, pictured, signal) {
  return el(
    'li',
    { class: 'tile' },
    pictured && frame(picture, signal),
    el(
      'span',
      { class: 'tile-words' },
      el('span', { class: 'tile-truth' }, label),
      el(
        'span',
        { class: 'tile-answer' },
        el('span', { 'aria-hidden': 'true' }, '→ '),
        el('span', { class: 'visually-hidden' }, ({ t }) => ` ${t('evaluation.takenFor')} `),
        el('span', {}, answerOf({ predicted, confidence, known })),
      ),
    ),
  );
}

/** @param {string | null} picture @param {AbortSignal} signal */
function frame(picture, signal) {
  if (picture === null) {
    return el('span', { class: 'tile-photograph missing' }, ({ t }) => t('picture.gone'));
  }
  const image = el('img', { src: picture.slice(1), alt: '', loading: 'lazy' });
  const plate = el('span', { class: 'tile-photograph' }, image);
  keepCrisp(image, plate, signal);
  return plate;
}

/**
 * What was answered, in words.
 *
 * @param {Pick<Api.PhotographAnswer, 'predicted' | 'confidence' | 'known'>} answer
 * @returns {Words}
 */
export function answerOf({ predicted, confidence, known }) {
  return (words) =>
    predicted === null
      ? words.t('evaluation.photograph-refused')
      : words.t(known ? 'evaluation.photograph-taken' : 'evaluation.photograph-flagged', {
          name: className(predicted)(words),
          confidence: words.percent(confidence),
        });
}
