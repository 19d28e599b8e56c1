import { brought } from '../../components/on-demand.js';
import { openedPart } from '../../components/opened-part.js';
import { region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';
import { explanationOfAnswer } from './explanation.js';

/** What the reader opened, also for the next picture. @type {Set<string>} */
const opened = new Set();

/**
 * What explains an answer, straight below it. Each part is brought, and the service asked, once it is
 * opened.
 *
 * @param {{ file: File, url: string }} picture
 * @param {import('./classify.js').Outcome} outcome that is explained
 * @param {import('../../api/predictions.js').Question} question that it answers
 * @param {Page} page
 * @param {AbortSignal} signal ends the view
 * @returns {HTMLElement[]}
 */
export function explanationsOf(picture, outcome, question, page, signal) {
  /**
   * @param {string} name
   * @param {(signal: AbortSignal) => Promise<(signal: AbortSignal) => Node>} load
   * @param {Words} [wait]
   */
  const part = (name, load, wait) =>
    openedPart(`answer-part ${name}`, ({ t }) => t(`explanation.${name}`), {
      open: opened.has(name),
      onToggle: (open) => opened[open ? 'add' : 'delete'](name),
      fill: (body) =>
        region(body, {
          load,
          show: (make, inner) => make(inner),
          placeholder: () => [
            el('p', { class: 'small' }, wait ?? ''),
            skeleton({ blockSize: '10rem' }),
          ],
          store: page.store,
          signal,
          level: 3,
        }),
      signal,
    });
  return [
    explanationOfAnswer(picture, outcome, question, page, signal),
    part(
      'neighbours',
      async (inner) => {
        const { neighbours } = await brought(() => import('./neighbours.js'));
        return neighbours(picture.file, outcome, question, page, inner);
      },
      ({ t }) => t('explanation.neighbours-wait'),
    ),
    part('eraser', async (inner) => {
      const { eraser } = await brought(() => import('./eraser.js'));
      return eraser(picture, outcome, question, page, inner);
    }),
    part('maps', async (inner) => {
      const { featureMaps } = await brought(() => import('./maps.js'));
      return featureMaps(picture.file, question, page, inner);
    }),
  ];
}
