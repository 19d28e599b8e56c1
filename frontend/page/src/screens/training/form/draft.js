/** What was typed and not sent, kept for this tab: a reload loses nothing. */
const KEY = 'penderie.training-draft';

/** Each dataset has its own. @param {string | undefined} dataset */
const keyOf = (dataset) => (dataset ? `${KEY}.${dataset}` : KEY);

/** @param {string} [dataset] @returns {Record<string, string | boolean> | null} */
export function readDraft(dataset) {
  try {
    const draft = JSON.parse(sessionStorage.getItem(keyOf(dataset)) ?? 'null');
    return draft !== null && typeof draft === 'object' ? draft : null;
  } catch {
    return null;
  }
}

/** @param {Record<string, string | boolean> | null} draft null forgets it @param {string} [dataset] */
export function writeDraft(draft, dataset) {
  try {
    if (draft === null) {
      sessionStorage.removeItem(keyOf(dataset));
    } else {
      sessionStorage.setItem(keyOf(dataset), JSON.stringify(draft));
    }
  } catch {
    // It then lasts as long as the screen.
  }
}
