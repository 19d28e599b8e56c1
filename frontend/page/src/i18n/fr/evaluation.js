/** Words of the screen of the evaluation, in French. */
export default {
  'evaluation.title': 'Évaluation',
  'evaluation.heading': 'Exactitude et erreurs',
  'evaluation.lede':
    'Chaque version sur dix mille images de test, dont elle n’a rien appris\u00a0: combien elle en classe correctement, quels vêtements elle confond, et jusqu’où se fier à sa confiance.',
  'evaluation.ledeOwn':
    'Chaque version sur des images de test de ce jeu de données, dont elle n’a rien appris\u00a0: combien elle en classe correctement, quelles classes elle confond, et jusqu’où se fier à sa confiance.',
  'evaluation.untrained': 'Aucune version n’a encore été entraînée avec {name}.',
  'evaluation.untrained-train': 'En entraîner un',
  'evaluation.versions': 'Versions',
  'evaluation.active': 'Active',
  'evaluation.builtIn': 'Livrée avec Penderie',
  'evaluation.fault': 'Inutilisable',
  'evaluation.fault-unreadable-card': 'Sa fiche est illisible.',
  'evaluation.fault-unfinished-run':
    'C’est un point de reprise d’un entraînement qui n’est pas terminé.',
  'evaluation.fault-other-pictures':
    'Elle prend des images d’une autre taille que celles des données.',
  'evaluation.fault-other-classes': 'Elle distingue d’autres classes que celles des données.',
  'evaluation.fault-wrong-parameters':
    'Ses paramètres manquent, ou ne sont pas ceux de sa fiche ou de son réseau.',
  'evaluation.fault-failing-network': 'Son réseau ne parvient pas à calculer une réponse.',
  'evaluation.compare': 'Comparer',
  'evaluation.compareOf': ' {version} à {shown}',
  'evaluation.stopComparing': 'Ne plus comparer',
  'evaluation.cancel': 'Annuler',
  'evaluation.changes':
    'Toutes les prédictions de ce service, pour tout le monde, viendront alors de {next} et non plus de {now}. Les requêtes en cours s’achèvent avec {now}.',
  'evaluation.changesOwn':
    'Toutes les prédictions pour {dataset}, pour tout le monde, viendront alors de {next} et non plus de {now}. Les requêtes en cours s’achèvent avec {now}.',
  'evaluation.changes-right': 'Exactitude',
  'evaluation.changes-on': 'Sur',
  'evaluation.changes-now': 'Maintenant',
  'evaluation.changes-next': 'Ensuite',
  'evaluation.changes-points': 'Points',
  'evaluation.changes-same': '{on}\u00a0: exactement les mêmes sont bien classées.',
  'evaluation.changes-chance': '{on}\u00a0: la différence peut être due au hasard ({chance}).',
  'evaluation.changes-firstBetter':
    '{on}\u00a0: c’est moins bien, et ce n’est pas dû au hasard ({chance}).',
  'evaluation.changes-secondBetter':
    '{on}\u00a0: c’est mieux, et ce n’est pas dû au hasard ({chance}).',
  'evaluation.changes-untested':
    '{on}\u00a0: les deux n’ont pas été mesurées sur les mêmes, on ne sait donc pas si c’est le hasard.',
  'evaluation.changes-unknown-test': 'Images de test\u00a0: pas mesurées pour les deux.',
  'evaluation.changes-unknown-photographs':
    'Photos\u00a0: pas mesurées pour les deux, on ne sait donc pas si les réponses aux photos des utilisateurs seront meilleures ou moins bonnes.',
  'evaluation.changes-worseOnPhotographs':
    'C’est mieux sur les images de test et moins bien sur les photos. Or ce sont des photos que les utilisateurs apportent.',
  'evaluation.changes-worseOnTest':
    'C’est mieux sur les photos et moins bien sur les images de test. Or ce sont des photos que les utilisateurs apportent.',
  'evaluation.promote': 'Activer',
  'evaluation.promoteNamed': 'Activer {version}',
  'evaluation.promote-heading': 'Activer {version}\u202f?',
  'evaluation.promote-back': 'Vous pourrez revenir en arrière à tout moment.',
  'evaluation.promoted': '{version} est maintenant active.',
  'evaluation.rollback': 'Revenir à {version}',
  'evaluation.rollback-heading': 'Revenir en arrière\u202f?',
  'evaluation.rollback-do': 'Revenir',
  'evaluation.delete': 'Supprimer',
  'evaluation.delete-heading': 'Supprimer {version}\u202f?',
  'evaluation.delete-what':
    'Ses paramètres, sa fiche et son évaluation sont supprimés définitivement. Les adresses qui la nomment ne marcheront plus.',
  'evaluation.delete-do': 'Supprimer définitivement',
  'evaluation.deleted': '{version} est supprimée.',

  'evaluation.onTest': 'Images de test',
  'evaluation.onPhotographs': 'Photos',
  'evaluation.rightOnPhotographs': 'Exactitude sur les photos',
  'evaluation.photographs': 'Sur des photos',
  'evaluation.photographs-right':
    'Sur {garments} photos de vêtements, {right} sont bien classées\u00a0: {share}.',
  'evaluation.photographs-counts':
    'Une photo compte comme bien classée quand la classe la plus probable est ce qu’elle montre, de l’avis des gens\u202f; un fichier illisible compte comme faux. Quand personne n’a dit laquelle de plusieurs classes elle montre, comme pour certaines chaussures, n’importe laquelle compte.',
  'evaluation.photographs-several': 'C’est le cas de {several} des photos bien classées.',
  'evaluation.photographs-flags':
    'Sont signalées celles dont la version dit qu’elles ne montrent aucune des dix classes\u00a0: une erreur pour un vêtement, à raison pour autre chose.',
  'evaluation.photographs-noFlags':
    'Cette version ne sait pas dire qu’une image ne montre aucune des dix classes.',
  'evaluation.photographs-unmeasured':
    '{version} n’a pas été mesurée sur des photos\u00a0: son exactitude sur les photos des utilisateurs n’est donc pas connue.',
  'evaluation.photographs-wrong': 'Ses erreurs sur les photos',
  'evaluation.photographs-wrongOf': 'Ses erreurs sur les photos\u00a0: {label}',
  'evaluation.photographs-all': 'Afficher toutes les erreurs',
  'evaluation.photographs-found': 'Photos\u00a0: {count}, l’erreur la plus assurée en premier.',
  'evaluation.photographs-noneWrong': 'Rien ici\u00a0: aucune erreur.',
  'evaluation.photographs-noPictures': 'Ce service n’a pas gardé les images de ces photos.',
  'evaluation.photograph-taken': '{name}, {confidence}',
  'evaluation.photograph-flagged':
    'aucune des dix\u202f; la plus ressemblante\u00a0: {name}, {confidence}',
  'evaluation.photograph-refused': 'un fichier illisible',
  'evaluation.photographs-notBoth': 'Les deux n’ont pas été mesurées sur les mêmes photos.',
  'evaluation.photographs-count': 'Vêtements',
  'evaluation.bySource': 'Par provenance',
  'evaluation.byKind': 'Par genre d’image',
  'evaluation.byLabel': 'Par contenu',
  'evaluation.source': 'Provenance',
  'evaluation.kind': 'Genre',
  'evaluation.label': 'Montre',
  'evaluation.rightClass': 'Compte comme juste',
  'evaluation.noClass': 'aucune des dix',
  'evaluation.rightOf': 'Bien classées',
  'evaluation.of': '{part} sur {whole}',
  'evaluation.rightOfSeveral': 'Bien classées, plusieurs classes admises',
  'evaluation.flagged': 'Vêtements signalés',
  'evaluation.othersFlagged': 'Autres choses signalées',
  'evaluation.flaggedOf': 'Signalées',
  'evaluation.eceShort': 'ECE',
  'evaluation.coverage': 'Ensembles contenant la vraie classe',
  'evaluation.setSize': 'Classes par ensemble',
  'evaluation.accuracy': 'Exactitude',
  'evaluation.report': 'Le rapport',
  'evaluation.againstReport': '{points} {points#point|points} de différence avec le rapport.',
  'evaluation.top2': 'Exactitude à deux réponses (top-2)',
  'evaluation.loss': 'Perte',
  'evaluation.ece': 'Erreur de calibration (ECE)',
  'evaluation.pictures': 'Images de test',
  'evaluation.surest': 'Les erreurs les plus assurées',
  'evaluation.takenFor': 'prédit comme',

  'evaluation.confusions': 'Matrice de confusion',
  'evaluation.confusions-explained':
    'Une ligne est la vraie classe, une colonne la classe prédite. Les erreurs ont leur propre échelle de couleur\u202f; la diagonale, où les deux sont les mêmes, reste en retrait. Ouvrez une case pour voir ses images.',
  'evaluation.matrix': 'Matrice de confusion de {version}',
  'evaluation.values': 'Valeurs',
  'evaluation.values-counts': 'Images',
  'evaluation.values-percent': 'Pourcentage de la ligne',
  'evaluation.cell-right': '{truth}, bien classé',
  'evaluation.cell-wrong': '{truth}, prédit comme {predicted}',
  'evaluation.toMatrix': 'Retour à la matrice',
  'evaluation.none':
    'Rien ici\u00a0: aucune image «\u00a0{truth}\u00a0» n’a été prédite comme «\u00a0{predicted}\u00a0».',
  'evaluation.none-right':
    'Rien ici\u00a0: aucune image «\u00a0{truth}\u00a0» n’a été bien classée.',
  'evaluation.found-wrong': 'Images\u00a0: {count}, l’erreur la plus assurée en premier.',
  'evaluation.found': 'Images\u00a0: {count}, la plus grande confiance en premier.',
  'evaluation.picture': 'Image',
  'evaluation.pages': 'Pages d’images',
  'evaluation.page': 'Page {page} sur {pages}',
  'evaluation.page-before': 'Précédente',
  'evaluation.page-after': 'Suivante',

  'evaluation.classes': 'Classe par classe',
  'evaluation.classes-explained':
    'Précision\u00a0: parmi les images prédites comme une classe, la part qui en est. Rappel\u00a0: parmi les images d’une classe, la part prédite comme telle. F1\u00a0: la moyenne harmonique des deux.',
  'evaluation.classesOf': 'Classes de {version}',
  'evaluation.class': 'Classe',
  'evaluation.column-precision': 'Précision',
  'evaluation.column-recall': 'Rappel',
  'evaluation.column-f1': 'F1',
  'evaluation.column-support': 'Images',
  'evaluation.column-coverage': 'Dans l’ensemble de prédiction',

  'evaluation.calibration': 'Peut-on se fier à sa confiance\u202f?',
  'evaluation.calibrationOf': 'Calibration de {version}',
  'evaluation.ece-explained':
    'En moyenne, {points} {points#point sépare|points séparent} la confiance de ses réponses de leur exactitude. C’est l’erreur de calibration attendue.',
  'evaluation.tendency-modest':
    'Elle manque de confiance\u00a0: elle a raison plus souvent qu’elle ne l’annonce.',
  'evaluation.tendency-sure':
    'Elle est trop confiante\u00a0: elle a raison moins souvent qu’elle ne l’annonce.',
  'evaluation.tendency-fair': 'Dans l’ensemble, sa confiance est juste.',
  'evaluation.sets-explained':
    'Un ensemble de prédiction est le plus petit ensemble de classes qui contient la vraie dans {target} des cas. Ici, {coverage} d’entre eux la contiennent, avec {size} {size#classe|classes} en moyenne\u202f; le tableau des classes montre laquelle reste en deçà.',
  'evaluation.calibration-read':
    'Chaque disque représente des réponses d’à peu près la même confiance\u202f; plus il est grand, plus elles sont nombreuses. Sur la ligne pointillée, confiance et exactitude sont égales\u202f; au-dessus, la version manque de confiance.',

  'evaluation.curves': 'Courbes d’entraînement',
  'evaluation.curves-elsewhere':
    'Cette version a été entraînée ailleurs, puis importée\u00a0: on ne connaît ici ni ses époques, ni si elle a déjà vu ces images de test.',
  'evaluation.curves-explained':
    'Entraînement\u00a0: la moyenne sur chaque époque, mesurée pendant que le réseau apprend, sur des images parfois modifiées. Validation\u00a0: après chaque époque, sur des images dont il n’apprend pas. L’exactitude d’entraînement peut donc rester en dessous de celle de validation. Valeurs telles que mesurées, rien n’est lissé.',
  'evaluation.curve-loss': 'Perte',
  'evaluation.curve-accuracy': 'Exactitude',
  'evaluation.training': 'Entraînement',
  'evaluation.validation': 'Validation',
  'evaluation.epoch': 'Époque',

  'evaluation.against': 'contre',
  'evaluation.verdict-same': 'Les deux classent correctement exactement les mêmes images.',
  'evaluation.verdict-chance':
    'La différence peut être due au hasard. {first} est seule à avoir raison {onlyFirst} fois, {second} {onlySecond} fois\u202f; si les deux se valaient, l’écart serait au moins aussi grand dans {chance} des cas.',
  'evaluation.verdict-firstBetter':
    '{first} est meilleure, et ce n’est pas dû au hasard. Elle est seule à avoir raison {onlyFirst} fois, {second} {onlySecond} fois\u202f; si les deux se valaient, l’écart ne serait aussi grand que dans {chance} des cas.',
  'evaluation.verdict-secondBetter':
    '{second} est meilleure, et ce n’est pas dû au hasard. Elle est seule à avoir raison {onlySecond} fois, {first} {onlyFirst} fois\u202f; si les deux se valaient, l’écart ne serait aussi grand que dans {chance} des cas.',
  'evaluation.parting':
    'Elles diffèrent\u00a0: {onTest} est meilleure sur les images de test, {onPhotographs} sur les photos, et ce sont des photos que les utilisateurs apportent.',
  'evaluation.bothPhotographs': 'Les deux sur des photos',
  'evaluation.all': 'Toutes',
  'evaluation.chance': 'Hasard (valeur p)',
  'evaluation.mcnemar':
    'Test exact de McNemar\u202f; en dessous de 5\u00a0%, on admet d’ordinaire qu’une différence n’est pas due au hasard. Il porte sur ces deux versions\u00a0: entraînée de nouveau avec une autre graine, la même configuration en donne une autre.',
  'evaluation.both': 'Les deux sur {count} images de test',
  'evaluation.notCommon':
    'Non comparées, car ajoutées, supprimées ou passées dans une autre classe entre les deux\u00a0: de {first} {onlyOfFirst}, de {second} {onlyOfSecond}.',
  'evaluation.figure': 'Mesure',
  'evaluation.column-difference': 'Différence',
  'evaluation.points': '{points} {points#point|points}',
  'evaluation.aloneRight': 'Seule à avoir raison',
  'evaluation.bothRight': 'Les deux ont raison',
  'evaluation.bothWrong': 'Les deux se trompent\u00a0: {count}',
  'evaluation.bothWrongRow': 'Les deux se trompent',
  'evaluation.swap': 'Intervertir',
  'evaluation.contest': 'Là où elles diffèrent',
  'evaluation.onlyFirst': 'Seule {first} a raison\u00a0: {count}',
  'evaluation.onlySecond': 'Seule {second} a raison\u00a0: {count}',
  'evaluation.contest-read':
    'Sous chaque image\u00a0: son numéro, sa vraie classe, puis les réponses de {first} (1) et de {second} (2).',
  'evaluation.none-contest': 'Rien ici\u00a0: il n’y a aucune image de ce genre.',
  'evaluation.firstAnswer-right': '1 ✓ {confidence}',
  'evaluation.firstAnswer-wrong': '1 ✗ {name} {confidence}',
  'evaluation.secondAnswer-right': '2 ✓ {confidence}',
  'evaluation.secondAnswer-wrong': '2 ✗ {name} {confidence}',
  'evaluation.differences': 'Différence des matrices de confusion',
  'evaluation.differences-explained':
    'Images de chaque case pour {second}, moins celles pour {first}. Le bleu est mieux, l’ocre est pire\u00a0: sur la diagonale, plus vaut mieux\u202f; ailleurs, moins vaut mieux.',
  'evaluation.difference': '{second} moins {first}',
  'evaluation.classDifferences': 'Classes\u00a0: {second} moins {first}',
  'evaluation.points-explained':
    'En points de pourcentage\u00a0: ce que la seconde version gagne sur la première.',

  'evaluation.trouble-unknown':
    'Il n’y a pas de version nommée {version}. Elle a peut-être été supprimée, ou l’adresse contient une faute de frappe.',
  'evaluation.trouble-broken':
    'Les fichiers de {version} sont abîmés ou ne conviennent pas à ce service\u00a0: elle est inutilisable. Supprimez-la, ou remettez des fichiers intacts à sa place.',
  'evaluation.trouble-unmeasured':
    '{version} n’a pas encore été mesurée sur les images de test, ou ses réponses n’ont pas été gardées.',
  'evaluation.trouble-damaged':
    'L’évaluation enregistrée de {version} est abîmée, ou porte sur d’autres images que celles de ce service.',
  'evaluation.command': 'La personne qui gère le service peut le faire avec cette commande\u00a0:',
  'evaluation.toActive': 'Vers la version active',
  'evaluation.laid-open': 'Ses couches, ses hyperparamètres et son entraînement',
  'evaluation.accuracy-explained':
    'Exactitude\u00a0: la part des images dont la classe la plus probable est la vraie.',
};
