/** Words that every screen may need, in French. The English part has the same keys. */
export default {
  'page.skip': 'Aller au contenu',
  'page.api': 'API (Swagger)',
  'page.data': 'Vêtements tirés de Fashion-MNIST, licence MIT',
  'page.model': 'Version active\u00a0: {version}',
  'nav.label': 'Écrans',
  'nav.menu': 'Menu',
  'nav.home': 'Accueil',
  'nav.data': 'Données',
  'nav.training': 'Entraînement',
  'nav.evaluation': 'Évaluation',
  'nav.prediction': 'Prédiction',
  'language.label': 'Langue',
  'theme.dark': 'Sombre',
  'theme.light': 'Clair',

  'dataset.label': 'Jeu de données',
  'dataset.builtIn': 'Fashion-MNIST',
  'dataset.tend': 'Ses images et ses classes',
  'dataset.gone': 'Le jeu de données {name} n’existe plus. Voici Fashion-MNIST.',

  'connection.away':
    'Le service ne répond pas. Il redémarre peut-être\u00a0: la page reprendra d’elle-même, et rien de ce que vous avez saisi n’est perdu.',
  'connection.offline':
    'Vous êtes hors ligne. La page reprendra dès que la connexion reviendra, et rien de ce que vous avez saisi n’est perdu.',
  'connection.retry': 'Essayer maintenant',

  'token.heading': 'Jeton d’accès',
  'token.hint':
    'Cette action modifie le service, qui veut donc savoir qui vous êtes. Il a affiché le jeton à son premier démarrage. Le jeton est gardé jusqu’à la fermeture de cet onglet.',
  'token.label': 'Jeton',
  'token.refused': 'Le service n’a pas accepté ce jeton.',
  'token.give': 'Continuer',
  'token.cancel': 'Annuler',

  'chart.numbers': 'Les chiffres',
  'chart.save': 'Enregistrer',
  'chart.saveAs': 'Enregistrer «\u00a0{title}\u00a0» en {format}',
  'matrix.corner': 'Vérité ↓ / prédiction →',
  'matrix.cell': '{truth}, prédit comme {predicted}\u00a0: {value}',
  'matrix.right': '{truth}, bien classé\u00a0: {value}',
  'matrix.keys': 'Les flèches vont de case en case, Entrée montre les images.',
  'matrix.few': 'peu d’erreurs',
  'matrix.many': 'beaucoup',
  'matrix.better': 'mieux',
  'matrix.worse': 'pire',
  'reliability.confidence': 'Confiance',
  'reliability.accuracy': 'Exactitude',
  'reliability.ideal': 'idéal',
  'reliability.pictures': 'Images',
  'reliability.from': 'De',
  'reliability.to': 'à',

  'picture.close': 'Fermer',
  'picture.toDataset': 'Dans ses données',
  'picture.gone': 'pas d’image',

  'error.heading': 'Cela n’a pas marché',
  'error.retry': 'Réessayer',
  'error.unsupported-image':
    'Ce fichier n’est pas une image que le service sait lire. PNG, JPEG, WebP, GIF et BMP conviennent\u202f; une photo enregistrée sous l’un de ces formats fera l’affaire.',
  'error.unsupportedFormat':
    'Ni le service ni ce navigateur ne savent lire ce fichier ({format}). Enregistrez ou exportez l’image en JPEG ou en PNG, ou faites-en une capture d’écran, et apportez celle-ci.',
  'error.damaged-image':
    'L’image est abîmée ou incomplète. Ouvrez-la dans un autre logiciel et enregistrez-la de nouveau, ou prenez-en une autre copie.',
  'error.image-too-large':
    'L’image est trop grande. Une copie plus petite suffira\u00a0: peu de pixels suffisent au réseau.',
  'error.body-too-large': 'C’est plus que le service n’en prend d’un coup. Envoyez-en moins.',
  'error.empty-body': 'Le fichier est vide. Choisissez-en un autre.',
  'error.unauthorized': 'Sans jeton, le service ne modifie rien. Réessayez et donnez-en un.',
  'error.not-found': 'Le service ne connaît rien de ce nom. Il a peut-être été supprimé.',
  'error.run-state-conflict':
    'L’entraînement a changé d’état entre-temps. Regardez-le de nouveau avant de continuer.',
  'error.dataset-exists': 'Un jeu de données de ce nom existe. Choisissez un autre nom.',
  'error.dataset-protected': 'Ce jeu de données est livré avec Penderie et ne se modifie pas.',
  'error.class-exists': 'Une autre classe porte ce nom. Choisissez-en un autre, ou fusionnez-les.',
  'error.duplicate-picture':
    'Le jeu de données a déjà cette image, ou une image presque identique, ailleurs.',
  'error.dataset-full': 'Il n’y a plus de place. Supprimez d’abord quelque chose.',
  'error.refused-archive':
    'Ce fichier ne peut être pris. Pour un jeu de données, mettez un dossier d’images par classe\u00a0; pour une version, envoyez le zip tel qu’une autre Penderie l’a donné.',
  'error.version-exists':
    'Une version ou un entraînement porte déjà ce nom. Choisissez-en un autre.',
  'error.version-protected':
    'Cette version reste comme elle est\u00a0: elle est livrée avec Penderie, ou elle est active et ne peut pas être supprimée.',
  'error.version-unusable':
    'Cette version ne peut pas répondre\u00a0: ses fichiers sont abîmés ou incomplets. La version active n’a pas changé.',
  'error.no-gradients':
    'Cette version ne peut être expliquée ainsi\u00a0: elle a été importée, ou son export manque. Choisissez l’occlusion.',
  'error.no-neighbours':
    'Cette version ne peut montrer d’images d’entraînement ressemblantes\u00a0: elle a été importée, ou son jeu de données a changé depuis l’entraînement. Entraînez une nouvelle version sur le jeu tel qu’il est maintenant.',
  'error.no-previous-version': 'Il n’y a pas de version antérieure à laquelle revenir.',
  'error.storage-failed':
    'Le service ne peut pas enregistrer cela\u00a0: son disque est plein ou protégé.',
  'error.internal-error': 'Quelque chose a échoué dans le service. Son journal dit quoi.',
  'error.overloaded':
    'Beaucoup de monde interroge le service en ce moment. Réessayez dans quelques secondes.',
  'error.overloadedFor':
    'Beaucoup de monde interroge le service en ce moment. Réessayez dans {seconds}\u00a0s.',
  'error.too-many-requests':
    'C’est plus que le service n’accepte d’un même endroit. Attendez quelques secondes.',
  'error.not-ready': 'Le réseau est en cours de chargement. Cela prend quelques secondes.',
  'error.unreachable':
    'Le service est injoignable. Vérifiez la connexion\u202f; si elle est bonne, le service redémarre.',
  'error.timeout': 'Le service a mis trop de temps à répondre. La connexion est peut-être lente.',
  'error.slow-body':
    'L’image est arrivée trop lentement par cette connexion. Réessayez, ou apportez-en une copie plus petite.',
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
