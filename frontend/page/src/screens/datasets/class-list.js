import { pathOf } from '../../api/datasets.js';
import { confirm } from '../../components/confirm-dialog.js';
import { fileButton } from '../../components/files.js';
import { el } from '../../dom.js';
import { askMerge, askNames } from './class-dialogs.js';
import { nameOf, plainButton } from './fields.js';
import { thumbnails } from './thumbnails.js';

/**
 * The classes of a dataset: names, counts, some pictures, and what can be done with them.
 *
 * @param {Api.OwnDataset} dataset
 * @param {{
 *   page: Page,
 *   shelf: import('./thumbnails.js').Shelf,
 *   change: (action: () => Promise<unknown>) => Promise<void>,
 *   onFiles: (pictures: { file: File, classId: string }[], source?: 'camera') => void,
 *   onMove: () => void,
 *   signal: AbortSignal,
 * }} options change: does something to the dataset and shows it anew
 */
export function classList(dataset, { page, shelf, change, onFiles, onMove, signal }) {
  const { api } = page;
  const { name, classes } = dataset;
  if (classes.length === 0) {
    return el('p', { class: 'empty' }, ({ t }) => t('datasets.noClasses'));
  }
  return el('ul', { class: 'class-list' }, ...classes.map(line));

  /** @param {Api.OwnClass} known */
  function line(known) {
    const { id, training, validation, test } = known;
    const pictures = el('div', { class: 'class-pictures' });
    thumbnails(pictures, known, { dataset, page, shelf, change, onMove, signal });
    const label = el('h3', { id: `class-${id}` }, nameOf(known));
    return el(
      'li',
      { class: 'own-class', 'aria-labelledby': `class-${id}` },
      label,
      el('p', { class: 'small' }, ({ t, number }) =>
        t('datasets.counts', {
          training: number(training),
          validation: number(validation),
          test: number(test),
        }),
      ),
      pictures,
      el('p', { class: 'buttons' }, ...actions(known)),
    );
  }

  /** @param {Api.OwnClass} known */
  function actions(known) {
    const { id, names } = known;
    const path = pathOf(name, 'classes', id);
    const others = classes.filter((each) => each.id !== id);
    const files = fileButton({
      onFiles: (chosen) => onFiles(chosen.map((file) => ({ file, classId: id }))),
      words: ({ t }) => t('datasets.addPictures'),
      signal,
    });
    files.classList.add('plain', 'slight');
    return [
      files,
      plainButton(
        ({ t }) => t('datasets.camera'),
        async () => {
          const { openBurst } = await import('./burst-dialog.js');
          openBurst({
            heading: nameOf(known),
            onFiles: (taken) =>
              onFiles(
                taken.map((file) => ({ file, classId: id })),
                'camera',
              ),
            signal: page.signal,
          });
        },
        signal,
      ),
      plainButton(
        ({ t }) => t('datasets.rename'),
        () =>
          askNames(
            { heading: ({ t }) => t('datasets.rename'), names, signal: page.signal },
            (next) => change(() => api.put(path, next, { signal: page.signal })),
          ),
        signal,
      ),
      others.length > 0 &&
        plainButton(
          ({ t }) => t('datasets.merge'),
          () =>
            askMerge({ known, others, signal: page.signal }, (into) =>
              change(() => api.post(`${path}/merge`, { into }, { signal: page.signal })).then(
                onMove,
              ),
            ),
          signal,
        ),
      plainButton(
        ({ t }) => t('datasets.deleteClass'),
        () => removeClass(known),
        signal,
      ),
    ].filter(Boolean);
  }

  async function removeClass(known) {
    const sure = await confirm({
      heading: (translator) =>
        translator.t('datasets.deleteHeading', { name: nameOf(known)(translator) }),
      content: [({ t }) => t('datasets.deleteClassSaid')],
      action: ({ t }) => t('datasets.deleteForGood'),
      cancel: ({ t }) => t('datasets.cancel'),
      signal: page.signal,
    });
    if (sure) {
      await change(() => api.delete(pathOf(name, 'classes', known.id), { signal: page.signal }));
      onMove();
    }
  }
}
