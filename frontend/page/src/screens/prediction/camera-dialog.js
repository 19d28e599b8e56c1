import { photograph, startCamera } from '../../components/camera.js';
import { openDialog } from '../../components/dialog.js';
import { el } from '../../dom.js';
import { liveAnswer } from './live-answer.js';

/**
 * Takes a photograph: with the camera in the page where that is allowed, else with the system's own
 * camera, through a file input. What the network says of what is seen stands below it meanwhile.
 *
 * @param {{
 *   onFiles: (files: File[]) => void,
 *   api: Client,
 *   version: string | null,
 *   dataset: string | null,
 *   signal: AbortSignal,
 * }} options version, dataset: which network answers meanwhile
 */
export function openCameraDialog({ onFiles, api, version, dataset, signal }) {
  const video = el('video', { playsinline: true, muted: true, class: 'viewfinder' });
  video.muted = true;
  const stage = el('div', { class: 'camera-stage' }, video);
  const take = el('button', { type: 'button', class: 'button', disabled: true }, ({ t }) =>
    t('prediction.take'),
  );
  const cancel = el('button', { type: 'button', class: 'button plain' }, ({ t }) =>
    t('prediction.cancel'),
  );
  const buttons = el('p', { class: 'buttons' }, take, cancel);
  const dialog = openDialog({
    heading: ({ t }) => t('prediction.cameraHeading'),
    wide: true,
    signal,
    content: [el('p', { class: 'small' }, ({ t }) => t('prediction.cameraHint')), stage, buttons],
  });
  const give = (files) => {
    dialog.close();
    onFiles(files);
  };

  cancel.addEventListener('click', dialog.close, { signal: dialog.signal });
  take.addEventListener(
    'click',
    async () => give([await photograph(video, { name: 'camera.png' })]),
    {
      signal: dialog.signal,
    },
  );
  startCamera(video, dialog.signal).then(
    () => {
      take.disabled = false;
      stage.after(liveAnswer({ video, api, version, dataset, signal: dialog.signal }));
    },
    () => {
      if (!dialog.signal.aborted) {
        const why = window.isSecureContext ? 'noCamera' : 'insecureCamera';
        stage.replaceChildren(el('p', { role: 'alert' }, ({ t }) => t(`prediction.${why}`)));
        take.replaceWith(systemCamera(give, dialog.signal));
      }
    },
  );
}

function systemCamera(give, signal) {
  const input = el('input', {
    type: 'file',
    accept: 'image/*',
    capture: 'environment',
    class: 'visually-hidden',
  });
  input.addEventListener(
    'change',
    () => {
      const files = [...(input.files ?? [])];
      if (files.length > 0) {
        give(files);
      }
    },
    { signal },
  );
  return el(
    'label',
    { class: 'button' },
    input,
    el('span', {}, ({ t }) => t('prediction.systemCamera')),
  );
}
