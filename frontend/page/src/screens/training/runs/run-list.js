import { el } from '../../../dom.js';
import { runName, stateLabel } from '../run/run-state.js';
import { MOST } from './comparison.js';
import { pager } from './pager.js';

/**
 * The runs, newest first, each with a box that lays its curve over the others'.
 *
 * @param {Api.RunPage} page of runs
 * @param {Page & {
 *   address: import('../overview.js').Address,
 *   chosen: import('./comparison.js').Chosen,
 * }} options
 * @returns {Node[]}
 */
export function runList({ runs, offset, total }, { router, address, chosen, signal }) {
  const boxes = new Map();
  const mark = (ids) => {
    for (const [id, box] of boxes) {
      box.checked = ids.includes(id);
      box.disabled = !box.checked && ids.length >= MOST;
    }
  };
  const item = (run) => {
    const box = el('input', { type: 'checkbox', value: run.id });
    boxes.set(run.id, box);
    box.addEventListener(
      'change',
      () => {
        const others = chosen.ids().filter((id) => id !== run.id);
        const ids = box.checked ? [...others, run.id] : others;
        router.go(address({ compare: ids.join(',') }), { replace: true });
      },
      { signal },
    );
    return el(
      'li',
      { class: 'run-row' },
      el(
        'span',
        {},
        el(
          'a',
          { class: 'run-link', href: router.href('training', { run: run.id }) },
          runName(run),
        ),
        run.dataset && el('span', { class: 'small run-dataset' }, run.dataset),
      ),
      stateLabel(run.state),
      el('span', { class: 'run-epochs' }, ({ t, number }) =>
        run.epochs
          ? t('training.epochs-of', { epoch: number(run.epoch), epochs: number(run.epochs) })
          : '',
      ),
      el('span', { class: 'run-time small' }, ({ dateTime }) => dateTime(run.createdAt)),
      run.epochs
        ? el(
            'label',
            { class: 'check' },
            box,
            el('span', {}, ({ t }) => t('training.compare')),
            ' ',
            el('span', { class: 'visually-hidden' }, runName(run)),
          )
        : el('span'),
    );
  };
  const list = el('ol', { class: 'runs' }, ...runs.map(item));
  chosen.watch(mark, signal);
  return [list, pager({ offset, total, address })];
}
