import { calibrationPart } from './calibration.js';
import { classTable } from './class-table.js';
import { confusions } from './confusions.js';
import { curves } from './curves.js';
import { mistakes } from './mistakes.js';
import { summary } from './summary.js';

/**
 * One version: its figures, its confusions and the pictures behind them, class by class, how far
 * its confidence can be believed, and how its training went.
 *
 * @param {object} evaluation as the service gives it
 * @param {object} screen what the parts of this screen are given, see screen.js
 * @returns {{ nodes: Node[], update: (view: import('./view.js').View) => void }}
 */
export function versionView(evaluation, screen) {
  const matrix = confusions(evaluation, screen);
  const classes = classTable(evaluation, screen);
  return {
    nodes: [
      summary(evaluation, screen),
      mistakes(evaluation, screen),
      matrix.node,
      classes.node,
      calibrationPart(evaluation, screen),
      curves(evaluation, screen),
    ].filter(Boolean),
    update(view) {
      matrix.update(view);
      classes.update(view);
    },
  };
}
