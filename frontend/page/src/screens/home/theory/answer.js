import { linear, linePath } from '../../../charts/scale.js';
import { garmentTag } from '../../../components/garment-tag.js';
import { el, svg } from '../../../dom.js';
import { crossEntropy, likeness, softmax } from './maths.js';
import { part } from './part.js';

const CLASSES = Array.from({ length: 10 }, (_, index) => index);

/**
 * Every output weighs every input: here, each class's mean picture weighs the picture.
 *
 * @param {import('./theory.js').Lesson} lesson
 * @param {AbortSignal} signal
 */
export function fullyConnected(lesson, signal) {
  const bars = scoreBars(({ number }, value) => number(value, 2));
  const show = () => {
    const { picture, means } = { picture: lesson.get('picture'), means: lesson.get('means') };
    if (picture && means) {
      bars.show(CLASSES.map((index) => likeness(picture.grays, means[index])));
    }
  };
  lesson.watch('picture', show, { signal });
  lesson.watch('means', show, { signal });
  return part(4, 'dense', bars.node);
}

/**
 * Scores become shares of one; the network's own, for this picture.
 *
 * @param {import('./theory.js').Lesson} lesson
 * @param {AbortSignal} signal
 */
export function softmaxing(lesson, signal) {
  const bars = scoreBars(({ percent }, value) => percent(value));
  const slider = el('input', {
    type: 'range',
    id: 'temperature',
    min: -2,
    max: 3,
    step: 0.1,
    value: 0,
  });
  const value = el('output', { for: 'temperature' });
  const from = el('p', { class: 'small' });
  const show = () => {
    const picture = lesson.get('picture');
    const temperature = 2 ** Number(slider.value);
    value.replaceChildren(el('span', {}, ({ number }) => number(temperature, 2)));
    if (picture) {
      // Scores that give these very probabilities: softmax forgets what all have in common.
      const scores = picture.probabilities.map((share) => Math.log(Math.max(share, 1e-12)));
      bars.show(softmax(scores, temperature));
      from.replaceChildren(
        el('span', {}, ({ t }) => t('home.softmax-from', { version: picture.version })),
      );
    }
  };
  slider.addEventListener('input', show, { signal });
  lesson.watch('picture', show, { signal });
  return part(
    5,
    'softmax',
    from,
    bars.node,
    el(
      'p',
      { class: 'slider' },
      el('label', { for: 'temperature' }, ({ t }) => t('home.temperature')),
      slider,
      value,
    ),
  );
}

/**
 * How wrong an answer was, as one number.
 *
 * @param {import('./theory.js').Lesson} lesson
 * @param {AbortSignal} signal
 */
export function loss(lesson, signal) {
  const select = el(
    'select',
    { id: 'truth', class: 'field' },
    ...CLASSES.map((index) => el('option', { value: index }, ({ t }) => t(`class.${index}`))),
  );
  const result = el('p', { class: 'sum' });
  const drawing = el('div', { class: 'loss-curve' });
  const show = () => {
    const picture = lesson.get('picture');
    if (picture) {
      const probability = picture.probabilities[Number(select.value)];
      const value = crossEntropy(probability);
      drawing.replaceChildren(lossCurve(probability, value));
      result.replaceChildren(
        el('span', {}, (words) =>
          words.t('home.loss-value', {
            probability: words.percent(probability),
            loss: words.number(value, 2),
          }),
        ),
      );
    }
  };
  select.addEventListener('change', show, { signal });
  lesson.watch(
    'picture',
    (picture) => {
      if (picture) {
        select.value = String(picture.truth ?? best(picture.probabilities));
        show();
      }
    },
    { signal },
  );
  return part(
    null,
    'loss',
    el(
      'p',
      { class: 'slider' },
      el('label', { for: 'truth' }, ({ t }) => t('home.truth')),
      select,
    ),
    drawing,
    result,
  );
}

const best = (probabilities) => probabilities.indexOf(Math.max(...probabilities));

/** Ten bars that grow and shrink where they are, in the order of the classes. */
function scoreBars(format) {
  const rows = CLASSES.map((index) => {
    const fill = el('span', { class: 'score-fill' });
    const number = el('span', { class: 'score-number' });
    const node = el(
      'li',
      { class: 'score' },
      garmentTag(index),
      el('span', { class: 'score-track', 'aria-hidden': 'true' }, fill),
      number,
    );
    return { node, fill, number };
  });
  return {
    node: el('ol', { class: 'scores' }, ...rows.map(({ node }) => node)),
    show(values) {
      const largest = Math.max(...values);
      for (const [index, { node, fill, number }] of rows.entries()) {
        node.classList.toggle('largest', values[index] === largest);
        fill.style.inlineSize = `${Math.max(0, values[index]) * 100}%`;
        number.replaceChildren(el('span', {}, (words) => format(words, values[index])));
      }
    },
  };
}

/** Minus the logarithm of the probability that the truth was given. */
function lossCurve(probability, value) {
  const [width, height, most] = [320, 150, 6];
  const x = linear([0, 1], [8, width - 8]);
  const y = linear([0, most], [height - 8, 8]);
  /** @type {[number, number][]} */
  const points = Array.from({ length: 120 }, (_, index) => {
    const at = Math.exp(-most) + (1 - Math.exp(-most)) * (index / 119) ** 2;
    return [x(at), y(crossEntropy(at))];
  });
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    svg('line', { class: 'loss-axis', x1: 8, x2: width - 8, y1: height - 8, y2: height - 8 }),
    svg('path', { class: 'loss-line', d: linePath(points) }),
    svg('circle', { class: 'loss-dot', cx: x(probability), cy: y(Math.min(most, value)), r: 6 }),
  );
}
