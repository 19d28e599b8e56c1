/** Words of the prediction screen, in French. */
export default {
  'prediction.title': 'Prédiction',
  'prediction.heading': 'Quel est ce vêtement\u202f?',
  'prediction.lede':
    'Donnez une image au réseau. Il en regarde 28\u00a0×\u00a028 pixels et soupèse dix classes de vêtements.',
  'prediction.bring': 'Apporter une image',
  'prediction.choose': 'Choisir des images',
  'prediction.camera': 'Appareil photo',
  'prediction.draw': 'Dessiner',
  'prediction.random': 'Une image de test au hasard',
  'prediction.ways':
    'Ou déposez des images n’importe où sur cette page, ou collez-en une avec {shortcut}.',
  'prediction.pasteKeys': 'Ctrl + V',
  'prediction.samples': 'Ou prenez-en une sur la tringle\u00a0: le réseau ne les a jamais vues',
  'prediction.drop': 'Lâchez pour voir ce qu’en dit le réseau',
  'prediction.noFile':
    'Il n’y avait pas de fichier image. Enregistrez d’abord l’image, puis déposez le fichier.',
  'prediction.tooMany': 'Il y avait plus de {most} images\u00a0: voici les {most} premières.',
  'prediction.verdict': 'Ce qu’en dit le réseau',
  'prediction.working': 'Le réseau regarde l’image…',
  'prediction.announce': '{name}, {confidence}.',
  'prediction.confidence': 'sûr à {confidence}',
  'prediction.original': 'Telle quelle',
  'prediction.originalAlt': 'Votre image, {file}',
  'prediction.noPreview':
    'Ce navigateur ne peut pas afficher l’image. Le service saura peut-être la lire.',
  'prediction.seen': 'Ce que le réseau a vu',
  'prediction.seenAlt':
    'L’image préparée pour le réseau\u00a0: en gris, {width} pixels sur {height}',
  'prediction.invert': 'En négatif',
  'prediction.crop': 'Recadrer…',
  'prediction.reset': 'Tout reprendre',
  'prediction.probabilities': 'Les dix classes',
  'prediction.model': 'Modèle',
  'prediction.version': 'Version',
  'prediction.time': 'Temps, aller et retour',
  'prediction.cancel': 'Annuler',

  'prediction.cropHeading': 'Recadrer l’image',
  'prediction.cropHint':
    'Tracez un cadre autour du vêtement, ou déplacez-en les côtés avec les curseurs.',
  'prediction.crop-left': 'Gauche',
  'prediction.crop-top': 'Haut',
  'prediction.crop-right': 'Droite',
  'prediction.crop-bottom': 'Bas',
  'prediction.cropDone': 'Regarder de nouveau',

  'prediction.cameraHeading': 'Montrez un vêtement',
  'prediction.cameraHint':
    'Un fond uni aide le réseau. La photo ne va qu’à ce service et n’est pas conservée.',
  'prediction.noCamera':
    'Cette page n’a pas d’appareil photo\u00a0: il n’y en a pas, ou son usage est refusé. Celui de votre système marchera peut-être.',
  'prediction.systemCamera': 'Ouvrir l’appareil photo',
  'prediction.take': 'Prendre la photo',

  'prediction.drawHeading': 'Dessinez un vêtement',
  'prediction.drawHint':
    'Clair sur noir, comme le réseau les connaît. Au clavier\u00a0: les flèches déplacent, Maj et les flèches tracent, Espace pose un point.',
  'prediction.sheet': 'Feuille de 28 pixels sur 28',
  'prediction.brush': 'Pinceau',
  'prediction.brush-fine': 'Fin',
  'prediction.brush-middle': 'Moyen',
  'prediction.brush-broad': 'Large',
  'prediction.light': 'Teinte',
  'prediction.light-light': 'Blanc',
  'prediction.light-middle': 'Gris',
  'prediction.light-rubber': 'Gomme',
  'prediction.undo': 'Défaire',
  'prediction.clear': 'Effacer',
  'prediction.look': 'Qu’est-ce que c’est\u202f?',

  'prediction.many': '{count} images',
  'prediction.back': '← Toutes les images',
  'prediction.progress': 'Images regardées',
  'prediction.count': '{done} sur {all}, {failed} en échec',
  'prediction.finished': 'Terminé\u00a0: {done} réponses, {failed} échecs.',
  'prediction.again': 'Réessayer les échecs',
  'prediction.column-picture': 'Image',
  'prediction.column-file': 'Fichier',
  'prediction.column-answer': 'Réponse',
  'prediction.column-sureness': 'Assurance',
  'prediction.column-took': 'Temps',
};
