/** Words of the prediction screen, in French. */
export default {
  'prediction.title': 'Prédiction',
  'prediction.heading': 'Quel est ce vêtement\u202f?',
  'prediction.lede':
    'Donnez une image au réseau. Le vêtement est détouré, réduit, mis en gris, et le réseau donne une probabilité à chacune des dix classes.',
  'prediction.bring': 'Choisir une image',
  'prediction.choose': 'Choisir des images',
  'prediction.camera': 'Caméra',
  'prediction.phone': 'Sur un téléphone',
  'prediction.draw': 'Dessiner',
  'prediction.random': 'Une image de test au hasard',
  'prediction.ways':
    'Ou déposez des images n’importe où sur cette page, ou collez-en une avec {shortcut}.',
  'prediction.pasteKeys': 'Ctrl + V',
  'prediction.samples':
    'Ou choisissez une image de test\u00a0: le réseau n’a pas appris sur celles-ci',
  'prediction.drop': 'Déposez pour classer',
  'prediction.noFile':
    'Il n’y avait pas de fichier image. Enregistrez d’abord l’image, puis déposez le fichier.',
  'prediction.tooMany': 'Il y avait plus de {most} images\u00a0: voici les {most} premières.',
  'prediction.verdict': 'Prédiction',
  'prediction.working': 'Le réseau regarde l’image…',
  'prediction.announce': '{name}, confiance {confidence}.',
  'prediction.confidence': 'Confiance\u00a0: {confidence}',
  'prediction.oneOf': 'L’une de {count} classes',
  'prediction.setConfidence':
    'L’une de celles-ci\u00a0: dans {coverage} des réponses de ce genre, la vraie classe est parmi elles. Confiance dans la première\u00a0: {confidence}.',
  'prediction.unknown-own': 'Aucune de ses classes',
  'prediction.unknownWhy-own':
    'Outre ses classes, la version juge si une image ressemble vraiment à l’une d’elles. Celle-ci leur ressemble trop peu\u00a0: elle ne donne donc pas de réponse. Elle peut se tromper.',
  'prediction.announceUnknown-own': 'Aucune de ses classes. La plus ressemblante\u00a0: {name}.',
  'prediction.similarity-own': 'Ressemblance avec ses classes',
  'prediction.similarityNote-own':
    'Comment la ressemblance se répartit entre elles. Ce ne sont pas des probabilités d’avoir raison.',
  'prediction.probabilities-own': 'Toutes les classes',
  'prediction.ledeOwn':
    'Donnez une image au réseau. Elle est préparée comme celles sur lesquelles il a appris, et chaque classe reçoit une probabilité.',
  'prediction.untrained': 'Aucune version n’a encore été entraînée avec {name}.',
  'prediction.untrained-train': 'En entraîner un',
  'prediction.headingOwn': 'Qu’est-ce que c’est\u202f?',
  'prediction.stagesLede-own': 'Voici comment votre image est devenue ce que voit le réseau.',
  'prediction.did-prepared-whole':
    'L’image entière, ajustée à {width}\u00a0×\u00a0{height} pixels.',
  'prediction.answering': 'Version',
  'prediction.activeOne': 'La version active',
  'prediction.activeVersion': '{version} (active)',
  'prediction.unknown': 'Aucune des dix',
  'prediction.unknownWhy':
    'La version connaît dix classes de vêtements. Elle juge aussi si une image ressemble vraiment à l’une d’elles\u202f; celle-ci leur ressemble trop peu, elle ne donne donc pas de réponse. Elle peut se tromper.',
  'prediction.mostSimilar': 'La plus ressemblante\u00a0:',
  'prediction.announceUnknown': 'Aucune des dix classes. La plus ressemblante\u00a0: {name}.',
  'prediction.similarity': 'Ressemblance avec les dix classes',
  'prediction.similarityNote':
    'Comment la ressemblance se répartit entre les dix. Ce ne sont pas des probabilités d’avoir raison.',
  'prediction.missed':
    'Aucun vêtement ne se détachait du fond\u00a0: l’image entière a été prise. Photographiez-le sur un fond uni, ou recadrez à la main.',
  'prediction.original': 'Originale',
  'prediction.originalFramed': 'Originale, le vêtement encadré',
  'prediction.originalAlt': 'Votre image, {file}',
  'prediction.noPreview':
    'Ce navigateur ne peut pas afficher l’image. Le service saura peut-être la lire.',
  'prediction.seen': 'Ce que le réseau a vu',
  'prediction.seenAlt': 'L’image préparée pour le réseau\u00a0: {width} pixels sur {height}',
  'prediction.correct': 'Mal préparée\u202f? Corrigez',
  'prediction.polarity': 'Clair et foncé',
  'prediction.polarity-auto': 'Automatique',
  'prediction.polarity-positive': 'Le clair reste clair',
  'prediction.polarity-negative': 'En négatif',
  'prediction.background': 'Fond',
  'prediction.background-remove': 'Enlever',
  'prediction.background-keep': 'Garder',
  'prediction.crop': 'Recadrer…',
  'prediction.cropped': 'Recadrée à {width} de la largeur, {height} de la hauteur',
  'prediction.reset': 'Réinitialiser',
  'prediction.probabilities': 'Les dix classes',
  'prediction.model': 'Réseau',
  'prediction.version': 'Version',
  'prediction.time': 'Temps de réponse',
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
  'prediction.did-mask': 'En blanc, le vêtement\u202f; en noir, ce qui l’entoure.',
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
    'Celle qui est marquée a compté le plus et est montrée ci-dessous. Choisissez-en une autre pour voir ce que le réseau répond pour elle seule.',
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
    'Tracez un cadre autour du vêtement, ou déplacez-en les côtés avec les curseurs. Le vêtement est cherché dedans.',
  'prediction.cropKeys': 'Les touches fléchées déplacent aussi les curseurs.',
  'prediction.crop-left': 'Gauche',
  'prediction.crop-top': 'Haut',
  'prediction.crop-right': 'Droite',
  'prediction.crop-bottom': 'Bas',
  'prediction.cropDone': 'Prédire de nouveau',

  'prediction.cameraHeading': 'Montrez un vêtement',
  'prediction.cameraHint':
    'Un fond uni aide le réseau. La photo ne va qu’à ce service, qui ne la conserve pas.',
  'prediction.noCamera':
    'Cette page n’a pas de caméra\u00a0: il n’y en a pas, ou son usage est refusé. Celle de votre système marchera peut-être.',
  'prediction.insecureCamera':
    'Un navigateur ne donne la caméra à une page qu’en HTTPS, ou sur la machine même du service. Celle de votre système marche quand même.',
  'prediction.live': '{name}, {confidence}',
  'prediction.systemCamera': 'Ouvrir la caméra',
  'prediction.take': 'Prendre la photo',

  'prediction.drawHeading': 'Dessinez un vêtement',
  'prediction.drawHint': 'Clair sur noir, comme les images sur lesquelles il a appris.',
  'prediction.drawKeys':
    'Au clavier\u00a0: les flèches déplacent, Maj et les flèches tracent, Espace pose un point.',
  'prediction.sheet': 'Feuille de 28 pixels sur 28',
  'prediction.brush': 'Pinceau',
  'prediction.brush-fine': 'Fin',
  'prediction.brush-middle': 'Moyen',
  'prediction.brush-broad': 'Large',
  'prediction.light': 'Teinte',
  'prediction.light-light': 'Blanc',
  'prediction.light-middle': 'Gris',
  'prediction.light-rubber': 'Gomme',
  'prediction.undo': 'Annuler le trait',
  'prediction.clear': 'Effacer',
  'prediction.look': 'Qu’est-ce que c’est\u202f?',

  'prediction.many': '{count} images',
  'prediction.back': '← Toutes les images',
  'prediction.progress': 'Images classées',
  'prediction.count': '{done} sur {all}, {failed} en échec',
  'prediction.finished': 'Terminé\u00a0: {done} réponses, {failed} échecs.',
  'prediction.again': 'Réessayer les échecs',
  'prediction.column-picture': 'Image',
  'prediction.column-file': 'Fichier',
  'prediction.column-answer': 'Réponse',
  'prediction.column-sureness': 'Confiance',
  'prediction.column-took': 'Temps',
  'prediction.fix-right': 'Était-ce juste ?',
  'prediction.fix-rightIs': 'Vraie classe',
  'prediction.fix-keepIn': 'L’enregistrer dans',
  'prediction.fix-newClass': 'une nouvelle classe…',
  'prediction.fix-newName': 'Son nom',
  'prediction.fix-kept':
    'L’image est enregistrée sur le service, dans ce jeu de données, et des réseaux peuvent apprendre d’elle.',
  'prediction.fix-keep': 'Enregistrer cette image',
  'prediction.fix-keptNow': 'Enregistrée dans {dataset} comme {name}.',
  'prediction.fix-noDatasets': 'Vous n’avez pas encore de jeu de données à vous.',
  'prediction.fix-makeDataset': 'En créer un',
  'prediction.upload':
    'PNG, JPEG, WebP, GIF ou BMP, jusqu’à 10\u202fMo par défaut\u202f; un vêtement par image, de préférence sur un fond uni. Les images ne vont qu’à ce service, qui ne les garde que si vous les enregistrez.',
};
