// Draws what `penderie evaluate --output FOLDER` measured, as the page draws it: reads evaluation.json
// there, and from the version's model card its history and the names of its classes; writes
// confusion-matrix.svg, calibration.svg and training-curves.svg beside it.
//   node frontend/tools/figures.mjs FOLDER backend/models/VERSION
import './document.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lineDrawing } from '../page/src/charts/line-chart.js';
import { matrixDrawing } from '../page/src/charts/matrix-drawing.js';
import { reliabilityDrawing } from '../page/src/charts/reliability.js';
import { framed } from '../page/src/charts/save.js';
import { svg } from '../page/src/dom.js';
import common from '../page/src/i18n/en/common.js';
import evaluationWords from '../page/src/i18n/en/evaluation.js';
import { createTranslator } from '../page/src/i18n/translate.js';
import { calibrationChart } from '../page/src/screens/evaluation/calibration.js';
import { confusionChart } from '../page/src/screens/evaluation/confusions.js';
import { historyCharts } from '../page/src/screens/evaluation/curves.js';
import { stylesOf } from './styles.mjs';

const translator = createTranslator('en', { ...common, ...evaluationWords });

/** Of a drawing that could be of any width, in CSS pixels. */
const WIDTH = 520;

/** A class's name has no more signs. */
const LONGEST = 24;

/**
 * The figures of a measured version.
 *
 * @param {object} evaluation as evaluation.json has it
 * @param {object} card its model card
 * @returns {Map<string, string>} from names of files to SVG documents
 */
export function figuresOf({ confusionMatrix, calibration }, { version, labels, history }) {
  const classes = confusionMatrix.counts.length;
  if (labels.english.length !== classes) {
    throw new RangeError(
      `${version} has ${labels.english.length} classes, the evaluation ${classes}`,
    );
  }
  const place = { width: WIDTH, translator };
  const matrix = {
    ...confusionChart(confusionMatrix, version),
    names: labels.english.map(shown),
    kind: 'errors',
  };
  const diagram = calibrationChart(calibration, version);
  const figures = new Map([
    ['confusion-matrix.svg', standalone([[matrix, matrixDrawing(matrix, translator)]])],
    ['calibration.svg', standalone([[diagram, reliabilityDrawing(diagram, place)]])],
  ]);
  if (history.length > 0) {
    const charts = historyCharts(history, version);
    const panels = charts.map((chart) => [chart, lineDrawing(chart, place)]);
    figures.set('training-curves.svg', standalone(panels));
  }
  return figures;
}

/** Names come from a file that anybody may have written; XML has no control characters. */
function shown(name) {
  const signs = [...name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu, '\ufffd')];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : signs.join('');
}

function standalone(charts) {
  const panels = charts.map(([{ title }, drawing]) => ({
    title: title(translator),
    drawing,
    width: Number(drawing.getAttribute('width')),
    height: Number(drawing.getAttribute('height')),
  }));
  const { node } = framed(panels, {
    ground: 'var(--paper)',
    ink: 'var(--ink)',
    fontFamily: 'var(--text)',
  });
  node.prepend(svg('style', {}, stylesOf(node)));
  // A line an element, so that a change can be read.
  return `${node}\n`.replaceAll('><', '>\n<');
}

const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, version] = process.argv.slice(2);
  if (!version) {
    process.stderr.write('node frontend/tools/figures.mjs FOLDER backend/models/VERSION\n');
    process.exit(2);
  }
  const figures = figuresOf(read(folder, 'evaluation.json'), read(version, 'model-card.json'));
  for (const [name, text] of figures) {
    writeFileSync(join(folder, name), text);
  }
}
