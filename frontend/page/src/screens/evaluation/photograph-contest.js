import { dataTable } from '../../components/data-table.js';
import { el } from '../../dom.js';
import { chanceOf, partingOf, pointsWords, verdictOf, verdictWords } from './verdict.js';

/** What the photographs say, and whether it is another thing than what the test pictures say. */
export function photographVerdict({ first, second, photographs, onlyFirst, onlySecond, pValue }) {
  const label = el('p', { class: 'label' }, ({ t }) => t('evaluation.onPhotographs'));
  if (!photographs) {
    return [label, el('p', { class: 'verdict' }, ({ t }) => t('evaluation.photographs-notBoth'))];
  }
  const parting = partingOf({
    test: { kind: verdictOf({ onlyFirst, onlySecond, pValue }) },
    photographs: { kind: verdictOf(photographs) },
  });
  const [onTest, onPhotographs] = parting === 'worseOnTest' ? [first, second] : [second, first];
  return [
    label,
    el('p', { class: 'verdict' }, verdictWords({ ...photographs, first, second })),
    parting &&
      el(
        'p',
        { class: 'verdict' },
        el('strong', {}, ({ t }) => t('evaluation.parting', { onTest, onPhotographs })),
      ),
  ];
}

/** Both on photographs, those of each source apart where there are several. */
export function photographTable({ first, second, photographs }, { signal }) {
  if (!photographs) {
    return [];
  }
  const right = () => '';
  const { sources } = photographs;
  const line = (name, { accuracy, onlyFirst, onlySecond, pValue, photographs: count }) => [
    name,
    ({ number }) => number(count),
    ({ share }) => share(accuracy.first, 1),
    ({ share }) => share(accuracy.second, 1),
    (words) => pointsWords(words, accuracy.difference * 100, 1),
    ({ number }) => `${number(onlyFirst)} / ${number(onlySecond)}`,
    (words) => chanceOf(pValue, words),
  ];
  return [
    dataTable({
      caption: ({ t }) => t('evaluation.bothPhotographs'),
      columns: [
        { name: ({ t }) => t('evaluation.source') },
        { name: ({ t }) => t('evaluation.photographs-count'), format: right },
        { name: first, format: right },
        { name: second, format: right },
        { name: ({ t }) => t('evaluation.column-difference'), format: right },
        { name: ({ t }) => t('evaluation.aloneRight'), format: right },
        { name: ({ t }) => t('evaluation.chance'), format: right },
      ],
      rows: [
        ...sources.map((source) => line(source.name, source)),
        ...(sources.length > 1 ? [line(({ t }) => t('evaluation.all'), photographs)] : []),
      ],
      signal,
    }),
    el('p', { class: 'small explained' }, ({ t }) => t('evaluation.photographs-counts')),
  ];
}
