/** Words of the screen of the training, in French. */
export default {
  'training.title': 'Entraînement',
  'training.heading': 'Comment un réseau apprend',
  'training.lede':
    'À chaque époque, il voit une fois toutes les images d’entraînement. Sa perte doit baisser aussi sur des images dont il n’apprend pas\u00a0: c’est la courbe en tirets.',
  'training.loss': 'Perte',
  'training.accuracy': 'Exactitude',
  'training.epoch': 'Époque',
  'training.training': 'entraînement',
  'training.validation': 'validation',
};
