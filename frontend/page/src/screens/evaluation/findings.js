import { className } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { confidentOf, confusedPairs, extremesOf, mistakesIn } from './pairs.js';
import { addressOf } from './view.js';

/**
 * What the figures say, in two or three sentences: which classes are confused most, with the way to
 * those pictures, which class is hardest, and what a high confidence is worth.
 *
 * @param {Api.Evaluation} evaluation
 * @param {import('./screen.js').Screen} screen
 * @returns {import('./version-view.js').Part}
 */
export function findings({ confusionMatrix, report, calibration, pictures }, screen) {
  const { names = className, shelf } = screen;
  const { counts } = confusionMatrix;
  const [worst] = confusedPairs(counts);
  const extremes = extremesOf(report.classes);
  const confident = confidentOf(calibration);
  const links = worst ? cellLinks(worst, screen) : null;
  links?.update(shelf.get('view'));
  return {
    node: el(
      'ul',
      { class: 'findings', 'aria-label': ({ t }) => t('findings.title') },
      worst && links
        ? el(
            'li',
            {},
            el('span', {}, pairWords(worst, mistakesIn(counts), names)),
            el('span', { class: 'finding-links' }, ...links.nodes),
          )
        : el('li', {}, ({ t, number }) => t('findings.none', { count: number(pictures) })),
      extremes && el('li', {}, extremeWords(extremes, names)),
      confident && el('li', {}, confidentWords(confident, pictures)),
    ),
    update: links?.update,
  };
}

/** @param {import('./pairs.js').Pair} pair @param {number} mistakes @param {import('../../components/garment-tag.js').ClassNames} names @returns {Words} */
const pairWords =
  ({ first, second, count }, mistakes, names) =>
  (words) =>
    words.t('findings.pair', {
      count: words.number(count),
      mistakes: words.number(mistakes),
      share: words.share(count / mistakes, 0),
      first: names(first)(words),
      second: names(second)(words),
      counts: { count, mistakes },
    });

/** @returns {Words} */
const extremeWords =
  ({ hardest, easiest }, names) =>
  (words) =>
    words.t('findings.extremes', {
      hardest: names(hardest.index)(words),
      low: words.share(hardest.recall, 1),
      easiest: names(easiest.index)(words),
      high: words.share(easiest.recall, 1),
    });

/** @returns {Words} */
const confidentWords =
  ({ from, answers, accuracy }, pictures) =>
  ({ t, number, share }) =>
    t('findings.confident', {
      answers: number(answers),
      pictures: number(pictures),
      from: share(from, 0),
      accuracy: share(accuracy, 1),
      counts: { answers, pictures },
    });

/**
 * The ways to the pictures of a pair, one for each direction that there is.
 *
 * @param {import('./pairs.js').Pair} pair
 * @param {import('./screen.js').Screen} screen
 * @returns {{ nodes: HTMLElement[], update: (view: import('./view.js').View) => void }}
 */
export function cellLinks({ first, second, there, back }, { names = className, shelf, signal }) {
  const cells = [
    { truth: first, predicted: second, value: there },
    { truth: second, predicted: first, value: back },
  ].filter(({ value }) => value > 0);
  const nodes = cells.map(({ truth, predicted, value }) => {
    const link = el('a', {}, (words) =>
      words.t('matrix.cell', {
        truth: names(truth)(words),
        predicted: names(predicted)(words),
        value: words.number(value),
      }),
    );
    link.addEventListener(
      'click',
      () => {
        // Brings the part that shows them where it is not there yet.
        if (!document.querySelector('.part-confusions .matrix')) {
          document.querySelector('.part-confusions')?.scrollIntoView();
        }
        shelf.set('sought', 'afar');
      },
      { signal },
    );
    return link;
  });
  return {
    nodes,
    update(view) {
      for (const [index, { truth, predicted }] of cells.entries()) {
        const address = addressOf({ ...view, cell: { truth, predicted }, page: 1 });
        nodes[index].setAttribute('href', address);
      }
    },
  };
}
