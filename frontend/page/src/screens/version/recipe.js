import { el } from '../../dom.js';
import { choiceFacts, fact } from '../training/run/choices.js';

/** What a card keeps among the hyperparameters and nobody chose: of the version before, and hashes. */
const BEFORE = new Set([
  'initialVersion',
  'initialParametersSha256',
  'initialHyperparameters',
  'initialHistory',
  'mixtureSha256',
]);

/** The choices of the training alone. @param {Record<string, unknown>} hyperparameters */
export const ownChoices = (hyperparameters) =>
  Object.fromEntries(
    Object.entries(hyperparameters).filter(
      ([name, value]) => !BEFORE.has(name) && value !== null && !Array.isArray(value),
    ),
  );

/**
 * What it was trained with and on, when and where (the report's figure 7).
 *
 * @param {Api.ModelCard} card
 * @param {{ members: import('../training/form/members.js').Member[], router: Page['router'] }} options
 */
export function recipe(card, { members, router }) {
  const { data, hyperparameters = {}, platform, startedAt, finishedAt, history = [] } = card;
  const before = hyperparameters.initialVersion;
  const seconds = history.reduce((sum, epoch) => sum + (epoch.seconds ?? 0), 0);
  return el(
    'section',
    { class: 'section' },
    el('h2', {}, ({ t }) => t('version.training')),
    el('p', {}, ({ t }) => t('version.objective')),
    el('dl', { class: 'facts' }, ...choiceFacts(ownChoices(hyperparameters), members)),
    el('h3', {}, ({ t }) => t('version.where')),
    el(
      'dl',
      { class: 'facts' },
      ...[
        fact(({ t }) => t('dataset.label'), data.name),
        typeof before === 'string' &&
          fact(
            ({ t }) => t('training.name-initialVersion'),
            el('a', { href: router.href('version', { version: before }) }, before),
          ),
        startedAt &&
          fact(
            ({ t }) => t('training.begun'),
            ({ dateTime }) => dateTime(startedAt),
          ),
        finishedAt &&
          fact(
            ({ t }) => t('training.ended'),
            ({ dateTime }) => dateTime(finishedAt),
          ),
        seconds > 0 &&
          fact(
            ({ t }) => t('training.took'),
            ({ duration }) => duration(seconds * 1000),
          ),
        platform?.engine && fact(({ t }) => t('version.engine'), platform.engine),
        platform?.processors !== undefined && processors(platform.processors),
      ].filter(Boolean),
    ),
  );
}

/** @param {number} count */
const processors = (count) =>
  fact(
    ({ t }) => t('version.processors'),
    ({ number }) => number(count),
  );
