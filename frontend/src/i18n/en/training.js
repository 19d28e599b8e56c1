/** Words of the screen of the training, in English. */
export default {
  'training.title': 'Training',
  'training.heading': 'How a network learns',
  'training.lede':
    'Each epoch it sees every training picture once. Its loss should fall on pictures that it does not learn from, too: that is the dashed curve.',
  'training.loss': 'Loss',
  'training.accuracy': 'Accuracy',
  'training.epoch': 'Epoch',
  'training.training': 'training',
  'training.validation': 'validation',
};
