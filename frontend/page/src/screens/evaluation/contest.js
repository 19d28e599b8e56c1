import { className } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { howMany, pictureSheet } from './picture-sheet.js';
import { addressOf, OUTCOMES } from './view.js';

/**
 * The pictures about which two versions differ, or are both wrong; which of them is in the address.
 *
 * @param {Api.Comparison} comparison
 * @param {import('./screen.js').Screen} screen
 */
export function contest(comparison, screen) {
  const { first, second } = comparison;
  const { version, other, names = className, shelf, signal } = screen;
  const links = OUTCOMES.map((outcome) => {
    const link = el('a', { class: 'outcome-link' }, ({ t, number }) =>
      t(`evaluation.${outcome}`, { first, second, count: number(comparison[outcome]) }),
    );
    return { outcome, link };
  });
  const host = el('div');
  /** @type {import('./view.js').View['outcome'] | null} */
  let shown = null;
  /** @type {ReturnType<typeof pictureSheet> | null} */
  let sheet = null;
  let over = new AbortController();
  signal.addEventListener('abort', () => over.abort(), { once: true });

  /** @param {import('./view.js').View} view */
  function update(view) {
    for (const { outcome, link } of links) {
      link.setAttribute('href', addressOf({ ...view, version, outcome, page: 1 }));
      if (outcome === view.outcome) {
        link.setAttribute('aria-current', 'true');
      } else {
        link.removeAttribute('aria-current');
      }
    }
    if (shown === view.outcome) {
      sheet?.turn(view.page);
      return;
    }
    shown = view.outcome;
    over.abort();
    over = new AbortController();
    sheet = pictureSheet({
      ...screen,
      path: `models/${encodeURIComponent(version)}/comparison`,
      query: { with: other, which: view.outcome },
      page: view.page,
      versions: [first, second],
      none: ({ t }) => t('evaluation.none-contest'),
      said: howMany('evaluation.found-wrong'),
      expected: comparison[view.outcome],
      lines: 4,
      caption: captionOf(names),
      signal: AbortSignal.any([signal, over.signal]),
    });
    host.replaceChildren(sheet.node);
  }

  update(shelf.get('view'));
  return {
    node: el(
      'section',
      { class: 'section contest' },
      el('h2', {}, ({ t }) => t('evaluation.contest')),
      el(
        'nav',
        { class: 'outcomes', 'aria-label': ({ t }) => t('evaluation.contest') },
        ...links.map(({ link }) => link),
      ),
      el('p', { class: 'small' }, ({ t }) => t('evaluation.contest-read', { first, second })),
      host,
    ),
    update,
  };
}

/** @param {import('../../components/garment-tag.js').ClassNames} names */
const captionOf =
  (names) =>
  (/** @type {Api.TwoAnswers} */ { truth, first, second }) => {
    const answer = (key, { predicted, confidence }) =>
      el('span', { class: predicted === truth ? 'tile-answer right' : 'tile-answer' }, (words) =>
        words.t(predicted === truth ? `evaluation.${key}-right` : `evaluation.${key}-wrong`, {
          name: names(predicted)(words),
          confidence: words.percent(confidence),
        }),
      );
    return [
      el('span', { class: 'tile-truth' }, names(truth)),
      answer('firstAnswer', first),
      answer('secondAnswer', second),
    ];
  };
