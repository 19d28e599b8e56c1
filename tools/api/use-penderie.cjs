// What a stranger does with the generated JavaScript client. Arguments: the client's folder, a picture of
// an ankle boot.
const assert = require('node:assert');
const { createReadStream, readFileSync } = require('node:fs');

const [client, boot] = process.argv.slice(2);
const { DatasetApi, ModelsApi, PredictionApi } = require(client);
const base64 = readFileSync(boot).toString('base64');

async function use() {
  const predictions = new PredictionApi();
  const answer = await predictions.predict(createReadStream(boot));
  assert.equal(answer.prediction.index, 9);
  const json = await predictions.predictJson({ image: base64 }, { topK: 3, acceptLanguage: 'fr' });
  assert.equal(json.prediction.name, 'Bottine');
  assert.equal(json.probabilities.length, 3);

  const batch = await predictions.predictBatch([createReadStream(boot), createReadStream(boot)]);
  assert.equal(batch.items[1].prediction.index, 9);
  const mixed = await predictions.predictBatchJson({ images: [base64, 'AQID'] });
  assert.equal(mixed.items[0].prediction.index, 9);
  assert.equal(mixed.items[1].problem.status, 415);

  const stages = await predictions.prepare(createReadStream(boot));
  assert.equal(stages.stages[0].stage, 'upright');

  const png = await new DatasetApi().picture(0, 'test');
  assert.equal(png[0], 0x89);

  const models = new ModelsApi();
  for (const { version } of await models.listModels()) {
    const evaluation = await models.evaluation(version);
    assert.equal(evaluation.pictures, 10_000);
    assert.equal(evaluation.calibration.bins.length, 15);
  }
}

use().catch((error) => {
  console.error(error);
  process.exit(1);
});
