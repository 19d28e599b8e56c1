// What a stranger does with the generated typescript-fetch client. Argument: a picture of an ankle boot.
import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { DatasetApi, ModelsApi, PredictionApi } from 'penderie-client';

const bytes = readFileSync(process.argv[2]);
const boot = new Blob([new Uint8Array(bytes)]);
const base64 = bytes.toString('base64');

const predictions = new PredictionApi();
const answer = await predictions.predict({ image: boot });
assert.equal(answer.prediction.index, 9);
const json = await predictions.predictJson({
  imageJson: { image: base64 },
  topK: 3,
  acceptLanguage: 'fr',
});
assert.equal(json.prediction.name, 'Bottine');
assert.equal(json.probabilities.length, 3);

const batch = await predictions.predictBatch({ image: [boot, boot] });
assert.equal(batch.items[1].prediction?.index, 9);
const mixed = await predictions.predictBatchJson({ imagesJson: { images: [base64, 'AQID'] } });
assert.equal(mixed.items[0].prediction?.index, 9);
assert.equal(mixed.items[1].problem?.status, 415);

const stages = await predictions.prepare({ image: boot });
assert.equal(stages.stages[0].stage, 'upright');

const png = await new DatasetApi().picture({ index: 0, split: 'test' });
assert.equal(new Uint8Array(await png.arrayBuffer())[0], 0x89);

const models = new ModelsApi();
for (const { version } of await models.listModels()) {
  const evaluation = await models.evaluation({ version });
  assert.equal(evaluation.pictures, 10_000);
  assert.equal(evaluation.calibration?.bins.length, 15);
}
