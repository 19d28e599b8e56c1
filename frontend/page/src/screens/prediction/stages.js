import { pictureUrl, preparationOf } from '../../api/predictions.js';
import { whenNear } from '../../components/moments.js';
import { keepCrisp } from '../../components/pixel-picture.js';
import { region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';
import { readingChoice } from './readings.js';

/** The stages that there are words for. */
const STAGES = new Set([
  'upright',
  'background',
  'likelihood',
  'mask',
  'garment',
  'gray',
  'prepared',
]);

/**
 * How the picture became what the network saw, stage by stage. Asked for only once the reader comes
 * near it, so that no answer waits for it.
 *
 * @param {File} file
 * @param {{
 *   page: Page,
 *   question: () => import('../../api/predictions.js').Question,
 *   network: () => import('./network.js').Network,
 *   onReading: (name: string) => void,
 *   signal: AbortSignal,
 * }} options question: what the result on the screen is the answer to; network: that
 *     answered; onReading: one of the other
 *     ways to read the picture is asked for
 * @returns {{ node: HTMLElement, refresh: () => void }} refresh: after a new answer
 */
export function stagesView(file, { page, question, network, onReading, signal }) {
  const { api, store } = page;
  const content = el('div');
  const lede = el('p', { class: 'stages-lede' });
  const say = () => {
    const key = network().whole ? 'prediction.stagesLede-own' : 'prediction.stagesLede';
    lede.replaceChildren(el('span', {}, ({ t }) => t(key)));
  };
  const node = el(
    'section',
    { class: 'stages', 'aria-labelledby': 'stages' },
    el('h2', { id: 'stages' }, ({ t }) => t('prediction.stages')),
    lede,
    content,
  );
  /** @type {{ reload: () => void } | null} */
  let part = null;
  whenNear(
    node,
    () => {
      part = region(content, {
        load: (inner) => preparationOf(api, file, { ...question(), signal: inner }),
        show: (answer, inner) => shown(answer, network().whole, onReading, inner),
        placeholder: () => skeleton({ blockSize: '18rem' }),
        store,
        signal,
        level: 3,
      });
    },
    signal,
  );
  say();
  return {
    node,
    refresh() {
      say();
      part?.reload();
    },
  };
}

function shown(answer, whole, onReading, signal) {
  return el('div', {}, readingChoice(answer, { onReading, signal }), strip(answer, whole, signal));
}

function strip({ preparation, stages }, whole, signal) {
  const known = stages.filter(({ stage }) => STAGES.has(stage));
  return el(
    'ol',
    { class: 'stage-strip' },
    ...known.map((picture, index) => stage(picture, index, { ...preparation, whole }, signal)),
  );
}

function stage(picture, index, preparation, signal) {
  const { stage: name, width, height } = picture;
  const image = el('img', {
    src: pictureUrl(picture),
    alt: ({ t }) =>
      t('prediction.stageAlt', { name: t(`prediction.stage-${name}`), width, height }),
  });
  const frame = el('div', { class: name === 'prepared' ? 'plate' : 'frame' }, image);
  if (name === 'prepared') {
    keepCrisp(image, frame, signal);
  }
  return el(
    'li',
    { class: 'stage' },
    frame,
    el(
      'h3',
      { class: 'stage-name' },
      el('span', { class: 'stage-number', 'aria-hidden': 'true' }, String(index + 1)),
      el('span', {}, ({ t }) => t(`prediction.stage-${name}`)),
    ),
    el('p', { class: 'small' }, ({ t }) =>
      t(`prediction.did-${happened(name, preparation)}`, { width, height }),
    ),
  );
}

/**
 * Which sentence says what happened at a stage.
 *
 * @param {string} stage
 * @param {Pick<Api.Preparation, 'datasetLike' | 'polarity'> & { whole?: boolean }} preparation whole:
 *     nothing is looked for in the picture
 */
export function happened(stage, { datasetLike, polarity, whole }) {
  if (stage === 'prepared' && whole) {
    return 'prepared-whole';
  }
  if (stage === 'gray') {
    return polarity === 'negative' ? 'gray-negative' : 'gray-positive';
  }
  return stage === 'prepared' && datasetLike ? 'prepared-ready' : stage;
}
