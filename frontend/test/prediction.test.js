import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, unreachable } from '../page/src/api/api-error.js';
import { classNames } from '../page/src/components/garment-tag.js';
import common from '../page/src/i18n/en/common.js';
import prediction from '../page/src/i18n/en/prediction.js';
import frCommon from '../page/src/i18n/fr/common.js';
import { createTranslator } from '../page/src/i18n/translate.js';
import {
  AS_IT_CAME,
  isByHand,
  isCorrected,
  parametersOf,
} from '../page/src/screens/prediction/corrections.js';
import { between, moved } from '../page/src/screens/prediction/crop-dialog.js';
import { dab, SIDE, stroke } from '../page/src/screens/prediction/draw-dialog.js';
import {
  answersCsv,
  answersExcel,
  answersJson,
  versionOf,
} from '../page/src/screens/prediction/export.js';
import { GARMENTS, networkOf } from '../page/src/screens/prediction/network.js';
import { fileQueue, tally } from '../page/src/screens/prediction/queue.js';
import { moveOf } from '../page/src/screens/prediction/sheet.js';
import { happened } from '../page/src/screens/prediction/stages.js';
import { spoken } from '../page/src/screens/prediction/verdict.js';
import { optionsOf } from '../page/src/screens/prediction/version-choice.js';

const files = ['a', 'b', 'c', 'd', 'e'].map((name) => new File([], `${name}.png`));
const signal = new AbortController().signal;

test('queue does a few at a time, and one that fails stops nothing', async () => {
  let running = 0;
  let most = 0;
  const { items, run } = fileQueue(files, {
    atOnce: 2,
    signal,
    onChange: () => {},
    work: async ({ name }) => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      if (name === 'b.png') {
        throw new ApiError({ type: '/problems/damaged-image', status: 422 });
      }
      return name;
    },
  });
  await run();
  assert.equal(most, 2);
  assert.deepEqual(tally(items), { waiting: 0, working: 0, done: 4, failed: 1 });
  assert.equal(items[4].outcome, 'e.png');
  assert.equal(items[1].error.kind, 'damaged-image');
});

test('retry does again only what may have passed', async () => {
  const tried = [];
  let away = true;
  const { items, run, retry } = fileQueue(files.slice(0, 2), {
    atOnce: 1,
    signal,
    onChange: () => {},
    work: async ({ name }) => {
      tried.push(name);
      if (name === 'a.png') {
        throw new ApiError({ type: '/problems/damaged-image', status: 422 });
      }
      if (away) {
        throw unreachable();
      }
      return name;
    },
  });
  await run();
  away = false;
  await retry();
  assert.deepEqual(tried, ['a.png', 'b.png', 'b.png']);
  assert.deepEqual(
    items.map(({ state }) => state),
    ['failed', 'done'],
  );
});

const outcome = {
  network: GARMENTS,
  milliseconds: 12.4,
  answer: {
    prediction: { index: 7, name: 'Sneaker', confidence: 0.75 },
    predictionSet: null,
    known: false,
    knownScore: 1.5,
    probabilities: [
      { index: 7, name: 'Sneaker', probability: 0.75 },
      { index: 5, name: 'Sandal', probability: 0.25 },
    ],
    model: { name: 'report-cnn', version: 'v1' },
  },
};
const SET = { coverage: 0.95, classes: outcome.answer.probabilities };
const failed = { file: files[1], outcome: null, error: unreachable() };

test('answers are saved with a column a class, and errors in a column of theirs', () => {
  const translator = createTranslator('en', common);
  const answer = { ...outcome.answer, predictionSet: SET };
  const answered = { file: files[0], outcome: { ...outcome, answer } };
  const [head, first, second] = answersCsv([answered, failed], translator).split('\r\n');
  assert.match(head, /^file,class,name,confidence,set,known,version,milliseconds,error,p0,.*,p9$/);
  assert.equal(first, 'a.png,7,Sneaker,0.75,7 5,false,v1,12,,,,,,,0.25,,0.75,,');
  assert.match(second, /^b\.png,,,,,,,,"The service cannot be reached/);
  const [saved] = JSON.parse(answersJson([answered], translator));
  assert.deepEqual(saved.predictionSet, SET);
  assert.deepEqual(saved.prediction, { index: 7, name: 'Sneaker', confidence: 0.75 });
  assert.equal(saved.known, false);
  assert.equal(saved.knownScore, 1.5);
});

test('saved answers name the version, and can be had for Excel', () => {
  const answered = { file: files[0], outcome };
  assert.equal(versionOf([failed, answered]), 'v1');
  assert.equal(versionOf([failed]), null);
  assert.match(
    answersExcel([answered], createTranslator('fr', frCommon)),
    /\r\na\.png;7;Basket;0,75;/,
  );
});

test('known stays empty where the model cannot tell', () => {
  const answer = { ...outcome.answer, known: null };
  const items = [{ file: files[0], outcome: { ...outcome, answer } }];
  const translator = createTranslator('en', common);
  assert.match(answersCsv(items, translator), /\na\.png,7,Sneaker,0\.75,,,v1,12,/);
  assert.equal(JSON.parse(answersJson(items, translator))[0].known, null);
});

test('corrections become parameters, and what is left to the service none', () => {
  assert.deepEqual(parametersOf(AS_IT_CAME), {
    area: null,
    polarity: null,
    background: null,
    reading: null,
  });
  assert.deepEqual(
    parametersOf({
      crop: { left: 0.25, top: 0, right: 0.75, bottom: 0.5 },
      polarity: 'negative',
      background: 'keep',
      reading: null,
    }),
    { area: '0.25,0,0.5,0.5', polarity: 'negative', background: 'keep', reading: null },
  );
  assert.equal(parametersOf({ ...AS_IT_CAME, reading: 'outline' }).reading, 'outline');
});

test('area never reaches beyond the picture, however it is rounded', () => {
  const crop = { left: 0.33335, top: 0.00005, right: 1, bottom: 0.99996 };
  const [left, top, width, height] = parametersOf({ ...AS_IT_CAME, crop })
    .area.split(',')
    .map(Number);
  assert.ok(left + width <= 1 + 1e-9, `${left} + ${width}`);
  assert.ok(top + height <= 1 + 1e-9, `${top} + ${height}`);
  assert.doesNotMatch(parametersOf({ ...AS_IT_CAME, crop }).area, /e/);
});

test('corrected is what differs from what happens unasked', () => {
  assert.equal(isCorrected(AS_IT_CAME), false);
  assert.equal(isCorrected({ ...AS_IT_CAME, polarity: 'positive' }), true);
  assert.equal(isCorrected({ ...AS_IT_CAME, background: 'keep' }), true);
  assert.equal(isCorrected({ ...AS_IT_CAME, reading: 'outline' }), true);
  assert.equal(isByHand({ ...AS_IT_CAME, reading: 'outline' }), false);
});

const registry = [
  { version: 'other', active: false },
  { version: 'v1', active: true },
  { version: 'broken', active: false, fault: 'Its card cannot be read.' },
];

test('active version is the first choice, and one that cannot answer is none', () => {
  assert.deepEqual(optionsOf(registry, null), [
    { value: '', version: 'v1', chosen: true },
    { value: 'other', version: 'other', chosen: false },
  ]);
  assert.equal(optionsOf(registry, 'v1')[0].chosen, true);
  assert.deepEqual(
    optionsOf(registry, 'other').map(({ chosen }) => chosen),
    [false, true],
  );
});

test('version that the address names is a choice before the registry is known, and if it is not in it', () => {
  const named = { value: 'nobody', version: 'nobody', chosen: true };
  assert.deepEqual(optionsOf(null, 'nobody'), [{ value: '', version: null, chosen: false }, named]);
  assert.deepEqual(optionsOf(registry, 'nobody').at(-1), named);
});

test('stages say what was done to this picture', () => {
  const photograph = { datasetLike: false, polarity: 'negative' };
  assert.equal(happened('mask', photograph), 'mask');
  assert.equal(happened('gray', photograph), 'gray-negative');
  assert.equal(happened('gray', { ...photograph, polarity: 'positive' }), 'gray-positive');
  assert.equal(happened('prepared', photograph), 'prepared');
  assert.equal(happened('prepared', { ...photograph, datasetLike: true }), 'prepared-ready');
});

const NAMES = Array.from({ length: 8 }, (_, index) =>
  index === 7 ? { en: 'Cup', fr: 'Tasse' } : { en: `${index}`, fr: `${index}` },
);

const sentence = (answer, translator) =>
  spoken({ answer, network: GARMENTS }, AS_IT_CAME, translator);

test('network of a dataset of one’s own is known by its card, with its names in both languages', async () => {
  const card = {
    data: { name: 'things' },
    input: { recipe: 'photograph' },
    labels: { english: ['Cup', 'Spoon'], french: ['Tasse', 'Cuillère'] },
  };
  const get = async () => ({ card });
  const { own, whole, names } = await networkOf({ get }, 'things-1');
  assert.deepEqual([own, whole], [true, true]);
  assert.equal(names(1)(createTranslator('fr', {})), 'Cuillère');
  assert.equal(names(0)(createTranslator('en', {})), 'Cup');
  Object.assign(card, { data: { name: 'fashion-mnist' }, input: {} });
  assert.equal(await networkOf({ get }, 'photo-network'), GARMENTS);
});

test('answers of another network have a column for each of its classes', () => {
  const translator = createTranslator('en', common);
  const answered = {
    file: files[0],
    outcome: {
      ...outcome,
      network: { own: true, whole: true, names: classNames(NAMES) },
    },
  };
  const [head, first] = answersCsv([answered], translator).split('\r\n');
  assert.match(head, /,p0,p1$/);
  assert.match(first, /^a\.png,7,Cup,/);
});

test('none of the ten is said as such, and null says nothing of it', () => {
  const translator = createTranslator('en', { ...common, ...prediction });
  const { answer } = outcome;
  assert.equal(sentence({ ...answer, known: null }, translator), 'Sneaker, confidence 75.0%.');
  assert.match(
    sentence({ ...answer, known: false }, translator),
    /^None of the ten classes.*Sneaker\.$/,
  );
  const network = { own: true, whole: true, names: classNames(NAMES) };
  assert.equal(
    spoken({ answer: { ...answer, known: false }, network }, AS_IT_CAME, translator),
    'None of its classes. Most similar: Cup.',
  );
});

test('several classes are spoken of where one is not enough, in both languages', () => {
  const answer = { ...outcome.answer, known: true, predictionSet: SET };
  const english = createTranslator('en', { ...common, ...prediction });
  assert.equal(sentence(answer, english), 'Sneaker or Sandal, confidence 75.0%.');
  assert.match(sentence({ ...answer, known: false }, english), /Sneaker\.$/);
  const many = { ...SET, classes: [...SET.classes, ...SET.classes] };
  assert.equal(
    sentence({ ...answer, predictionSet: many }, english),
    'One of 4 classes, confidence 75.0%.',
  );
  assert.equal(
    createTranslator('fr', {}).anyOf(['Basket', 'Sandale', 'Bottine']),
    'Basket, Sandale ou Bottine',
  );
});

test('garment that was not found is spoken of, unless nobody looked for it', () => {
  const translator = createTranslator('en', { ...common, ...prediction });
  const answer = { ...outcome.answer, known: null, preparation: { garmentFound: false } };
  assert.match(sentence(answer, translator), /No garment stood out/);
  assert.equal(
    spoken({ answer, network: GARMENTS }, { ...AS_IT_CAME, background: 'keep' }, translator),
    'Sneaker, confidence 75.0%.',
  );
});

test('frame is drawn from any corner, and one too small is not meant', () => {
  assert.deepEqual(between({ x: 0.8, y: 0.1 }, { x: 0.2, y: 0.9 }), {
    left: 0.2,
    top: 0.1,
    right: 0.8,
    bottom: 0.9,
  });
  assert.equal(between({ x: 0.5, y: 0.1 }, { x: 0.51, y: 0.9 }), null);
});

test('side of a frame stops before the opposite one', () => {
  const whole = { left: 0, top: 0, right: 0.5, bottom: 1 };
  assert.equal(moved(whole, 'left', 0.9).left, 0.45);
  assert.equal(moved(whole, 'right', 0.7).right, 0.7);
});

test('dab is lightest in its middle, never darkens, and rubs out', () => {
  const grays = new Uint8ClampedArray(SIDE * SIDE);
  dab(grays, 10.5, 10.5, { radius: 1, light: 200 });
  const at = (x, y) => grays[y * SIDE + x];
  assert.equal(at(10, 10), 200);
  assert.equal(at(11, 10), 100);
  assert.equal(at(14, 10), 0);
  dab(grays, 10.5, 10.5, { radius: 1, light: 50 });
  assert.equal(at(10, 10), 200);
  dab(grays, 10.5, 10.5, { radius: 1, light: 0 });
  assert.equal(at(10, 10), 0);
});

test('stroke has no gaps and may leave the sheet', () => {
  const grays = new Uint8ClampedArray(SIDE * SIDE);
  stroke(grays, { x: -5, y: 5.5 }, { x: 40, y: 5.5 }, { radius: 1, light: 255 });
  assert.ok(grays.subarray(5 * SIDE, 6 * SIDE).every((gray) => gray === 255));
});

test('arrow keys stay on the sheet', () => {
  const sheet = { width: 28, height: 28 };
  assert.deepEqual(moveOf('ArrowLeft', { x: 0.5, y: 3 }, sheet), { x: 0.5, y: 3 });
  assert.deepEqual(moveOf('ArrowDown', { x: 2, y: 3 }, sheet), { x: 2, y: 4 });
  assert.equal(moveOf('Enter', { x: 2, y: 3 }, sheet), null);
  const wide = { width: 40, height: 20, step: 8 };
  assert.deepEqual(moveOf('ArrowRight', { x: 35, y: 3 }, wide), { x: 39.5, y: 3 });
});
