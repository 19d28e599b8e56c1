import { el } from '../../../dom.js';
import { choiceFacts, fact } from './choices.js';

/**
 * What a run was asked for, when it went, and what its process said if it failed.
 *
 * @param {Page & { path: string, members: import('../form/members.js').Member[] }} page path: of the
 *     run; members: what its choices may be
 * @returns {{
 *   node: HTMLElement,
 *   show: (run: Pick<Api.Run, 'id' | 'createdAt' | 'attempt'> & Partial<Api.Run>) => void,
 * }}
 */
export function runFacts({ path, router, members }) {
  const node = el('div');

  const when = (key, time) =>
    time &&
    fact(
      ({ t }) => t(`training.${key}`),
      ({ dateTime }) => dateTime(time),
    );

  function times(run) {
    const { dataset, createdAt, startedAt, finishedAt, trainingSeconds } = run;
    const { attempt, checkpoint, initialVersion } = run;
    return [
      fact(({ t }) => t('training.id'), run.id),
      dataset &&
        fact(
          ({ t }) => t('dataset.label'),
          el('a', { href: router.href('datasets', { name: dataset }) }, dataset),
        ),
      when('created', createdAt),
      when('begun', startedAt),
      when('ended', finishedAt),
      trainingSeconds !== undefined &&
        fact(
          ({ t }) => t('training.took'),
          ({ duration }) => duration(trainingSeconds * 1000),
        ),
      attempt > 1 &&
        fact(
          ({ t }) => t('training.attempts'),
          ({ number }) => number(attempt),
        ),
      checkpoint &&
        fact(
          ({ t }) => t('training.checkpoint'),
          ({ t, number, dateTime }) =>
            t('training.checkpoint-at', {
              step: number(checkpoint.step),
              time: dateTime(checkpoint.writtenAt),
            }),
        ),
      initialVersion &&
        fact(
          ({ t }) => t('training.name-initialVersion'),
          el('a', { href: router.href('evaluation', { version: initialVersion }) }, initialVersion),
        ),
    ].filter(Boolean);
  }

  /** @param {string[]} lines */
  function log(lines) {
    return el(
      'section',
      { class: 'section' },
      el('h2', {}, ({ t }) => t('training.log')),
      el('p', { class: 'small' }, ({ t }) => t('training.log-hint')),
      el(
        'pre',
        {
          class: 'run-log',
          tabindex: 0,
          role: 'region',
          'aria-label': ({ t }) => t('training.log'),
        },
        lines.join('\n'),
      ),
      el(
        'p',
        {},
        el('a', { href: `${path}/log`, target: '_blank', rel: 'noopener' }, ({ t }) =>
          t('training.log-all'),
        ),
      ),
    );
  }

  return {
    node,
    show(run) {
      node.replaceChildren(
        ...(run.log?.length ? [log(run.log)] : []),
        el(
          'section',
          { class: 'section' },
          el('h2', {}, ({ t }) => t('training.asked')),
          el('dl', { class: 'facts' }, ...times(run)),
          run.configuration &&
            el('dl', { class: 'facts' }, ...choiceFacts(run.configuration, members)),
        ),
      );
    },
  };
}
