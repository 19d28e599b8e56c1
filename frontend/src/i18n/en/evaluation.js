/** Words of the screen of the evaluation, in English. */
export default {
  'evaluation.title': 'Evaluation',
  'evaluation.heading': 'Right, wrong, and how',
  'evaluation.lede':
    'Ten thousand pictures that the network has never seen. A row is what a garment truly is, a column what the network took it for.',
  'evaluation.matrix': 'Confusions of {version}',
  'evaluation.values': 'Values',
  'evaluation.values-counts': 'Pictures',
  'evaluation.values-percent': 'Percent of a row',
  'evaluation.classes': 'Class by class',
  'evaluation.class': 'Class',
  'evaluation.precision': 'Precision',
  'evaluation.recall': 'Recall',
  'evaluation.f1': 'F1',
  'evaluation.support': 'Pictures',
};
