import { predict } from '../../api/predictions.js';
import { className } from '../../components/garment-tag.js';
import { probabilityBars, waitingBars } from '../../components/probability-bars.js';
import { region } from '../../components/region.js';
import { el } from '../../dom.js';

/**
 * What the active model says of a picture whose label is known.
 *
 * @param {File} file
 * @param {{ split: string, label: number, page: Page, signal: AbortSignal }} options
 */
export function verdict(file, { split, label, page, signal }) {
  const { api, store, announce, i18n } = page;
  const root = el('div', { class: 'verdict-place' });
  region(root, {
    load: (inner) => predict(api, file, { signal: inner }),
    store,
    signal,
    level: 3,
    placeholder: () => [
      el('h3', {}, ({ t }) => t('data.asking')),
      el('p', { class: 'small' }, '\u00a0'),
      waitingBars(),
    ],
    show({ prediction, known, probabilities, model }) {
      const words = (translator) => {
        const { t, percent } = translator;
        return t(prediction.index === label ? 'data.right' : 'data.wrong', {
          label: className(prediction.index)(translator),
          confidence: percent(prediction.confidence),
        });
      };
      announce(words(i18n.translator));
      return [
        el('h3', {}, words),
        el('p', { class: 'small' }, ({ t }) =>
          [t('data.answeredBy', { version: model.version }), t(`data.note-${split}`)].join(' '),
        ),
        ...(known === false ? [el('p', {}, ({ t }) => t('data.unknown'))] : []),
        probabilityBars(probabilities, { similarity: known === false }),
      ];
    },
  });
  return root;
}
