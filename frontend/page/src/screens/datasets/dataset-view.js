import { bringPictures, classIdOf, pathOf } from '../../api/datasets.js';
import { confirm } from '../../components/confirm-dialog.js';
import { failure } from '../../components/failure.js';
import { keepFocus, region } from '../../components/region.js';
import { el } from '../../dom.js';
import { bringPlace } from './bring-place.js';
import { askNames } from './class-dialogs.js';
import { classList } from './class-list.js';
import { nearPairs } from './duplicates.js';
import { answering, plainButton } from './fields.js';
import { archiveReport, pictureReport } from './report.js';

/** An archive may take long to arrive, and to be read. */
const ARCHIVE_MS = 30 * 60_000;

/**
 * One dataset: bring pictures, look at the classes, train.
 *
 * @param {HTMLElement} root
 * @param {string} name
 * @param {Page} page
 */
export function datasetView(root, name, page) {
  const { api, store, i18n, router, announce, signal } = page;
  /** @type {import('./thumbnails.js').Shelf} */
  const shelf = new Map();
  const progress = el('p', { class: 'progress', hidden: true });
  const report = el('div', { class: 'report', tabindex: -1 });
  const place = bringPlace({ onDropped: take, signal });
  const shown = el('div', { class: 'dataset' });
  const near = el('div', { class: 'near' });
  // Of no use before it is known that there is such a dataset.
  place.style.visibility = 'hidden';
  root.replaceChildren(
    el(
      'p',
      { class: 'back' },
      el('a', { href: router.href('datasets') }, ({ t }) => t('datasets.all')),
    ),
    el('h2', { class: 'dataset-heading' }, name),
    place,
    progress,
    report,
    shown,
    near,
  );
  const dataset = region(shown, { load: read, show, store, signal });
  /** @type {ReturnType<typeof nearPairs> | null} */
  let pairs = null;

  /** @returns {Promise<Api.OwnDataset>} */
  function read(inner) {
    return api.get(pathOf(name), { signal: inner }).catch((error) => {
      place.hidden = error.status === 404;
      throw error;
    });
  }

  /** @param {Api.OwnDataset} it @param {AbortSignal} inner */
  function show(it, inner) {
    place.style.removeProperty('visibility');
    pairs ??= nearPairs(near, name, page, () => dataset.reload());
    const enough = it.classes.filter(({ training }) => training > 0).length > 1;
    return [
      el(
        'p',
        { class: 'figures-line' },
        el('span', {}, ({ t, number, bytes }) =>
          t('datasets.figures', {
            pictures: number(it.pictures),
            classes: number(it.classes.length),
            bytes: bytes(it.bytes ?? 0),
            counts: { pictures: it.pictures, classes: it.classes.length },
          }),
        ),
      ),
      answering(it, router),
      el(
        'p',
        { class: 'buttons' },
        enough
          ? el(
              'a',
              { class: 'button', href: router.href('training', {}, { dataset: name }) },
              ({ t }) => t('datasets.train'),
            )
          : el('span', { class: 'small' }, ({ t }) => t('datasets.trainNeeds')),
        plainButton(({ t }) => t('datasets.newClass'), newClass, inner),
        plainButton(({ t }) => t('datasets.delete'), remove, inner),
      ),
      classList(it, {
        page,
        shelf,
        change,
        onFiles: bring,
        onMove: () => pairs?.reload(),
        signal: inner,
      }),
    ];
  }

  /** Does something that changes the dataset, and says what went wrong. */
  async function change(action) {
    try {
      await action();
    } catch (error) {
      complain(error);
    }
    if (!signal.aborted) {
      await keepFocus(shown, dataset.reload);
    }
  }

  function complain(error) {
    if (!signal.aborted) {
      report.replaceChildren(failure(error, { store, signal, level: 3 }));
      report.focus();
    }
  }

  function newClass() {
    askNames({ heading: ({ t }) => t('datasets.newClass'), signal }, (names) =>
      change(() => api.put(pathOf(name, 'classes', idFor(names.en)), names, { signal })),
    );
  }

  const idFor = (label) => classIdOf(label, dataset.value()?.classes ?? []);

  async function remove() {
    const sure = await confirm({
      heading: ({ t }) => t('datasets.deleteHeading', { name }),
      content: [({ t }) => t('datasets.deleteSaid')],
      action: ({ t }) => t('datasets.deleteForGood'),
      cancel: ({ t }) => t('datasets.cancel'),
      signal,
    });
    if (sure) {
      try {
        await api.delete(pathOf(name), { signal });
        router.go(router.href('datasets', {}, { dataset: null }));
      } catch (error) {
        complain(error);
      }
    }
  }

  /** @param {import('./dropped.js').Dropped} what */
  async function take({ archives, pictures }) {
    if (archives.length > 0) {
      await busy(archives.map(({ name: file }) => file).join(', '), async () => {
        for (const archive of archives) {
          const said = await api.post(pathOf(name, 'archive'), archive, {
            signal,
            timeout: ARCHIVE_MS,
          });
          report.append(archiveReport(archive.name, said));
        }
      });
    }
    const known = dataset.value()?.classes ?? [];
    const homeless = pictures.filter(({ folder }) => folder === null);
    if (homeless.length > 0) {
      report.append(el('p', { role: 'alert' }, ({ t }) => t('datasets.needsClass')));
    }
    const within = pictures.filter(({ folder }) => folder !== null);
    if (within.length > 0) {
      const classes = [...known];
      for (const folder of new Set(within.map((each) => String(each.folder)))) {
        const id = classIdOf(folder, classes);
        if (!classes.some((each) => each.id === id)) {
          const names = { en: folder, fr: folder };
          await change(() => api.put(pathOf(name, 'classes', id), names, { signal }));
          classes.push({ id, names, training: 0, validation: 0, test: 0 });
        }
      }
      await bring(
        within.map(({ file, folder }) => ({ file, classId: classIdOf(String(folder), classes) })),
      );
    }
  }

  /** @param {{ file: File, classId: string }[]} pictures @param {'camera'} [source] */
  async function bring(pictures, source) {
    await busy('', async () => {
      const all = pictures.length;
      const onProgress = ({ done }) =>
        progress.replaceChildren(
          el('span', {}, ({ t, number }) =>
            t('datasets.bringing', { done: number(done), all: number(all) }),
          ),
        );
      const before = (await read(signal)).pictures;
      const tally = await bringPictures(api, name, pictures, { source, onProgress, signal });
      report.append(pictureReport(tally, (await read(signal)).pictures - before));
    });
  }

  /** Shows that something comes, then what came of it. */
  async function busy(what, action) {
    report.replaceChildren();
    progress.hidden = false;
    progress.replaceChildren(el('span', {}, ({ t }) => t('datasets.reading', { what })));
    await change(action);
    if (!signal.aborted) {
      progress.hidden = true;
      announce(report.textContent || i18n.translator.t('datasets.nothing'));
      pairs?.reload();
    }
  }
}
