/** What was typed and not sent, kept for this tab: a reload loses nothing. */
const KEY = 'penderie.training-draft';

/** @returns {Record<string, string | boolean> | null} */
export function readDraft() {
  try {
    const draft = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return draft !== null && typeof draft === 'object' ? draft : null;
  } catch {
    return null;
  }
}

/** @param {Record<string, string | boolean> | null} draft null forgets it */
export function writeDraft(draft) {
  try {
    if (draft === null) {
      sessionStorage.removeItem(KEY);
    } else {
      sessionStorage.setItem(KEY, JSON.stringify(draft));
    }
  } catch {
    // It then lasts as long as the screen.
  }
}
