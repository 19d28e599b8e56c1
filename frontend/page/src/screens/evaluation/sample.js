import { className } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { pictureSheet } from './picture-sheet.js';
import { addressOf, SEEDS } from './view.js';

/** Two rows of twelve, or more of fewer: all are full. */
const SIZE = 24;

/**
 * Test pictures at random with their true and their predicted class, and the way to others; which they
 * are, the seed in the address says.
 *
 * @param {Api.Evaluation} evaluation
 * @param {import('./screen.js').Screen} screen
 * @returns {import('./version-view.js').Part}
 */
export function sample({ pictures, confusionMatrix, accuracy }, screen) {
  const { version, names = className, shelf, signal } = screen;
  const right = confusionMatrix.counts.reduce((sum, row, index) => sum + row[index], 0);
  const host = el('div');
  const others = el('a', { class: 'button plain slight' }, ({ t }) => t('findings.sample-others'));
  /** @type {number | null} */
  let shown = null;
  let over = new AbortController();
  signal.addEventListener('abort', () => over.abort(), { once: true });

  /** @param {import('./view.js').View} view */
  function update(view) {
    const { seed } = view;
    others.setAttribute('href', addressOf({ ...view, seed: (seed + 1) % SEEDS }));
    if (seed === shown) {
      return;
    }
    shown = seed;
    over.abort();
    over = new AbortController();
    const sheet = pictureSheet({
      ...screen,
      path: `models/${encodeURIComponent(version)}/evaluation`,
      query: { seed },
      page: 1,
      size: SIZE,
      onePage: true,
      versions: [version],
      none: '',
      said: ({ items }) => {
        const rightly = items.filter(({ truth, predicted }) => truth === predicted).length;
        return ({ t, number, share }) =>
          t('findings.sample-said', {
            shown: number(items.length),
            pictures: number(pictures),
            seed: String(seed),
            rightly: number(rightly),
            right: number(right),
            share: share(accuracy, 2),
            counts: { shown: items.length, pictures, rightly, right },
          });
      },
      expected: Math.min(SIZE, pictures),
      lines: 3,
      caption: captionOf(names),
      signal: AbortSignal.any([signal, over.signal]),
    });
    host.replaceChildren(sheet.node);
  }

  update(shelf.get('view'));
  return {
    node: el(
      'section',
      { class: 'section sample-pictures' },
      el('h2', {}, ({ t }) => t('findings.sample')),
      el('p', { class: 'small explained' }, ({ t }) => t('findings.sample-read')),
      host,
      el('p', { class: 'buttons' }, others),
    ),
    update,
  };
}

/** @param {import('../../components/garment-tag.js').ClassNames} names */
const captionOf =
  (names) =>
  (/** @type {Api.Answer} */ { truth, predicted, confidence }) => {
    const kind = predicted === truth ? 'right' : 'wrong';
    return [
      el('span', { class: 'tile-truth' }, names(truth)),
      el('span', { class: `tile-answer ${kind}` }, (words) =>
        words.t(`findings.sample-${kind}`, {
          name: names(predicted)(words),
          confidence: words.percent(confidence),
        }),
      ),
    ];
  };
