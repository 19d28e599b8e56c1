import { canvasFile } from '../../api/pictures.js';
import { startCamera } from '../../components/camera.js';
import { openDialog } from '../../components/dialog.js';
import { contextOf, el } from '../../dom.js';

/**
 * Takes a photograph: with the camera in the page where that is allowed, else with the system's own
 * camera, through a file input.
 *
 * @param {{ onFiles: (files: File[]) => void, signal: AbortSignal }} options
 */
export function openCameraDialog({ onFiles, signal }) {
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
  take.addEventListener('click', async () => give([await photograph(video)]), {
    signal: dialog.signal,
  });
  startCamera(video, dialog.signal).then(
    () => {
      take.disabled = false;
    },
    () => {
      if (!dialog.signal.aborted) {
        stage.replaceChildren(el('p', { role: 'alert' }, ({ t }) => t('prediction.noCamera')));
        take.replaceWith(systemCamera(give, dialog.signal));
      }
    },
  );
}

function photograph(video) {
  const canvas = Object.assign(document.createElement('canvas'), {
    width: video.videoWidth,
    height: video.videoHeight,
  });
  contextOf(canvas).drawImage(video, 0, 0);
  return canvasFile(canvas, 'camera.png');
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
