import { el } from '../../../dom.js';
import { problemSentence } from '../../../i18n/problem-sentence.js';

/**
 * What came of a run: how well its version does, where to read more, and letting it answer.
 *
 * @param {object} page
 * @returns {{ node: HTMLElement, show: (run: object, figures: object) => void }}
 */
export function runResult({ api, store, router, readActiveModel, announce, i18n, signal }) {
  const node = el('section', {
    class: 'run-result',
    'aria-label': ({ t }) => t('training.result'),
  });
  node.hidden = true;
  let shown = '';

  function promotion(version) {
    const place = el('span', { class: 'run-promotion' });
    const problem = el('p', { class: 'field-error', role: 'alert' });
    const button = el('button', { type: 'button', class: 'button' }, ({ t }) =>
      t('training.promote'),
    );
    const answers = el('span', { class: 'run-answers', tabindex: -1 }, ({ t }) =>
      t('training.answers'),
    );
    button.addEventListener(
      'click',
      async () => {
        if (button.getAttribute('aria-disabled') === 'true') {
          return;
        }
        button.setAttribute('aria-disabled', 'true');
        problem.replaceChildren();
        try {
          await api.put('models/active', { version }, { signal });
          announce(i18n.translator.t('training.promoted', { version }));
          await readActiveModel(signal);
        } catch (error) {
          if (!signal.aborted) {
            problem.replaceChildren(el('span', {}, (words) => problemSentence(error, words)));
            button.removeAttribute('aria-disabled');
          }
        }
      },
      { signal },
    );
    store.watch(
      'model',
      (model) => {
        const focused = place.contains(document.activeElement);
        place.replaceChildren(model?.version === version ? answers : button);
        if (focused) {
          place.firstElementChild.focus({ preventScroll: true });
        }
      },
      { signal },
    );
    return { place, problem };
  }

  function score(name, value) {
    return el(
      'div',
      {},
      el('dt', { class: 'label' }, ({ t }) => t(`training.score-${name}`)),
      el('dd', { class: 'display' }, ({ share }) => share(value.accuracy)),
      el('dd', { class: 'small' }, ({ t, number }) =>
        t('training.score-loss', { loss: number(value.loss, 4) }),
      ),
    );
  }

  return {
    node,
    async show(run, { state, scores }) {
      const there = state === 'succeeded';
      const key = `${there} ${scores !== null}`;
      if (key === shown) {
        return;
      }
      shown = key;
      node.hidden = !there;
      if (!there) {
        return;
      }
      if (store.get('model') === null) {
        readActiveModel(signal).catch(() => {});
      }
      const { place, problem } = promotion(run.version);
      const names = ['test', 'validation'].filter((name) => scores?.[name]);
      node.replaceChildren(
        el('h2', {}, ({ t }) => t('training.result')),
        el('dl', { class: 'scores' }, ...names.map((name) => score(name, scores[name]))),
        el(
          'p',
          { class: 'buttons' },
          place,
          el(
            'a',
            { class: 'button plain', href: router.href('evaluation', { version: run.version }) },
            ({ t }) => t('training.evaluation'),
          ),
        ),
        problem,
      );
    },
  };
}
