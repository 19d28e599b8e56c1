import { className, garmentTag } from '../../components/garment-tag.js';
import { keepCrisp } from '../../components/pixel-picture.js';
import { region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';

/** Of each kind at first: what follows this part must not be far on a phone. */
const FEW = 6;
/** Pictures that come at a time then; at most as many as one answer of the service holds. */
const STEP = 24;
const MOST = 200;

/**
 * Pictures whose label or split should be looked at: those that look almost the same in two splits, and
 * test pictures whose label all measured versions contradict.
 *
 * @param {HTMLElement} root
 * @param {Pick<Page, 'api' | 'router' | 'store' | 'signal'>} page
 */
export function suspects(root, { api, router, store, signal: outer }) {
  let limit = FEW;
  let pairs = FEW;
  /** Where the focus goes: to the first of the pictures that have come. */
  let first = '';

  const body = region(root, {
    load: (signal) => api.get('dataset/suspects', { query: { limit }, signal }),
    store,
    signal: outer,
    placeholder: () => skeleton(),
    show({ nearPairs, versions, total, items }, signal) {
      const next = Math.min(total, MOST, limit + STEP);
      const all = nearPairs?.length ?? 0;
      const sought = first;
      first = '';
      if (sought) {
        requestAnimationFrame(() => {
          /** @type {HTMLElement | null} */ (root.querySelector(sought))?.focus({
            preventScroll: true,
          });
        });
      }
      return [
        el('p', { class: 'suspect-words' }, ({ t }) => t('suspects.lede')),
        el('h3', {}, ({ t }) => t('suspects.contradicted')),
        el('p', { class: 'suspect-words' }, (words) => saidOf({ versions, total, items }, words)),
        el(
          'ul',
          { class: 'suspects contradicted' },
          ...items.map((item) => el('li', {}, contradicted(item, versions, router, signal))),
        ),
        items.length < next &&
          moreButton(next - items.length, signal, () => {
            first = `.contradicted li:nth-child(${items.length + 1}) a`;
            limit = next;
          }),
        el('h3', {}, ({ t }) => t('suspects.near')),
        el('p', { class: 'suspect-words' }, ({ t, number }) =>
          nearPairs
            ? t('suspects.near-said', {
                pairs: number(all),
                shown: number(Math.min(all, pairs)),
                counts: { pairs: all },
              })
            : t('suspects.near-unknown'),
        ),
        el(
          'ul',
          { class: 'suspects pairs' },
          ...(nearPairs ?? [])
            .slice(0, pairs)
            .map(({ first, second }) =>
              el(
                'li',
                { class: 'suspect-pair' },
                nearPicture(first, router, signal),
                nearPicture(second, router, signal),
              ),
            ),
        ),
        pairs < all &&
          moreButton(all - pairs, signal, () => {
            first = `.pairs li:nth-child(${pairs + 1}) a`;
            pairs = Number.POSITIVE_INFINITY;
          }),
      ].filter((node) => node !== false);
    },
  });

  /** @param {number} more @param {AbortSignal} signal @param {() => void} grow */
  function moreButton(more, signal, grow) {
    const button = el('button', { type: 'button', class: 'button plain slight' }, ({ t, number }) =>
      t('suspects.more', { more: number(more) }),
    );
    button.addEventListener(
      'click',
      () => {
        grow();
        body.reload();
      },
      { signal },
    );
    return el('p', { class: 'buttons' }, button);
  }
}

/** @param {Pick<Api.Suspects, 'versions' | 'total' | 'items'>} found @param {Translator} words */
function saidOf({ versions, total, items }, { t, number }) {
  return versions.length < 2
    ? t('suspects.tooFew')
    : t('suspects.contradicted-said', {
        total: number(total),
        shown: number(items.length),
        count: number(versions.length),
        versions: versions.join(', '),
        counts: { total },
      });
}

/** @param {Api.Suspect} suspect @param {string[]} versions @param {Router} router @param {AbortSignal} signal */
function contradicted({ index, class: label, predicted, confidences }, versions, router, signal) {
  return link({ split: 'test', index }, router, signal, [
    el('span', { class: 'small' }, ({ t, number }) =>
      t('suspects.labelled', { index: number(index) }),
    ),
    garmentTag(label),
    el('span', { class: 'small' }, ({ t }) => t('suspects.allSay')),
    garmentTag(predicted),
    ...versions.map((version, at) =>
      el(
        'span',
        { class: 'small suspect-version' },
        ({ percent }) => `${version} ${percent(confidences[at])}`,
      ),
    ),
  ]);
}

/** @param {Api.SplitPicture} picture @param {Router} router @param {AbortSignal} signal */
const nearPicture = ({ split, index, class: label }, router, signal) =>
  link({ split, index }, router, signal, [
    el('span', { class: 'small' }, ({ t, number }) =>
      t('suspects.where', { split: t(`data.split-${split}`), index: number(index) }),
    ),
    el('span', {}, className(label)),
  ]);

/** A picture that leads to itself in the grid, with words below. */
function link({ split, index }, router, signal, words) {
  const image = el('img', {
    src: `dataset/${split}/pictures/${index}`,
    alt: '',
    width: 28,
    height: 28,
    loading: 'lazy',
  });
  const frame = el('span', { class: 'plate' }, image);
  keepCrisp(image, frame, signal);
  return el(
    'a',
    { class: 'suspect', href: router.href('data', { split, index }) },
    frame,
    ...words,
  );
}
