import { photograph, startCamera } from '../../components/camera.js';
import { openDialog } from '../../components/dialog.js';
import { el } from '../../dom.js';

/** Ten pictures a second, as long as the button is held. */
const PAUSE_MS = 100;

/** More than this is not looked at by anybody. */
const MOST = 300;

/** The longer edge of what is kept: networks need few pixels, and ten a second are many bytes. */
const EDGE = 480;

/**
 * Takes pictures for a class while a button is held, by hand or by the space bar.
 *
 * @param {{ heading: Words, onFiles: (files: File[]) => void, signal: AbortSignal }} options
 */
export function openBurst({ heading, onFiles, signal }) {
  const video = el('video', { playsinline: true, muted: true, class: 'viewfinder' });
  video.muted = true;
  const stage = el('div', { class: 'camera-stage' }, video);
  /** @type {File[]} */
  const files = [];
  const count = el('p', { class: 'small', 'aria-live': 'polite' });
  const hold = el('button', { type: 'button', class: 'button', disabled: true }, ({ t }) =>
    t('datasets.hold'),
  );
  const done = el('button', { type: 'button', class: 'button plain' }, ({ t }) =>
    t('datasets.done'),
  );
  const dialog = openDialog({
    heading,
    wide: true,
    signal,
    content: [
      el('p', { class: 'small' }, ({ t }) => t('datasets.holdHint')),
      stage,
      count,
      el('p', { class: 'buttons' }, hold, done),
    ],
  });
  let held = false;

  const say = () => {
    const { length } = files;
    count.replaceChildren(
      el('span', {}, ({ t, number }) =>
        t('datasets.taken', { count: number(length), counts: { count: length } }),
      ),
    );
  };

  async function burst() {
    held = true;
    while (held && !dialog.signal.aborted && files.length < MOST) {
      files.push(
        await photograph(video, { name: `camera-${files.length + 1}.png`, longest: EDGE }),
      );
      say();
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
  const stop = () => {
    held = false;
  };
  const listen = (target, type, listener) =>
    target.addEventListener(type, listener, { signal: dialog.signal });
  listen(hold, 'pointerdown', burst);
  listen(hold, 'keydown', (event) => {
    if (event.key === ' ' && !event.repeat) {
      burst();
    }
  });
  listen(window, 'pointerup', stop);
  listen(window, 'pointercancel', stop);
  listen(hold, 'keyup', stop);
  listen(hold, 'blur', stop);
  listen(done, 'click', dialog.close);
  dialog.signal.addEventListener(
    'abort',
    () => {
      stop();
      if (files.length > 0 && !signal.aborted) {
        onFiles(files);
      }
    },
    { once: true },
  );
  startCamera(video, dialog.signal).then(
    () => {
      hold.disabled = false;
      hold.focus();
    },
    () => {
      if (!dialog.signal.aborted) {
        stage.replaceChildren(el('p', { role: 'alert' }, ({ t }) => t('datasets.noCamera')));
      }
    },
  );
}
