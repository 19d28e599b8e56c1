/** Words of what the figures of a version say, in French. They come with that part of the evaluation. */
export default {
  'findings.title': 'Ce que disent les chiffres',
  'findings.none': 'Elle ne fait aucune erreur sur ses {count} images de test.',
  'findings.pair':
    'Sur {mistakes} {mistakes#erreur|erreurs}, {count} ({share}) {count#confond|confondent} «\u00a0{first}\u00a0» et «\u00a0{second}\u00a0», dans un sens ou dans l’autre.',
  'findings.extremes':
    '«\u00a0{hardest}\u00a0» est la classe la plus difficile\u00a0: {low} de ses images sont bien classées. La plus facile est «\u00a0{easiest}\u00a0», avec {high}.',
  'findings.confident':
    'Sur {pictures} {pictures#réponse|réponses}, {answers} {answers#a|ont} une confiance de {from} ou plus\u202f; {accuracy} d’entre elles sont correctes.',
  'findings.ranked': 'Confusions les plus fréquentes, dans les deux sens',
  'findings.column-pair': 'Classes',
  'findings.column-mistakes': 'Erreurs',
  'findings.column-share': 'Part des erreurs',
  'findings.column-sum': 'Avec celles au-dessus',
  'findings.column-show': 'Voir les images',
  'findings.mean-macro': 'Moyenne des classes (macro)',
  'findings.mean-weighted': 'Moyenne pondérée par les images',
  'findings.means':
    'La moyenne macro donne le même poids à chaque classe, la moyenne pondérée à chaque image.',
};
