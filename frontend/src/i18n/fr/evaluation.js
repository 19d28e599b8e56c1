/** Words of the screen of the evaluation, in French. */
export default {
  'evaluation.title': 'Évaluation',
  'evaluation.heading': 'Juste, faux, et comment',
  'evaluation.lede':
    'Dix mille images que le réseau n’a jamais vues. Une ligne est ce qu’un vêtement est vraiment, une colonne ce pour quoi le réseau l’a pris.',
  'evaluation.matrix': 'Confusions de {version}',
  'evaluation.values': 'Valeurs',
  'evaluation.values-counts': 'Images',
  'evaluation.values-percent': 'Pour cent d’une ligne',
  'evaluation.classes': 'Classe par classe',
  'evaluation.class': 'Classe',
  'evaluation.precision': 'Précision',
  'evaluation.recall': 'Rappel',
  'evaluation.f1': 'F1',
  'evaluation.support': 'Images',
};
