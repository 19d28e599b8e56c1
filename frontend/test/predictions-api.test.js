import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictureUrl, predict, preparationOf } from '../page/src/api/predictions.js';

const file = new File(['picture'], 'coat.jpg', { type: 'image/jpeg' });
const answer = {
  prediction: { index: 4, name: 'Coat', confidence: 0.6 },
  known: false,
  knownScore: -2.5,
  probabilities: [
    { index: 2, name: 'Pullover', probability: 0.4 },
    { index: 4, name: 'Coat', probability: 0.6 },
  ],
  model: { name: 'garment-resnet', version: 'v2' },
  preparation: { datasetLike: false, garmentFound: true, polarity: 'negative' },
  picture: { width: 56, height: 56, mediaType: 'image/png', data: 'iVBOR' },
};

/** A client that answers with a value and keeps what it was asked. */
function client(value) {
  const asked = [];
  return {
    asked,
    post: async (path, body, { query }) => {
      asked.push({ path, query, name: body.get('image').name });
      return value;
    },
  };
}

test('prediction asks the named version with the corrections', async () => {
  const api = client(answer);
  const { known, knownScore, preparation, probabilities } = await predict(api, file, {
    version: 'v2',
    corrections: { area: '0,0,0.5,1', polarity: null, background: 'keep' },
  });
  assert.deepEqual(api.asked, [
    {
      path: 'predict',
      name: 'coat.jpg',
      query: {
        includePicture: true,
        version: 'v2',
        dataset: undefined,
        area: '0,0,0.5,1',
        polarity: null,
        background: 'keep',
      },
    },
  ]);
  assert.equal(known, false);
  assert.equal(knownScore, -2.5);
  assert.equal(preparation.polarity, 'negative');
  assert.equal(probabilities[0].index, 4);
});

test('answer without a word on knowing is one that cannot tell', async () => {
  const { known, preparation } = await predict(
    client({ ...answer, known: undefined, preparation: undefined }),
    file,
  );
  assert.equal(known, null);
  assert.equal(preparation, null);
});

test('stages are asked for with the same corrections, and an answer without them is refused', async () => {
  const api = client({ preparation: answer.preparation, stages: [] });
  await preparationOf(api, file, { version: 'v2', corrections: { polarity: 'positive' } });
  assert.deepEqual(api.asked[0], {
    path: 'predict/preparation',
    name: 'coat.jpg',
    query: { version: 'v2', dataset: undefined, polarity: 'positive' },
  });
  await assert.rejects(preparationOf(client({}), file), { kind: 'unexpected' });
});

test('picture of an answer has an address of its own', () => {
  assert.equal(pictureUrl(answer.picture), 'data:image/png;base64,iVBOR');
});
