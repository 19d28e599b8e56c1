import { lineChart } from '../../charts/line-chart.js';
import { region } from '../../components/region.js';
import { skeleton } from '../../components/skeleton.js';
import { el } from '../../dom.js';

/**
 * How the active version was trained: its curves, as its card keeps them.
 *
 * @param {HTMLElement} root
 * @param {object} page see docs/frontend.md
 */
export function mount(root, { readActiveModel, store, signal }) {
  const curves = el('section', { class: 'section' });
  root.replaceChildren(
    el('h1', {}, ({ t }) => t('training.heading')),
    el('p', { class: 'lede' }, ({ t }) => t('training.lede')),
    curves,
  );
  region(curves, {
    load: readActiveModel,
    store,
    signal,
    placeholder: () => skeleton({ blockSize: '26rem' }),
    show: ({ version, card }, inner) => [
      el('h2', {}, version),
      el(
        'div',
        { class: 'curves' },
        pair('loss', card.history, ({ number }, value, digits) => number(value, digits), inner),
        pair(
          'accuracy',
          card.history,
          ({ share }, value, digits) => share(value, Math.max(0, digits - 2)),
          inner,
        ),
      ),
    ],
  });
}

/** Training and validation in one chart. @param {'loss' | 'accuracy'} what */
function pair(what, history, format, signal) {
  const name = what === 'loss' ? 'Loss' : 'Accuracy';
  const points = (member) => history.map((epoch) => [epoch.epoch, epoch[`${member}${name}`]]);
  return lineChart({
    title: ({ t }) => t(`training.${what}`),
    file: `penderie-${what}`,
    x: {
      label: ({ t }) => t('training.epoch'),
      format: ({ number }, value) => number(value),
      whole: true,
    },
    y: { label: ({ t }) => t(`training.${what}`), format },
    curves: [
      {
        name: ({ t }) => t('training.training'),
        points: points('training'),
        colour: 'training',
      },
      {
        name: ({ t }) => t('training.validation'),
        points: points('validation'),
        colour: 'validation',
        dashed: true,
      },
    ],
    signal,
  }).node;
}
