import { problemSentence } from '../../../components/failure.js';
import { brought } from '../../../components/on-demand.js';
import { el } from '../../../dom.js';

/**
 * What came of a run: how well its version does, where to read more, and making it the active one.
 *
 * @param {Page} page
 * @returns {{
 *   node: HTMLElement,
 *   show: (run: Api.Run, figures: ReturnType<typeof import('./run-figures.js').runFigures>) => void,
 * }}
 */
export function runResult(page) {
  const { api, store, router, readActiveModel, announce, i18n, signal } = page;
  const node = el('section', {
    class: 'run-result',
    'aria-label': ({ t }) => t('training.result'),
  });
  node.hidden = true;
  let shown = '';

  /** Whether the reader wants it, knowing what changes: the question of the evaluation screen. */
  async function asked(version, dataset) {
    const [{ promotionQuestion }, { confirm }, list, active] = await Promise.all([
      brought(() => import('../../evaluation/version-actions.js')),
      brought(() => import('../../../components/confirm-dialog.js')),
      api.get('models', { signal }),
      readActiveModel(signal, dataset),
      brought(() => i18n.need('evaluation')),
    ]);
    const about = { ...page, dataset: dataset === null ? null : { name: dataset } };
    const { content, ...words } = promotionQuestion(about, { list, active }, version);
    return confirm({ ...words, content: await content(), signal });
  }

  /** @param {string} version @param {string | null} dataset */
  function promotion(version, dataset) {
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
          if (await asked(version, dataset)) {
            await api.put('models/active', { version }, { signal });
            announce(i18n.translator.t('training.promoted', { version }));
            await readActiveModel(signal, dataset);
          }
        } catch (error) {
          if (!signal.aborted) {
            problem.replaceChildren(el('span', {}, (words) => problemSentence(error, words)));
          }
        }
        button.removeAttribute('aria-disabled');
      },
      { signal },
    );
    store.watch(
      'model',
      (model) => {
        const focused = place.contains(document.activeElement);
        const now = model?.version === version ? answers : button;
        place.replaceChildren(now);
        if (focused) {
          now.focus({ preventScroll: true });
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
      const { version = '', dataset = null } = run;
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
      readActiveModel(signal, dataset).catch(() => {});
      const { place, problem } = promotion(version, dataset);
      node.replaceChildren(
        el('h2', {}, ({ t }) => t('training.result')),
        el(
          'dl',
          { class: 'scores' },
          scores && score('test', scores.test),
          scores?.validation && score('validation', scores.validation),
        ),
        ...(dataset === null ? photographHint(version) : []),
        el(
          'p',
          { class: 'buttons' },
          place,
          el(
            'a',
            { class: 'button plain', href: router.href('evaluation', { version }, { dataset }) },
            ({ t }) => t('training.evaluation'),
          ),
        ),
        problem,
      );
    },
  };
}

/** @param {string} version */
const photographHint = (version) => [
  el('p', { class: 'run-photographs' }, ({ t }) => t('training.photographs')),
  el('p', {}, el('code', {}, `penderie evaluate ${version} --photographs FOLDER --record`)),
];
