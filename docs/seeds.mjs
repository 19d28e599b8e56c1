// Prints the table of the training runs whose model cards are in docs/figures/cards, as Markdown.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('figures/cards/', import.meta.url);
const percent = (share) => `${(100 * share).toFixed(2)} %`;

console.log('| Run | Seed | Random erasing | Validation (5,000) | Test (10,000) |');
console.log('|---|---|---|---|---|');
for (const file of readdirSync(folder).sort()) {
  const card = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const { seed, augmentation } = card.hyperparameters;
  const cells = [
    card.version,
    seed,
    augmentation.erasing === 0 ? 'no' : `${100 * augmentation.erasing} % of pictures`,
    percent(card.validation.accuracy),
    percent(card.test.accuracy),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
