/** Words of the prediction screen, in French. */
export default {
  'prediction.title': 'Prédiction',
  'prediction.heading': 'Quel est ce vêtement\u202f?',
  'prediction.lede':
    'Donnez une image au réseau. Le vêtement est détouré, réduit, mis en gris, et le réseau soupèse dix classes de vêtements.',
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
  'prediction.oneOf': 'L’une de {count} classes',
  'prediction.setConfidence':
    'L’une de celles-ci\u202f: {coverage} de telles réponses contiennent la bonne. De la première, il est sûr à {confidence}.',
  'prediction.unknown-own': 'Aucune de ses classes',
  'prediction.unknownWhy-own':
    'Autant que le modèle puisse en juger, cette image ne montre aucune de ses classes.',
  'prediction.announceUnknown-own':
    'Aucune de ses classes, autant que le modèle puisse en juger. La plus ressemblante\u00a0: {name}.',
  'prediction.similarity-own': 'Ressemblance avec ses classes',
  'prediction.similarityNote-own':
    'Comment la ressemblance se répartit entre elles. Ce ne sont pas des chances d’avoir raison.',
  'prediction.probabilities-own': 'Toutes les classes',
  'prediction.ledeOwn':
    'Donnez une image au réseau. Elle est préparée comme celles dont le réseau a appris, et le réseau soupèse ses classes.',
  'prediction.untrained': 'Aucun réseau n’a encore appris {name}.',
  'prediction.untrained-train': 'En entraîner un',
  'prediction.headingOwn': 'Qu’est-ce que c’est\u202f?',
  'prediction.stagesLede-own': 'Voici comment votre image est devenue ce que voit le réseau.',
  'prediction.did-prepared-whole':
    'L’image entière, ajustée à {width}\u00a0×\u00a0{height} pixels.',
  'prediction.answering': 'Modèle qui répond',
  'prediction.activeOne': 'La version active',
  'prediction.activeVersion': '{version} (active)',
  'prediction.unknown': 'Aucune des dix',
  'prediction.unknownWhy':
    'Autant que le modèle puisse en juger, cette image ne montre aucune de ses dix classes.',
  'prediction.mostSimilar': 'La plus ressemblante\u00a0:',
  'prediction.announceUnknown':
    'Aucune des dix classes, autant que le modèle puisse en juger. La plus ressemblante\u00a0: {name}.',
  'prediction.similarity': 'Ressemblance avec les dix classes',
  'prediction.similarityNote':
    'Comment la ressemblance se répartit entre les dix. Ce ne sont pas des chances d’avoir raison.',
  'prediction.missed':
    'Aucun vêtement ne se détachait du fond\u00a0: l’image entière a été prise. Photographiez-le sur un fond uni, ou recadrez à la main.',
  'prediction.original': 'Telle quelle',
  'prediction.originalFramed': 'Telle quelle, le vêtement encadré',
  'prediction.originalAlt': 'Votre image, {file}',
  'prediction.noPreview':
    'Ce navigateur ne peut pas afficher l’image. Le service saura peut-être la lire.',
  'prediction.seen': 'Ce que le réseau a vu',
  'prediction.seenAlt': 'L’image préparée pour le réseau\u00a0: {width} pixels sur {height}',
  'prediction.correct': 'Mal vu\u202f? Corrigez',
  'prediction.polarity': 'Clair et foncé',
  'prediction.polarity-auto': 'Selon l’image',
  'prediction.polarity-positive': 'Le clair reste clair',
  'prediction.polarity-negative': 'En négatif',
  'prediction.background': 'Fond',
  'prediction.background-remove': 'Enlever',
  'prediction.background-keep': 'Garder',
  'prediction.crop': 'Recadrer…',
  'prediction.cropped': 'Recadrée à {width} de la largeur, {height} de la hauteur',
  'prediction.reset': 'Tout reprendre',
  'prediction.probabilities': 'Les dix classes',
  'prediction.model': 'Modèle',
  'prediction.version': 'Version',
  'prediction.time': 'Temps, aller et retour',
  'prediction.cancel': 'Annuler',

  'prediction.stages': 'Comment elle a été préparée',
  'prediction.stagesLede':
    'Le réseau a appris sur de petits vêtements gris sur fond noir. Voici comment votre image en est devenue un.',
  'prediction.stageAlt': '{name}, {width} pixels sur {height}',
  'prediction.stage-upright': 'Redressée',
  'prediction.did-upright':
    'L’image telle que le service la lit\u00a0: réduite et remise à l’endroit.',
  'prediction.stage-background': 'Fond',
  'prediction.did-background':
    'À quoi ressemble l’endroit sans le vêtement, d’après les bords de l’image.',
  'prediction.stage-likelihood': 'Vraisemblance',
  'prediction.did-likelihood':
    'Plus un endroit est clair, plus il est vraisemblable qu’il soit du vêtement.',
  'prediction.stage-mask': 'Masque',
  'prediction.did-mask':
    'En blanc, ce qui est pris pour le vêtement\u202f; en noir, ce qui l’entoure.',
  'prediction.stage-garment': 'Détourée',
  'prediction.did-garment': 'Le vêtement seul, recadré à ses bords.',
  'prediction.stage-gray': 'En gris',
  'prediction.did-gray-positive':
    'Sans couleur. Le clair reste clair\u00a0: le réseau connaît des vêtements plus clairs que ce qui les entoure.',
  'prediction.did-gray-negative':
    'Sans couleur, et en négatif\u00a0: le réseau connaît des vêtements plus clairs que ce qui les entoure.',
  'prediction.stage-prepared': 'Telle que le réseau la voit',
  'prediction.did-prepared':
    'Ajustée à {width}\u00a0×\u00a0{height} pixels, au milieu, sur fond noir.',
  'prediction.did-prepared-ready':
    'Déjà claire sur noir, comme dans le jeu de données\u00a0: rien n’a été détouré. {width}\u00a0×\u00a0{height} pixels.',

  'prediction.readings': 'Lectures possibles',
  'prediction.readingsLede':
    'Celle qui est marquée a compté le plus et est montrée ci-dessous. Choisissez-en une autre pour savoir ce que le réseau dit d’elle seule.',
  'prediction.reading-as-is': 'Telle quelle',
  'prediction.reading-cut': 'Détourée',
  'prediction.reading-negative': 'En négatif',
  'prediction.reading-outline': 'D’après son contour',
  'prediction.reading-surroundings': 'Avec ses alentours',
  'prediction.reading-whole': 'L’image entière',
  'prediction.reading-rest': 'Ce qui restait',
  'prediction.reading-inside': 'L’image dans l’image',
  'prediction.reading-torso': 'Le buste',
  'prediction.reading-legs': 'Les jambes',
  'prediction.reading-feet': 'Les pieds',

  'prediction.cropHeading': 'Recadrer l’image',
  'prediction.cropHint':
    'Tracez un cadre autour du vêtement, ou déplacez-en les côtés avec les curseurs, aussi aux touches fléchées. Le vêtement est cherché dedans.',
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
  'prediction.fix-right': 'Était-ce juste ?',
  'prediction.fix-rightIs': 'C’est',
  'prediction.fix-keepIn': 'La garder dans',
  'prediction.fix-newClass': 'une nouvelle classe…',
  'prediction.fix-newName': 'Son nom',
  'prediction.fix-kept':
    'L’image est gardée sur le service, dans ce jeu de données, pour qu’un réseau en apprenne.',
  'prediction.fix-keep': 'Garder cette image',
  'prediction.fix-keptNow': 'Gardée dans {dataset} comme {name}.',
  'prediction.fix-noDatasets': 'Il n’y a pas encore de jeu de données à vous.',
  'prediction.fix-makeDataset': 'En créer un',
};
