import { explanationOf } from '../../api/explanations.js';
import { pictureUrl, preparationOf } from '../../api/predictions.js';
import { openedPart } from '../../components/opened-part.js';
import { region, skeleton } from '../../components/region.js';
import { el } from '../../dom.js';
import { covered, heatOf, heaviest } from './heat.js';

const METHODS = ['occlusion', 'grad-cam'];

/** What the reader chose, also for the next picture. */
const kept = { open: false, method: METHODS[0], shows: true };

/**
 * "What the network looked at": a map over the picture as it came, by a method and for a class that
 * the reader chooses. Nothing is asked of the service until it is opened.
 *
 * @param {{ file: File, url: string }} picture
 * @param {import('./classify.js').Outcome} outcome that is explained
 * @param {import('../../api/predictions.js').Question} question that it answers
 * @param {Page} page
 * @param {AbortSignal} signal ends the view
 */
export function explanationOfAnswer(picture, outcome, question, page, signal) {
  return openedPart('explained', ({ t }) => t('explanation.title'), {
    open: kept.open,
    onToggle(open) {
      kept.open = open;
    },
    fill: (body) => body.append(...content(picture, outcome, question, page, signal)),
    signal,
  });
}

function content(picture, { answer, network }, question, page, signal) {
  const { api, store, announce, i18n } = page;
  let index = answer.prediction.index;
  const nameOf = () => network.names(index);
  const place = el('div');
  const part = region(place, {
    load: (inner) =>
      explanationOf(api, picture.file, { ...question, method: kept.method, index, signal: inner }),
    show(explanation, inner) {
      const words = sentence(explanation, nameOf());
      announce(words(i18n.translator));
      return shown(picture, explanation, { words, name: nameOf(), upright, signal: inner });
    },
    placeholder: () => skeleton({ blockSize: '20rem' }),
    store,
    signal,
    level: 3,
  });

  /** What the service reads of a picture that this browser cannot show. */
  async function upright(inner) {
    const { stages } = await preparationOf(api, picture.file, { ...question, signal: inner });
    return pictureUrl(stages[0]);
  }

  const classes = el(
    'select',
    { class: 'field', id: 'explained-class' },
    ...answer.probabilities.map((each) =>
      el('option', { value: each.index }, network.names(each.index)),
    ),
  );
  classes.value = String(index);
  classes.addEventListener(
    'change',
    () => {
      index = Number(classes.value);
      part.reload();
    },
    { signal },
  );
  return [
    el('p', { class: 'explained-lede' }, ({ t }) => t('explanation.lede')),
    el(
      'div',
      { class: 'explained-choices' },
      methods(() => part.reload(), signal),
      el(
        'p',
        {},
        el('label', { class: 'label', for: 'explained-class' }, ({ t }) => t('explanation.class')),
        classes,
      ),
    ),
    place,
  ];
}

function methods(onChange, signal) {
  return el(
    'fieldset',
    {},
    el('legend', { class: 'label' }, ({ t }) => t('explanation.method')),
    el(
      'div',
      { class: 'choices' },
      ...METHODS.map((value) => {
        const checked = value === kept.method;
        const input = el('input', { type: 'radio', name: 'explained-method', value, checked });
        input.addEventListener(
          'change',
          () => {
            kept.method = value;
            onChange();
          },
          { signal },
        );
        return el(
          'label',
          { class: 'check' },
          input,
          el('span', {}, ({ t }) => t(`explanation.method-${value}`)),
        );
      }),
    ),
  );
}

function shown(picture, explanation, { words, name, upright, signal }) {
  const { method } = explanation;
  const known = METHODS.includes(method.name) ? method.name : METHODS[0];
  return el(
    'div',
    { class: 'explained-result' },
    stage(picture, explanation, { name, upright, signal }),
    el(
      'div',
      {},
      el('p', {}, words),
      legend(known, name),
      el('p', { class: 'small' }, ({ t }) => t(`explanation.does-${known}`)),
      el('p', { class: 'small' }, ({ t }) => t('explanation.source', { source: method.source })),
    ),
  );
}

/** The map over the picture as it came, of which it may cover more or less. */
function stage({ file, url }, { map, place }, { name, upright, signal }) {
  const image = el('img', {
    src: url,
    alt: (translator) =>
      translator.t('explanation.alt', { file: file.name, name: String(name(translator)) }),
  });
  const heat = heatOf(map);
  for (const side of ['left', 'top']) {
    heat.style[side] = `${100 * place[side]}%`;
  }
  heat.style.width = `${100 * place.width}%`;
  heat.style.height = `${100 * place.height}%`;
  const frame = el('div', { class: 'explained-stage' }, image, heat);
  const fit = () => {
    const ratio = image.naturalWidth / image.naturalHeight || 1;
    frame.style.setProperty('--ratio', String(ratio));
    frame.classList.toggle('crisp', Math.max(image.naturalWidth, image.naturalHeight) <= 64);
  };
  image.addEventListener('load', fit, { signal });
  image.addEventListener(
    'error',
    async () => {
      image.src = await upright(signal).catch(() => '');
    },
    { signal, once: true },
  );
  const shows = el('input', { type: 'checkbox', checked: kept.shows });
  const show = () => {
    kept.shows = shows.checked;
    heat.hidden = !shows.checked;
    frame.classList.toggle('bare', !shows.checked);
  };
  shows.addEventListener('change', show, { signal });
  show();
  return el(
    'figure',
    {},
    frame,
    el(
      'label',
      { class: 'check' },
      shows,
      el('span', {}, ({ t }) => t('explanation.show')),
    ),
  );
}

function legend(method, name) {
  const entry = (side, words) =>
    el('li', {}, el('span', { class: `explained-key ${side}`, 'aria-hidden': 'true' }), words);
  return el(
    'ul',
    { class: 'explained-legend' },
    entry('for', (translator) =>
      translator.t('explanation.for', { name: String(name(translator)) }),
    ),
    method === 'occlusion' &&
      entry('against', (translator) =>
        translator.t('explanation.against', { name: String(name(translator)) }),
      ),
  );
}

/**
 * The map in words, for those who do not see it and for all others.
 *
 * @param {Api.Explanation} explanation
 * @param {(translator: Translator) => unknown} name of the class
 * @returns {(translator: Translator) => string}
 */
export function sentence(explanation, name) {
  const { explained, map, method } = explanation;
  const ninth = heaviest(map);
  const after = method.name === 'occlusion' ? covered(explanation) : null;
  return (translator) => {
    const { t, percent } = translator;
    const values = { name: String(name(translator)) };
    if (ninth === null) {
      return t('explanation.nothing', values);
    }
    const where = t('explanation.where', { ...values, place: t(`explanation.place-${ninth}`) });
    if (after === null) {
      return where;
    }
    const before = percent(explained.probability);
    return `${where} ${t('explanation.covered', { ...values, before, after: percent(after) })}`;
  };
}
