import { canvasFile } from '../../api/pictures.js';
import { saveFile } from '../../charts/save.js';
import { tagNumber } from '../../components/garment-tag.js';
import { contextOf, el } from '../../dom.js';
import { namesOf, said, severalOf } from './verdict.js';

/** In pixels: what most services show whole. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 56;
const SQUARE = HEIGHT - 2 * MARGIN;

/**
 * A button that makes an image of the answer, with the picture: given to whatever the reader shares
 * with, or saved where there is nothing to share with.
 *
 * @param {{ file: File, url: string }} picture
 * @param {import('./classify.js').Outcome} outcome
 * @param {Page} page
 * @param {AbortSignal} signal ends the view
 */
export function answerCard({ url }, outcome, { i18n }, signal) {
  const shares = canShare(new File([''], 'a.png', { type: 'image/png' }));
  const button = el('button', { type: 'button', class: 'button plain slight' }, ({ t }) =>
    t(shares ? 'explanation.card-share' : 'explanation.card-save'),
  );
  button.addEventListener(
    'click',
    async () => {
      button.disabled = true;
      const { translator } = i18n;
      const canvas = await drawn(url, outcome, translator);
      const file = await canvasFile(canvas, 'penderie.png');
      if (shares) {
        // Who changes his mind has not failed.
        await navigator.share({ files: [file], title: 'Penderie' }).catch(() => {});
      } else {
        saveFile(file.name, file);
      }
      button.disabled = false;
      button.focus();
    },
    { signal },
  );
  return el('p', { class: 'buttons answer-card' }, button);
}

const canShare = (file) => navigator.canShare?.({ files: [file] }) === true;

/**
 * What is written on the image.
 *
 * @param {import('./classify.js').Outcome} outcome
 * @param {Translator} translator
 * @param {Date} date
 */
export function cardWords({ answer, network }, translator, date) {
  const { t, percent, share } = translator;
  const { index, confidence } = answer.prediction;
  const set = severalOf(answer);
  const version = t('explanation.card-version', {
    version: answer.model.version,
    date: translator.date(date),
  });
  if (answer.known === false) {
    const name = network.names(index)(translator);
    return {
      name: said('unknown', network)(translator),
      confidence: `${t('prediction.mostSimilar')} ${name}`,
      version,
    };
  }
  if (set) {
    return {
      name: namesOf(set.classes, network)(translator),
      confidence: t('prediction.setConfidence', {
        coverage: share(set.coverage, 0),
        confidence: percent(confidence),
      }),
      version,
    };
  }
  return {
    name: `${tagNumber(index)} · ${network.names(index)(translator)}`,
    confidence: t('prediction.confidence', { confidence: percent(confidence) }),
    version,
  };
}

async function drawn(url, outcome, translator) {
  const canvas = el('canvas', { width: WIDTH, height: HEIGHT });
  const pen = contextOf(canvas);
  const look = looks();
  const words = cardWords(outcome, translator, new Date());

  pen.fillStyle = look.ground;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = look.wash;
  pen.fillRect(MARGIN, MARGIN, SQUARE, SQUARE);
  await picture(pen, url, outcome);

  const left = 2 * MARGIN + SQUARE;
  const room = WIDTH - left - MARGIN;
  pen.fillStyle = look.accent;
  pen.fillRect(left, MARGIN, 64, 6);
  pen.fillStyle = look.ink;
  let y = MARGIN + 96;
  for (const { text, size, family } of [
    { text: words.name, size: 68, family: '--display' },
    { text: words.confidence, size: 30, family: '--text' },
  ]) {
    pen.font = look.font(size, family);
    for (const line of linesOf(text, room, (part) => pen.measureText(part).width)) {
      pen.fillText(line, left, y);
      y += size * 1.15;
    }
    y += 18;
  }
  pen.font = look.font(24, '--text');
  pen.fillText('Penderie', left, MARGIN + SQUARE - 34);
  pen.fillStyle = look.muted;
  pen.fillText(words.version, left, MARGIN + SQUARE - 2, room);
  return canvas;
}

/** What the page has now of what a canvas cannot ask the style sheets for. */
function looks() {
  const style = getComputedStyle(document.documentElement);
  const { backgroundColor, color } = getComputedStyle(document.body);
  const probe = el('span', { hidden: true });
  document.body.append(probe);
  const [wash, accent, muted] = ['--wash', '--accent', '--muted'].map((name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  const font = (size, family) => `${size}px ${style.getPropertyValue(family) || 'sans-serif'}`;
  return { ground: backgroundColor, ink: color, wash, accent, muted, font };
}

/** The picture as it came, or what the network saw of one that this browser cannot show. */
async function picture(pen, url, { answer }) {
  const image = new Image();
  image.src = url;
  await image.decode().catch(async () => {
    const { mediaType, data } = answer.picture ?? {};
    image.src = `data:${mediaType};base64,${data}`;
    await image.decode();
  });
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = SQUARE / Math.max(width, height);
  pen.imageSmoothingEnabled = Math.max(width, height) > 64;
  pen.drawImage(
    image,
    MARGIN + (SQUARE - width * scale) / 2,
    MARGIN + (SQUARE - height * scale) / 2,
    width * scale,
    height * scale,
  );
}

/**
 * A text in lines that have room, broken at spaces.
 *
 * @param {string} text
 * @param {number} room
 * @param {(text: string) => number} widthOf
 */
export function linesOf(text, room, widthOf) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
    if (lines.at(-1) === '' || widthOf(longer) <= room) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
