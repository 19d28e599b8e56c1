import { problemSentence } from '../../components/failure.js';
import { brought } from '../../components/on-demand.js';
import { el } from '../../dom.js';
import { BUILT_IN } from '../../state/routes.js';
import { addressOf } from './view.js';

/**
 * A button that changes which version answers, or removes one: it says what will change, asks, does
 * it, and says what became of it. A token is asked for on the way if there is none.
 *
 * @param {import('./screen.js').Shown} screen
 * @param {{
 *   label: Words,
 *   plain?: boolean,
 *   question: { heading: Words, content: () => Promise<(Words | Node)[]> },
 *   action: Words,
 *   change: () => Promise<unknown>,
 *   done: (translator: Translator) => string,
 *   after?: () => void | Promise<void>,
 * }} options question: its content is made when it is asked; done: what to say of it; after: what
 *     follows, instead of reading the registry again
 */
export function changeButton(screen, options) {
  const { announce, i18n, refresh, signal } = screen;
  const { label, plain = true, question, action, change, done, after = refresh } = options;
  const button = el(
    'button',
    { type: 'button', class: plain ? 'button plain slight' : 'button slight' },
    label,
  );
  const outcome = el('p', { class: 'field-error', role: 'alert' });

  async function run() {
    outcome.replaceChildren();
    button.setAttribute('aria-disabled', 'true');
    try {
      if (!(await asked())) {
        return;
      }
      button.setAttribute('aria-busy', 'true');
      await change();
      announce(done(i18n.translator));
      await after();
    } catch (error) {
      if (!signal.aborted) {
        outcome.append(el('span', {}, (words) => problemSentence(error, words)));
      }
    } finally {
      button.removeAttribute('aria-disabled');
      button.removeAttribute('aria-busy');
    }
  }

  /** Whether the reader confirms. */
  async function asked() {
    const { confirm } = await brought(() => import('../../components/confirm-dialog.js'));
    const { heading } = question;
    button.setAttribute('aria-busy', 'true');
    const content = await question.content();
    button.removeAttribute('aria-busy');
    const cancel = ({ t }) => t('evaluation.cancel');
    return !signal.aborted && confirm({ heading, content, action, cancel, signal });
  }

  button.addEventListener('click', () => button.getAttribute('aria-disabled') !== 'true' && run(), {
    signal,
  });
  return el('div', { class: 'change' }, button, outcome);
}

/**
 * Back to the version that answered before.
 *
 * @param {import('./screen.js').Shown} screen
 * @param {import('./screen.js').Registry} registry
 */
export function rollback(screen, { active, list }) {
  const now = active.version;
  const before = active.previous[active.previous.length - 1];
  let answers = before;
  return changeButton(screen, {
    label: ({ t }) => t('evaluation.rollback', { version: before }),
    question: {
      heading: ({ t }) => t('evaluation.rollback-heading'),
      content: () => whatChanges(screen, list, now, before),
    },
    action: ({ t }) => t('evaluation.rollback-do'),
    change: async () => {
      const query = { dataset: screen.dataset?.name };
      answers = (await screen.api.post('models/active/rollback', undefined, { query })).version;
    },
    done: ({ t }) => t('evaluation.promoted', { version: answers }),
  });
}

/**
 * What is asked before a version becomes the active one.
 *
 * @param {Asker} screen
 * @param {import('./screen.js').Registry} registry
 * @param {string} version
 */
export const promotionQuestion = (screen, { active, list }, version) => ({
  heading: ({ t }) => t('evaluation.promote-heading', { version }),
  content: async () => [
    ...(await whatChanges(screen, list, active.version, version)),
    ({ t }) => t('evaluation.promote-back'),
  ],
  action: ({ t }) => t('evaluation.promote'),
  cancel: ({ t }) => t('evaluation.cancel'),
});

/**
 * Makes a version the active one.
 *
 * @param {import('./screen.js').Shown} screen
 * @param {import('./screen.js').Registry} registry
 * @param {string} version
 * @param {{ named?: boolean }} [options] named: the button names it
 */
export function promotion(screen, registry, version, { named = false } = {}) {
  const question = promotionQuestion(screen, registry, version);
  return changeButton(screen, {
    label: ({ t }) => t(named ? 'evaluation.promoteNamed' : 'evaluation.promote', { version }),
    plain: named,
    question,
    action: question.action,
    change: () => screen.api.put('models/active', { version }),
    done: ({ t }) => t('evaluation.promoted', { version }),
  });
}

/**
 * Removes a version for good.
 *
 * @param {import('./screen.js').Shown} screen
 * @param {string} version
 * @param {() => void} after where to go then
 */
export function removal(screen, version, after) {
  return changeButton(screen, {
    label: ({ t }) => t('evaluation.delete'),
    question: {
      heading: ({ t }) => t('evaluation.delete-heading', { version }),
      content: async () => [({ t }) => t('evaluation.delete-what')],
    },
    action: ({ t }) => t('evaluation.delete-do'),
    change: () => screen.api.delete(`models/${encodeURIComponent(version)}`),
    done: ({ t }) => t('evaluation.deleted', { version }),
    after,
  });
}

/**
 * What a change of the active version means, in words and in figures.
 *
 * @typedef {Pick<Page, 'api' | 'signal'> & { dataset: { name: string } | null }} Asker dataset: whose
 *     active version changes, null for the one that comes with Penderie
 * @param {Asker} screen
 * @param {Api.ModelSummary[]} list
 * @param {string} now
 * @param {string} next
 * @returns {Promise<(Words | Node)[]>}
 */
async function whatChanges(screen, list, now, next) {
  const { changesView, sidesOf } = await brought(() => import('./what-changes.js'));
  const sides = await sidesOf(screen, list, now, next);
  const dataset = screen.dataset?.name;
  return [
    ({ t }) =>
      dataset
        ? t('evaluation.changesOwn', { now, next, dataset })
        : t('evaluation.changes', { now, next }),
    ...changesView(sides, screen.signal),
  ];
}

/**
 * What may be done with a version: let it answer, remove it. Follows the registry.
 *
 * @param {import('./screen.js').Screen} screen
 * @param {{ named?: boolean }} [options] named: beside another version, where only letting one
 *     answer makes sense and "it" could be either
 */
export function versionActions(screen, { named = false } = {}) {
  const { shelf, version, router, signal } = screen;
  const root = el('div', { class: 'version-actions' });
  const goToActive = () => router.go(addressOf({ dataset: shelf.get('view').dataset }));
  shelf.watch(
    'registry',
    (registry) => {
      const summary = registry?.list.find((each) => each.version === version);
      if (!registry || !summary) {
        root.replaceChildren();
        return;
      }
      const { active, builtIn, fault, dataset: learned = BUILT_IN } = summary;
      // Of a dataset that is gone: there is nothing that it could begin to answer for.
      const fits = learned === (screen.dataset?.name ?? BUILT_IN);
      const focused = root.contains(document.activeElement);
      root.replaceChildren(
        ...[
          active && !named && el('p', { class: 'mark active' }, ({ t }) => t('evaluation.active')),
          !active && !fault && fits && promotion(screen, registry, version, { named }),
          !active && !builtIn && !named && removal(screen, version, goToActive),
        ].filter((part) => part !== false),
      );
      if (focused && !root.contains(document.activeElement)) {
        root.setAttribute('tabindex', '-1');
        root.focus({ preventScroll: true });
      }
    },
    { signal },
  );
  return root;
}
