// Prints the table of the training runs whose model cards are in docs/figures/cards, as Markdown.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('figures/cards/', import.meta.url);
const percent = (share) => `${(100 * share).toFixed(2)} %`;
const seeds = ({ seed, initialHyperparameters: initial }) =>
  initial ? `${seeds(initial)}, then ${seed}` : `${seed}`;

console.log('| Run | Seeds | Epochs | Random erasing | Validation (5,000) | Test (10,000) |');
console.log('|---|---|---|---|---|---|');
const cards = readdirSync(folder).map((file) =>
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
);
cards.sort((a, b) => a.history.length - b.history.length || a.version.localeCompare(b.version));
for (const card of cards) {
  const { erasing } = card.hyperparameters.augmentation;
  const cells = [
    card.version,
    seeds(card.hyperparameters),
    card.history.length,
    erasing === 0 ? 'no' : `${100 * erasing} % of pictures`,
    percent(card.validation.accuracy),
    percent(card.test.accuracy),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
