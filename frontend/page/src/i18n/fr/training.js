/** Words of the screen of the training, in French. */
export default {
  'training.title': 'Entraînement',
  'training.heading': 'Comment un réseau apprend',
  'training.lede':
    'À chaque époque, le réseau voit une fois toutes les images d’entraînement. Sa perte doit baisser aussi sur le jeu de validation, dont il n’apprend pas\u00a0: c’est la courbe en tirets.',
  'training.loss': 'Perte',
  'training.accuracy': 'Exactitude',
  'training.epoch': 'Époque',
  'training.training': 'entraînement',
  'training.validation': 'validation',
  'training.curves': 'Courbes',
  'training.curvesNone':
    'Dans les courbes, une image dont le réseau dit qu’elle ne montre aucune des classes compte comme fausse\u202f; les exactitudes ci-dessus demandent seulement quelle classe est la plus probable.',
  'training.raw':
    'Valeurs brutes, rien n’est lissé. Au sein d’une époque, la courbe en est la moyenne jusqu’ici.',
  'training.now': 'Entraînement en cours',
  'training.section-new': 'Nouvel entraînement',
  'training.search': 'Quelles valeurs choisir\u202f? En rechercher de bonnes',
  'training.section-runs': 'Entraînements',
  'training.start': 'Lancer l’entraînement',
  'training.how-long': 'Combien de temps\u00a0?',
  'training.estimating': 'Le service essaie quelques pas…',
  'training.takes':
    'Environ {time} au plus, si la machine reste aussi occupée. Époques\u00a0: {count}.',
  'training.onDataset': 'Apprend avec le jeu de données {dataset}.',
  'training.tooFew':
    'Pour un entraînement, il faut des images d’au moins deux classes, et une dans le jeu de test, où va une nouvelle image sur sept environ. {name} en a moins.',
  'training.tooFew-bring': 'Ajouter des images',
  'training.reset': 'Revenir aux valeurs par défaut',
  'training.start-hint':
    'Il se déroule sur le service, en arrière-plan\u00a0: vous pouvez partir et y revenir plus tard.',
  'training.version-made': 'automatique',
  'training.fresh': 'zéro (poids aléatoires)',
  'training.range': 'De {least} à {most}.',
  'training.range-above': 'Plus de {least}, au plus {most}.',
  'training.fault-number': 'Il faut un nombre ici.',
  'training.fault-whole': 'Il faut un nombre entier ici.',
  'training.fault-range': 'Le service n’accepte pas cette valeur.',
  'training.refused-version':
    'Un nom s’écrit en minuscules, chiffres, points, tirets bas et traits d’union, avec d’abord une lettre ou un chiffre, 100 au plus.',
  'training.refused-initialVersion':
    'Cette version n’existe plus, ou c’est un réseau d’une autre sorte. Choisissez-en une autre.',
  'training.group-steps': 'Optimisation',
  'training.about-steps': 'comment chaque lot change le réseau',
  'training.group-heart': 'Régularisation',
  'training.about-heart': 'contre le surapprentissage, pour reconnaître aussi des images nouvelles',
  'training.group-repetition': 'Données et reproductibilité',
  'training.about-repetition': 'pour répéter un entraînement et le comparer',
  'training.name-version': 'Nom',
  'training.hint-version': 'Comment s’appellera la version entraînée.',
  'training.name-initialVersion': 'Partir de',
  'training.hint-initialVersion':
    'Parti de zéro, un réseau apprend tout lui-même\u202f; parti d’une autre version, il continue d’apprendre.',
  'training.name-epochs': 'Époques',
  'training.hint-epochs':
    'Combien de fois il voit toutes les images d’entraînement. Peu d’images en demandent beaucoup, beaucoup d’images en demandent peu.',
  'training.name-learningRate': 'Taux d’apprentissage',
  'training.hint-learningRate':
    'La longueur de chaque pas. Trop grand, la perte fait des bonds\u202f; trop petit, elle baisse à peine.',
  'training.name-batchSize': 'Taille des lots',
  'training.hint-batchSize':
    'Combien d’images sont regardées pour un pas. De petits lots font beaucoup de pas hésitants, de grands lots peu de pas réguliers.',
  'training.name-photographs': 'Photos',
  'training.hint-photographs':
    'Apprend aussi de photos et de scènes dessinées, pour reconnaître les images de téléphone\u202f; il faut un réseau qui puisse répondre «\u00a0aucune des dix\u00a0», et près de la moitié de temps en plus.',
  'training.name-optimizer': 'Optimiseur',
  'training.hint-optimizer':
    'Comment les gradients deviennent des pas. SGD descend la pente avec un moment\u202f; Adam règle seul le pas de chaque poids et demande un taux voisin de 0,001.',
  'training.name-momentum': 'Moment',
  'training.hint-momentum':
    'La part des derniers pas que garde le suivant, comme une bille qui roule encore. Pour SGD seulement.',
  'training.name-schedule-shape': 'Évolution du taux',
  'training.hint-schedule-shape':
    'Comment le taux d’apprentissage change pendant l’entraînement. De grands pas trouvent la vallée, de petits pas son fond.',
  'training.name-schedule-warmUp': 'Échauffement',
  'training.hint-schedule-warmUp':
    'La part de l’entraînement où le taux monte jusqu’à son sommet, avant de baisser.',
  'training.name-schedule-stepEpochs': 'Époques par palier',
  'training.hint-schedule-stepEpochs': 'Après combien d’époques le taux baisse.',
  'training.name-schedule-stepFactor': 'Facteur de réduction',
  'training.hint-schedule-stepFactor': 'Par quoi le taux est multiplié à chaque palier.',
  'training.name-weightDecay': 'Décroissance des poids (weight decay)',
  'training.hint-weightDecay':
    'Tire un peu les poids vers zéro à chaque pas, pour qu’aucun ne grossisse sans raison.',
  'training.name-labelSmoothing': 'Lissage des étiquettes',
  'training.hint-labelSmoothing':
    'Demande un peu moins que la certitude, pour que le réseau ne devienne pas trop sûr de lui.',
  'training.name-augmentation-horizontalFlip': 'Miroir horizontal',
  'training.hint-augmentation-horizontalFlip':
    'Montre une image sur deux retournée\u00a0: une chaussure tournée vers la droite en est une aussi.',
  'training.name-augmentation-maxShift': 'Décalage',
  'training.hint-augmentation-maxShift':
    'Déplace les images d’autant de pixels au plus, pour que leur place exacte ne compte pas.',
  'training.name-augmentation-erasing': 'Effacement aléatoire',
  'training.hint-augmentation-erasing':
    'À quelle fréquence un rectangle est rempli de bruit, pour qu’aucun détail ne décide seul.',
  'training.name-augmentation-erasingMaxArea': 'Plus grande surface effacée',
  'training.hint-augmentation-erasingMaxArea': 'Quelle part de l’image ce rectangle peut couvrir.',
  'training.name-extend': 'Ajouter à Fashion-MNIST',
  'training.hint-extend':
    'Ajoute les classes de votre jeu de données aux dix de Fashion-MNIST, dont il revoit les images pour ne pas les oublier.',
  'training.name-headEpochs': 'Dernière couche seule',
  'training.hint-headEpochs':
    'Pendant combien des premières époques seule la dernière couche apprend\u00a0: utile quand les classes sont nouvelles et que le reste vient d’une version entraînée.',
  'training.name-augmentation-warping': 'Déformation',
  'training.hint-augmentation-warping':
    'Jusqu’où les images sont tournées, étirées, inclinées et éclairées autrement\u00a0: pour des photos, quand elles sont peu nombreuses.',
  'training.name-balanced': 'Équilibrer les classes',
  'training.hint-balanced':
    'Montre chaque classe aussi souvent que les autres, même si elle a peu d’images.',
  'training.name-patience': 'Arrêt anticipé (patience)',
  'training.hint-patience':
    'Arrête l’entraînement après tant d’époques sans baisse de la perte de validation et garde la meilleure. 0\u00a0: jamais.',
  'training.name-architecture': 'Réseau',
  'training.hint-architecture': 'Les couches dont il est fait.',
  'training.name-width': 'Largeur',
  'training.hint-width':
    'Filtres du premier de trois étages\u00a0; les suivants en ont deux et quatre fois plus.',
  'training.name-depth': 'Profondeur',
  'training.hint-depth': 'Blocs résiduels dans chaque étage.',
  'training.name-budget': 'Budget de multiplications-additions',
  'training.hint-budget':
    'Le plus qu’une image peut coûter, en millions\u00a0; 0\u00a0: peu importe.',
  'training.network-cost':
    'Le réseau\u00a0: {parameters} paramètres, {millions} millions de multiplications-additions par image.',
  'training.name-validationFraction': 'Part de validation',
  'training.hint-validationFraction':
    'La part des images d’entraînement dont il n’apprend jamais\u00a0: elles sont le jeu de validation et font la courbe en tirets.',
  'training.name-trainingFraction': 'Part du jeu d’entraînement',
  'training.hint-trainingFraction':
    'Ce dont il apprend du reste, autant dans chaque classe. Moins va plus vite ; 1, c’est tout.',
  'training.name-splitSeed': 'Graine du partage',
  'training.hint-splitSeed':
    'Quelles images vont au jeu de validation. Avec la même graine, des entraînements se comparent.',
  'training.name-seed': 'Graine',
  'training.hint-seed':
    'Les poids aléatoires du départ, l’ordre des images, tout ce qui est aléatoire. La même graine donne le même résultat.',
  'training.name-threads': 'Fils d’exécution',
  'training.hint-threads':
    'Combien de cœurs du processeur une opération utilise. Ce que prend l’entraînement manque aux prédictions.',
  'training.value-sgd': 'SGD avec moment',
  'training.value-adam': 'Adam',
  'training.value-adamw': 'AdamW',
  'training.value-constant': 'Constant',
  'training.value-step': 'Par paliers',
  'training.value-cosine': 'Cosinus\u00a0: descend doucement à zéro',
  'training.value-one_cycle': 'Un cycle\u00a0: monte, puis descend',
  'training.value-report-cnn': 'Le réseau convolutif du rapport',
  'training.value-garment-resnet': 'Un réseau résiduel, images plus grandes',
  'training.value-detail-resnet':
    'Un réseau résiduel, images deux fois plus grandes, pour les photos',
  'training.value-pooled-resnet': 'Un réseau résiduel, images à la taille du jeu de données',
  'training.value-scaled-resnet': 'Un réseau résiduel de largeur et profondeur choisies',
  'training.yes': 'oui',
  'training.no': 'non',
  'training.state-queued': 'En attente',
  'training.state-running': 'En cours',
  'training.state-cancelling': 'S’arrête',
  'training.state-succeeded': 'Terminé',
  'training.state-failed': 'Échoué',
  'training.state-cancelled': 'Annulé',
  'training.state-interrupted': 'Interrompu',
  'training.why-interrupted':
    'Le service s’est arrêté pendant cet entraînement. Ce qui était appris jusqu’au dernier point de reprise est conservé.',
  'training.why-failed':
    'L’entraînement s’est terminé sans version. La fin de son journal dit pourquoi.',
  'training.why-cancelled':
    'Quelqu’un a arrêté cet entraînement. Ce qui était appris jusqu’au dernier point de reprise est conservé.',
  'training.why-cancelling': 'Il écrit un point de reprise et s’arrête d’ici quelques secondes.',
  'training.none':
    'Il n’y a pas encore d’entraînement. Lancez-en un ci-dessus\u202f; une époque suffit.',
  'training.example': 'En attendant\u00a0: les courbes d’entraînement de {version}',
  'training.compare': 'Comparer',
  'training.compare-none': 'Cochez deux entraînements ou plus pour superposer leurs courbes.',
  'training.metric': 'Ce que montrent les courbes',
  'training.metric-validationAccuracy': 'Exactitude de validation',
  'training.metric-validationLoss': 'Perte de validation',
  'training.metric-trainingAccuracy': 'Exactitude d’entraînement',
  'training.metric-trainingLoss': 'Perte d’entraînement',
  'training.pages': 'Pages d’entraînements',
  'training.newer': 'Plus récents',
  'training.older': 'Plus anciens',
  'training.page-of': '{from} à {to} sur {total}',
  'training.epochs-of': 'Époque {epoch} sur {epochs}',
  'training.now-with-left': '{place}, encore {left}',
  'training.back': 'Tous les entraînements',
  'training.progress': 'Progression',
  'training.reconnecting':
    'La connexion avec le service est perdue. La page réessaie\u202f; l’entraînement continue sans elle.',
  'training.queue-behind': 'Il attend son tour pendant que {version} s’entraîne.',
  'training.queue-soon': 'Il attend son tour et commence d’un instant à l’autre.',
  'training.queue-others': 'Autres en attente\u00a0: {count}.',
  'training.now-epoch': 'Époque',
  'training.now-batch': 'Lot',
  'training.now-loss': 'Perte d’entraînement',
  'training.now-accuracy': 'Exactitude d’entraînement',
  'training.now-rate': 'Taux d’apprentissage',
  'training.now-speed': 'Images par seconde',
  'training.now-left': 'Temps restant',
  'training.said-epoch': 'Époque {epoch} sur {epochs} terminée, exactitude {accuracy}.',
  'training.cancel': 'Arrêter l’entraînement',
  'training.resume': 'Reprendre au dernier point de reprise',
  'training.again': 'Reprendre ces choix',
  'training.delete': 'Supprimer cet entraînement',
  'training.keep': 'Annuler',
  'training.delete-heading': 'Supprimer {version}\u202f?',
  'training.delete-hint':
    'Ses courbes, son journal et ses points de reprise sont supprimés définitivement. La version qu’il a produite reste.',
  'training.deleted': 'L’entraînement {version} est supprimé.',
  'training.result': 'La version entraînée',
  'training.score-test': 'exactitude de test',
  'training.score-validation': 'exactitude de validation',
  'training.score-loss': 'perte {loss}',
  'training.photographs':
    'Sur les photos des utilisateurs, elle peut faire mieux ou moins bien que la version active\u00a0: l’entraînement ne le mesure pas. La personne qui gère le service le fait avec cette commande\u00a0:',
  'training.evaluation': 'Voir ses erreurs',
  'training.promote': 'Activer',
  'training.promoted': '{version} est maintenant active.',
  'training.answers': 'C’est la version active.',
  'training.log': 'La fin de son journal',
  'training.log-hint': 'Tel que le processus l’a écrit, le plus récent en dernier.',
  'training.log-all': 'Le journal entier',
  'training.asked': 'Configuration',
  'training.id': 'Entraînement',
  'training.created': 'Demandé',
  'training.begun': 'Dernier démarrage',
  'training.ended': 'Terminé',
  'training.took': 'Durée d’entraînement',
  'training.attempts': 'Démarrages',
  'training.checkpoint': 'Point de reprise',
  'training.checkpoint-at': 'après le pas {step}, {time}',
  'training.long-heading': 'Cela prendra du temps',
  'training.long':
    'Moins d’époques prennent moins de temps. Un entraînement peut être arrêté à tout moment et reprend plus tard au dernier point de reprise.',
  'training.long-change': 'Modifier les choix',
  'training.below':
    'L’entraînement est mesuré pendant que le réseau apprend, sur des images parfois modifiées\u00a0: son exactitude peut rester en dessous de celle de la validation.',
};
