import { problemSentence } from '../../../components/failure.js';
import { brought } from '../../../components/on-demand.js';
import { el } from '../../../dom.js';
import { isFinished } from './run-figures.js';
import { runName } from './run-state.js';

/**
 * What can be done with a run in its state. Errors are said beside the buttons.
 *
 * @template {Pick<Api.Run, 'id' | 'state' | 'resumable' | 'dataset'> & Partial<Api.Run>} R
 * @param {Page & { path: string, part?: 'training' | 'search', onChange: (run: R) => void }} page path:
 *     of the run; part: the screen that lists it and has the words; onChange: is given the run as an
 *     action left it
 * @returns {{ node: HTMLElement, show: (run: R) => void }}
 */
export function runActions(page) {
  const { api, path, part = 'training', router, announce, i18n, onChange, signal } = page;
  const buttons = el('div', { class: 'buttons', tabindex: -1 });
  const problem = el('p', { class: 'field-error', role: 'alert' });
  /** @type {R} */
  let run;
  let shown = '';

  const act = async (button, ask) => {
    if (button.getAttribute('aria-disabled') === 'true') {
      return;
    }
    // Not disabled: that would take the focus away from it.
    button.setAttribute('aria-disabled', 'true');
    problem.replaceChildren();
    try {
      await ask();
    } catch (error) {
      if (!signal.aborted) {
        problem.replaceChildren(el('span', {}, (words) => problemSentence(error, words)));
        button.removeAttribute('aria-disabled');
      }
    }
  };
  const ask = (what) => async () =>
    onChange(/** @type {any} */ (await api.post(`${path}/${what}`, undefined, { signal })));
  const remove = async () => {
    await api.delete(path, { signal });
    announce(i18n.translator.t(`${part}.deleted`, { version: runName(run) }));
    router.go(router.href(part));
  };

  const make = (key, kind, onClick) => {
    const button = el('button', { type: 'button', class: kind }, ({ t }) => t(key));
    button.addEventListener('click', () => onClick(button), { signal });
    return button;
  };
  const confirmRemoval = (button) =>
    act(button, async () => {
      const { openDialog } = await brought(() => import('../../../components/dialog.js'));
      button.removeAttribute('aria-disabled');
      if (!signal.aborted) {
        openRemoval(button, openDialog);
      }
    });
  const openRemoval = (button, openDialog) => {
    const yes = el('button', { type: 'button', class: 'button' }, ({ t }) => t(`${part}.delete`));
    // What cannot be undone is not what Enter does at once.
    const no = el('button', { type: 'button', class: 'button plain', autofocus: true }, ({ t }) =>
      t(`${part}.keep`),
    );
    const dialog = openDialog({
      heading: ({ t }) => t(`${part}.delete-heading`, { version: runName(run) }),
      content: [
        el('p', {}, ({ t }) => t(`${part}.delete-hint`)),
        el('p', { class: 'buttons' }, yes, no),
      ],
      signal,
    });
    no.addEventListener('click', dialog.close, { signal: dialog.signal });
    yes.addEventListener(
      'click',
      () => {
        dialog.close();
        act(button, remove);
      },
      { signal: dialog.signal },
    );
  };

  return {
    node: el('div', { class: 'run-actions' }, buttons, problem),
    show(next) {
      run = next;
      const { state, resumable } = run;
      const key = `${state} ${resumable}`;
      if (key === shown) {
        return;
      }
      shown = key;
      const focused = buttons.contains(document.activeElement);
      problem.replaceChildren();
      const finished = isFinished(state);
      buttons.replaceChildren(
        ...[
          (state === 'queued' || state === 'running') &&
            make(`${part}.cancel`, 'button plain', (button) => act(button, ask('cancellation'))),
          finished &&
            resumable &&
            make(`${part}.resume`, 'button', (button) => act(button, ask('resumption'))),
          finished &&
            run.configuration !== undefined &&
            el(
              'a',
              {
                class: 'button plain',
                href: router.href('training', {}, { dataset: run.dataset ?? null, from: run.id }),
              },
              ({ t }) => t('training.again'),
            ),
          finished && make(`${part}.delete`, 'button plain', confirmRemoval),
        ].filter((part) => part !== false),
      );
      // The button that was pressed is gone; the focus stays where it was.
      if (focused && !buttons.contains(document.activeElement)) {
        const first = /** @type {HTMLElement | null} */ (buttons.firstElementChild);
        (first ?? buttons).focus({ preventScroll: true });
      }
    },
  };
}
