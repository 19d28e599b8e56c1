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
  'findings.sample': 'Des images au hasard',
  'findings.sample-read':
    'Sous chaque image\u00a0: son numéro, sa vraie classe, puis la classe prédite et sa confiance, avec ✓ si elle est correcte et ✗ si c’est une erreur.',
  'findings.sample-said':
    'Un échantillon\u00a0: {shown} de {pictures} {pictures#image|images} de test, au hasard, avec la graine {seed}. {rightly} sur {shown} {rightly#est bien classée|sont bien classées}\u202f; sur toutes les {pictures}, {right} ({share}).',
  'findings.sample-right': '✓ {name} {confidence}',
  'findings.sample-wrong': '✗ {name} {confidence}',
  'findings.sample-others': 'D’autres',
  'findings.both-curves':
    'Après chaque époque, sur le jeu de validation\u00a0: des images dont l’entraînement n’apprend rien. 1 est {first}, 2 est {second}.',
  'findings.both-loss': 'Perte de validation',
  'findings.both-accuracy': 'Exactitude de validation',
  'findings.both-noCurves': 'Il n’y a pas de courbes de l’entraînement de {version}.',
  'findings.both-ece': '{version}\u00a0: erreur de calibration (ECE) {error}',
  'findings.both-noCalibration': 'La calibration de {version} n’a pas été mesurée.',
  'findings.pr': 'Précision selon le rappel',
  'findings.pr-of': 'Précision selon le rappel de {version}',
  'findings.pr-read':
    'Pour chaque classe, les images de test sont rangées selon la probabilité que la version lui donne. De gauche à droite, on demande une probabilité de plus en plus faible\u00a0: le rappel est la part des images de la classe atteintes alors, la précision la part des images atteintes qui sont de la classe. Est correct ce que dit l’étiquette, quelle que soit la classe la plus probable.',
  'findings.pr-classes': 'Classes, avec leur précision moyenne (au plus {most} courbes)',
  'findings.pr-mean':
    'Moyenne des classes\u00a0: {mean}. La précision moyenne est la moyenne de la précision à chaque image de la classe\u202f; 1 est parfait.',
  'findings.pr-spot': '{name}\u00a0: {precision}, à partir de {threshold}',
  'findings.pr-unmeasured':
    '{version} a été mesurée avant que la précision selon le rappel ne le soit. La personne qui gère le service peut la mesurer de nouveau avec\u00a0:',
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
