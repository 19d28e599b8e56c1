import { problemSentence } from '../../components/failure.js';
import { el } from '../../dom.js';

/** What became of an archive. @param {string} file @param {Api.ImportReport} said */
export function archiveReport(file, said) {
  return report(
    file,
    said,
    said.problems.map(({ file: name, reason, detail }) => ({
      name,
      words: ({ t, has }) =>
        has(`datasets.reason-${reason}`) ? t(`datasets.reason-${reason}`) : detail,
    })),
    said.moreProblems,
  );
}

/**
 * What became of pictures.
 *
 * @param {import('../../api/datasets.js').Tally} tally
 * @param {number} added how many more the dataset has now
 */
export function pictureReport(tally, added) {
  return report(
    null,
    { added, alreadyThere: tally.taken - added },
    tally.problems.map(({ file, error }) => ({
      name: file,
      words: (translator) => problemSentence(error, translator),
    })),
    0,
  );
}

function report(file, { added, alreadyThere }, problems, more) {
  return el(
    'div',
    { class: 'import' },
    file !== null && el('h3', {}, file),
    el('p', {}, ({ t, number }) =>
      t('datasets.came', {
        added: number(added),
        there: number(alreadyThere),
        counts: { added, there: alreadyThere },
      }),
    ),
    problems.length > 0 &&
      el(
        'details',
        { open: problems.length < 6 },
        el('summary', {}, ({ t, number }) =>
          t('datasets.problems', {
            count: number(problems.length + more),
            counts: { count: problems.length + more },
          }),
        ),
        el(
          'ul',
          { class: 'problems' },
          ...problems.map(({ name, words }) =>
            el('li', {}, el('b', {}, name), ' ', el('span', {}, words)),
          ),
        ),
      ),
  );
}
