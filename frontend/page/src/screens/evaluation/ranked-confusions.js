import { dataTable } from '../../components/data-table.js';
import { className } from '../../components/garment-tag.js';
import { el } from '../../dom.js';
import { cellLinks } from './findings.js';
import { confusedPairs, mistakesIn } from './pairs.js';

/** So many pairs are read; after them come single pictures. */
const MOST = 8;

/**
 * The pairs of classes that are confused most, both ways together, with the ways to their pictures.
 *
 * @param {number[][]} counts [truth][predicted]
 * @param {import('./screen.js').Screen} screen
 * @returns {{ nodes: Node[], update: (view: import('./view.js').View) => void }} no nodes where there
 *     are no mistakes
 */
export function rankedConfusions(counts, screen) {
  const { names = className, signal } = screen;
  const mistakes = mistakesIn(counts);
  const pairs = confusedPairs(counts).slice(0, MOST);
  const links = pairs.map((pair) => cellLinks(pair, screen));
  const share = ({ share: words }, value) => words(value, 1);
  let before = 0;
  const rows = pairs.map(({ first, second, count }, index) => {
    before += count;
    return [
      pairName(names(first), names(second)),
      count,
      count / mistakes,
      before / mistakes,
      el('span', { class: 'finding-links' }, ...links[index].nodes),
    ];
  });
  const table = dataTable({
    caption: ({ t }) => t('findings.ranked'),
    columns: [
      { name: ({ t }) => t('findings.column-pair') },
      {
        name: ({ t }) => t('findings.column-mistakes'),
        format: ({ number }, value) => number(value),
      },
      { name: ({ t }) => t('findings.column-share'), format: share },
      { name: ({ t }) => t('findings.column-sum'), format: share },
      { name: ({ t }) => t('findings.column-show') },
    ],
    rows,
    signal,
  });
  const update = (view) => {
    for (const each of links) {
      each.update(view);
    }
  };
  return { nodes: pairs.length > 0 ? [el('div', { class: 'ranked' }, table)] : [], update };
}

/** @returns {Words} */
const pairName = (first, second) => (words) => `${first(words)} ↔ ${second(words)}`;
