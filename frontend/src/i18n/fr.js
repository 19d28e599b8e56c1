/** Every visible word of the page, in French. The English dictionary has the same keys. */
export default {
  'page.title': 'Penderie\u00a0: quel est ce vêtement\u202f?',
  'page.skip': 'Aller au contenu',
  'page.offline': 'Vous êtes hors ligne. La page reprendra dès que la connexion reviendra.',
  'page.api': 'L’interface pour les programmes',
  'page.data': 'Vêtements tirés de Fashion-MNIST, sous licence MIT.',
  'language.label': 'Langue',
  'theme.dark': 'Sombre',
  'theme.light': 'Clair',
  'theme.toDark': 'Passer au thème sombre',
  'theme.toLight': 'Passer au thème clair',

  'predict.heading': 'Quel est ce vêtement\u202f?',
  'predict.lede':
    'Déposez une image n’importe où sur cette page, collez-la ou choisissez un fichier. Un petit réseau convolutif en regarde 28 × 28 pixels et soupèse dix classes de vêtements.',
  'predict.choose': 'Choisir une image',
  'predict.keys': 'ou collez-la avec {shortcut}',
  'predict.pasteKeys': 'Ctrl + V',
  'predict.drop': 'Lâchez pour voir ce qu’en dit le réseau',
  'predict.firstOnly': 'Une image à la fois\u00a0: voici la première des {count}.',
  'predict.noFile':
    'Il n’y avait pas de fichier image. Enregistrez d’abord l’image, puis déposez le fichier.',
  'predict.samples': 'Ou prenez-en une que le réseau n’a jamais vue',
  'predict.samplesNote': 'Une image de chaque classe, tirée du jeu de test.',
  'predict.working': 'Le réseau regarde l’image…',
  'predict.announce': '{name}, {confidence}.',
  'predict.retry': 'Réessayer',

  'result.heading': 'Ce qu’en dit le réseau',
  'result.confidence': 'sûr à {confidence}',
  'result.original': 'Telle quelle',
  'result.originalAlt': 'Votre image, {file}',
  'result.noPreview':
    'Ce navigateur ne peut pas afficher l’image. Le service saura peut-être la lire.',
  'result.seen': 'Ce que le réseau a vu',
  'result.seenAlt': 'L’image préparée pour le réseau\u00a0: en gris, {width} pixels sur {height}',
  'result.probabilities': 'Les dix classes',
  'result.model': 'Modèle',
  'result.version': 'Version',
  'result.time': 'Temps, aller et retour',

  'error.heading': 'Cela n’a pas marché',
  'error.unsupported-image':
    'Ce fichier n’est pas une image que le service sait lire. PNG, JPEG, WebP, GIF et BMP conviennent\u202f; une photo enregistrée sous l’un de ces formats fera l’affaire.',
  'error.damaged-image':
    'L’image est abîmée ou incomplète. Ouvrez-la dans un autre programme et enregistrez-la de nouveau, ou prenez-en une autre copie.',
  'error.image-too-large':
    'L’image est trop grande. Une copie plus petite suffira\u00a0: le réseau n’en regarde que 28 × 28 pixels.',
  'error.empty-body': 'Le fichier est vide. Choisissez-en un autre.',
  'error.overloaded':
    'Beaucoup de monde interroge le service en ce moment. Réessayez dans quelques secondes.',
  'error.overloadedFor':
    'Beaucoup de monde interroge le service en ce moment. Réessayez dans {seconds}\u00a0s.',
  'error.not-ready': 'Le réseau est en cours de chargement. Cela prend quelques secondes.',
  'error.unreachable':
    'Le service est injoignable. Vérifiez la connexion\u202f; si elle est bonne, le service redémarre.',
  'error.timeout': 'Le service a mis trop de temps à répondre. La connexion est peut-être lente.',
  'error.unexpected': 'Le service a donné une réponse que cette page ne comprend pas.',
  'error.unknown': 'Le service n’a pas pu répondre (statut {status}).',
  'error.page': 'Quelque chose s’est mal passé dans cette page. Rechargez-la et réessayez.',

  'class.0': 'T-shirt/haut',
  'class.1': 'Pantalon',
  'class.2': 'Pull',
  'class.3': 'Robe',
  'class.4': 'Manteau',
  'class.5': 'Sandale',
  'class.6': 'Chemise',
  'class.7': 'Basket',
  'class.8': 'Sac',
  'class.9': 'Bottine',
};
