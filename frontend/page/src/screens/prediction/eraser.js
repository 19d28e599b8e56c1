import { canvasFile } from '../../api/pictures.js';
import { pictureUrl, predict, preparationOf } from '../../api/predictions.js';
import { problemSentence } from '../../components/failure.js';
import { keepCrisp } from '../../components/pixel-picture.js';
import { probabilityBars } from '../../components/probability-bars.js';
import { contextOf, el } from '../../dom.js';
import { AS_IT_CAME } from './corrections.js';
import { groundOf, newest, rub } from './rubbing.js';
import { brushChoice, drawSheet } from './sheet.js';
import { spoken } from './verdict.js';

/** The longest side of what is sent; a network sees less. */
const LONGEST = 480;

/** Radius, as a share of the longest side. */
const BRUSHES = { fine: 0.025, middle: 0.06, broad: 0.12 };

/**
 * "What would change the answer": parts of the picture are rubbed out, and what is left goes the way
 * of every picture again, while the reader still draws.
 *
 * @param {{ file: File, url: string }} picture
 * @param {import('./classify.js').Outcome} outcome
 * @param {import('../../api/predictions.js').Question} question that it answers
 * @param {Page} page
 * @param {AbortSignal} signal ends the loading
 * @returns {Promise<(signal: AbortSignal) => Node>}
 */
export async function eraser({ file, url }, { network }, question, page, signal) {
  const image = await decoded(url).catch(async () => {
    // What the service reads of a picture that this browser cannot show.
    const { stages } = await preparationOf(page.api, file, { ...question, signal });
    return decoded(pictureUrl(stages[0]));
  });
  return (inner) => desk(image, network, question, page, inner);
}

async function decoded(url) {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}

function desk(image, network, question, page, signal) {
  const { i18n, announce } = page;
  const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight));
  const width = Math.max(1, Math.round(image.naturalWidth * scale));
  const height = Math.max(1, Math.round(image.naturalHeight * scale));
  const longest = Math.max(width, height);
  const canvas = el('canvas', { width, height, class: longest <= 64 ? 'crisp' : null });
  const context = contextOf(canvas, { willReadFrequently: true });
  context.drawImage(image, 0, 0, width, height);
  const ground = groundOf(context.getImageData(0, 0, width, height));
  /** @type {{ radius: number, points: import('./sheet.js').Point[] }[]} */
  let strokes = [];
  let radius = BRUSHES.middle * longest;

  const sheet = drawSheet(canvas, {
    label: ({ t }) => t('explanation.eraser-sheet'),
    hint: 'eraser-hint',
    step: Math.max(1, longest / 28),
    onBegin() {
      strokes.push({ radius, points: [] });
    },
    onStroke(from, to) {
      strokes.at(-1)?.points.push(from, to);
      rub(context, ground, { radius, points: [from, to] });
      changed();
    },
  });
  sheet.listen(signal);
  const undo = button('explanation.eraser-undo');
  const reset = button('explanation.eraser-reset');
  const redraw = () => {
    context.drawImage(image, 0, 0, width, height);
    strokes.forEach((stroke) => {
      rub(context, ground, stroke);
    });
    changed();
    // A disabled button loses the focus to nowhere.
    if (strokes.length === 0) {
      sheet.node.focus();
    }
  };
  undo.addEventListener(
    'click',
    () => {
      strokes.pop();
      redraw();
    },
    { signal },
  );
  reset.addEventListener(
    'click',
    () => {
      strokes = [];
      redraw();
    },
    { signal },
  );

  const answers = live(network, signal);
  const { changed } = newest(
    async () => {
      const touched = strokes.length > 0;
      undo.disabled = !touched;
      reset.disabled = !touched;
      const file = await canvasFile(canvas, 'erased.png');
      const answer = await predict(page.api, file, { ...question, signal });
      const sentence = answers.show(answer, touched);
      return () => announce(sentence(i18n.translator));
    },
    answers.fail,
    signal,
  );
  changed();

  return el(
    'div',
    {},
    el(
      'p',
      { class: 'explained-lede', id: 'eraser-hint' },
      el('span', { class: 'by-keys' }, ({ t }) => t('explanation.eraser-hint')),
      el('span', { class: 'by-touch' }, ({ t }) => t('explanation.eraser-touch')),
    ),
    answers.said,
    el(
      'div',
      { class: 'eraser-desk' },
      el(
        'div',
        {},
        sheet.node,
        brushChoice('brush', BRUSHES, BRUSHES.middle, (share) => {
          radius = share * longest;
        }),
        el('p', { class: 'buttons' }, undo, reset),
      ),
      answers.why,
    ),
  );
}

const button = (key) =>
  el('button', { type: 'button', class: 'button plain slight', disabled: true }, ({ t }) => t(key));

/** The answer to what is left: said above the sheet, since on a phone all else is below it. */
function live(network, signal) {
  const before = el('p', { class: 'small' }, '\u00a0');
  const now = el('p', { class: 'eraser-answer' }, '…');
  const image = el('img', { alt: ({ t }) => t('explanation.eraser-seen') });
  const frame = el('div', { class: 'plate' }, image);
  const bars = el('div');
  keepCrisp(image, frame, signal);
  const put = (node, words) => node.replaceChildren(el('span', {}, words));

  /** @param {Api.Prediction} answer @param {boolean} touched */
  function show(answer, touched) {
    const { picture, probabilities, known } = answer;
    const sentence = (translator) =>
      spoken({ answer, network }, { ...AS_IT_CAME, background: 'keep' }, translator);
    if (!touched) {
      put(before, (translator) =>
        translator.t('explanation.eraser-before', { answer: sentence(translator) }),
      );
    }
    put(now, sentence);
    if (picture !== null) {
      image.src = pictureUrl(picture);
    }
    bars.replaceChildren(
      probabilityBars(probabilities, { similarity: known === false, names: network.names }),
    );
    return sentence;
  }

  return {
    said: el('div', {}, before, now),
    why: el(
      'div',
      { class: 'eraser-why' },
      el(
        'figure',
        {},
        frame,
        el('figcaption', { class: 'label' }, ({ t }) => t('prediction.seen')),
      ),
      bars,
    ),
    show,
    fail: (error) => put(now, (translator) => problemSentence(error, translator)),
  };
}
