/** Words of the screen of the evaluation, in French. */
export default {
  'evaluation.title': 'Évaluation',
  'evaluation.heading': 'Juste, faux, et comment',
  'evaluation.lede':
    'Dix mille images sur lesquelles aucun réseau ne s’est entraîné ici\u00a0: ce que chaque version en fait, quels vêtements elle confond, et jusqu’où on peut la croire.',

  'evaluation.ledeOwn':
    'Des images de ce jeu de données sur lesquelles le réseau ne s’est pas entraîné\u00a0: ce que chaque version en fait, ce qu’elle prend pour quoi, et jusqu’où on peut la croire.',
  'evaluation.untrained': 'Aucun réseau n’a encore appris {name}.',
  'evaluation.untrained-train': 'En entraîner un',
  'evaluation.versions': 'Versions',
  'evaluation.active': 'Répond en ce moment',
  'evaluation.builtIn': 'Livrée avec Penderie',
  'evaluation.fault': 'Ne peut pas répondre',
  'evaluation.fault-unreadable-card': 'Sa fiche est illisible.',
  'evaluation.fault-unfinished-run':
    'C’est une étape d’un entraînement qui n’est pas allé à son terme.',
  'evaluation.fault-other-pictures':
    'Elle prend des images d’une autre taille que celles des données.',
  'evaluation.fault-other-classes': 'Elle distingue d’autres classes que celles des données.',
  'evaluation.fault-wrong-parameters':
    'Ses paramètres manquent, ou ne sont pas ceux de sa fiche ou de son réseau.',
  'evaluation.fault-failing-network': 'Son réseau ne parvient pas à calculer une réponse.',
  'evaluation.compare': 'Comparer',
  'evaluation.compareOf': ' {version} à {shown}',
  'evaluation.stopComparing': 'Ne plus comparer',
  'evaluation.cancel': 'Ne rien changer',
  'evaluation.changes':
    'Dès lors, toutes les prédictions de ce service, pour tout le monde, viendront de {next} et non plus de {now}. Les requêtes en cours s’achèvent avec {now}.',
  'evaluation.changesOwn':
    'Dès lors, toutes les prédictions pour {dataset}, pour tout le monde, viendront de {next} et non plus de {now}. Les requêtes en cours s’achèvent avec {now}.',
  'evaluation.changes-right': 'Réponses justes',
  'evaluation.changes-on': 'Parmi',
  'evaluation.changes-now': 'Maintenant',
  'evaluation.changes-next': 'Ensuite',
  'evaluation.changes-points': 'Points',
  'evaluation.changes-same': '{on}\u00a0: les mêmes, exactement, sont justes.',
  'evaluation.changes-chance': '{on}\u00a0: la différence peut bien être le hasard ({chance}).',
  'evaluation.changes-firstBetter':
    '{on}\u00a0: les réponses deviennent moins bonnes, et ce n’est pas le hasard ({chance}).',
  'evaluation.changes-secondBetter':
    '{on}\u00a0: les réponses deviennent meilleures, et ce n’est pas le hasard ({chance}).',
  'evaluation.changes-untested':
    '{on}\u00a0: les deux n’ont pas été mesurées sur les mêmes, donc nul ne sait si c’est le hasard.',
  'evaluation.changes-unknown-test': 'Images de test\u00a0: pas mesurées pour les deux.',
  'evaluation.changes-unknown-photographs':
    'Photos\u00a0: pas mesurées pour les deux, donc nul ne sait si les réponses aux images des gens deviennent meilleures ou moins bonnes.',
  'evaluation.changes-worseOnPhotographs':
    'Les réponses deviennent meilleures sur les images de test et moins bonnes sur les photos. Or ce que les gens apportent, ce sont des photos.',
  'evaluation.changes-worseOnTest':
    'Les réponses deviennent meilleures sur les photos et moins bonnes sur les images de test. Or ce que les gens apportent, ce sont des photos.',
  'evaluation.promote': 'La faire répondre',
  'evaluation.promoteNamed': 'Faire répondre {version}',
  'evaluation.promote-heading': 'Faire répondre {version}\u202f?',
  'evaluation.promote-back': 'Vous pourrez revenir en arrière à tout moment.',
  'evaluation.promoted': '{version} répond maintenant.',
  'evaluation.rollback': 'Revenir à {version}',
  'evaluation.rollback-heading': 'Revenir en arrière\u202f?',
  'evaluation.rollback-do': 'Revenir',
  'evaluation.delete': 'Supprimer',
  'evaluation.delete-heading': 'Supprimer {version}\u202f?',
  'evaluation.delete-what':
    'Ses paramètres, sa fiche et son évaluation sont effacés pour de bon. Les adresses qui la nomment ne mèneront plus nulle part.',
  'evaluation.delete-do': 'Supprimer pour de bon',
  'evaluation.deleted': '{version} n’existe plus.',

  'evaluation.onTest': 'Images de test',
  'evaluation.onPhotographs': 'Photos',
  'evaluation.rightOnPhotographs': 'Réponses justes aux photos',
  'evaluation.photographs': 'Sur des photos',
  'evaluation.photographs-right':
    'Sur {garments} photos de vêtements, {right} réponses sont justes\u00a0: {share}.',
  'evaluation.photographs-counts':
    'Une réponse est juste quand la classe la plus probable est ce que la photo montre, de l’avis des gens\u202f; un fichier illisible compte comme faux. Quand personne n’a dit laquelle de plusieurs classes elle montre, comme pour certaines chaussures, n’importe laquelle compte.',
  'evaluation.photographs-several': 'C’est le cas de {several} des réponses justes.',
  'evaluation.photographs-flags':
    'Sont écartées celles qu’elle ne prend pour aucune des dix classes\u00a0: à tort pour un vêtement, à raison pour autre chose.',
  'evaluation.photographs-noFlags':
    'Cette version ne sait pas dire qu’une image ne montre aucune des dix classes.',
  'evaluation.photographs-unmeasured':
    '{version} n’a pas été mesurée sur des photos. Ce qu’elle vaut sur les images que les gens apportent n’est pas connu.',
  'evaluation.photographs-wrong': 'Celles où elle se trompe',
  'evaluation.photographs-wrongOf': 'Celles où elle se trompe\u00a0: {label}',
  'evaluation.photographs-all': 'Montrer toutes ses erreurs',
  'evaluation.photographs-found':
    'Photos\u00a0: {count}, la réponse fausse la plus sûre en premier.',
  'evaluation.photographs-noneWrong': 'Rien ici\u00a0: elle ne se trompe sur aucune de celles-ci.',
  'evaluation.photographs-noPictures': 'Ce service n’a pas gardé les images de ces photos.',
  'evaluation.photograph-noPicture': 'pas d’image',
  'evaluation.photograph-taken': '{name}, {confidence}',
  'evaluation.photograph-flagged':
    'aucune des dix\u202f; le plus proche\u00a0: {name}, {confidence}',
  'evaluation.photograph-refused': 'un fichier illisible',
  'evaluation.photographs-notBoth': 'Les deux n’ont pas été mesurées sur les mêmes photos.',
  'evaluation.photographs-count': 'Vêtements',
  'evaluation.bySource': 'Selon leur provenance',
  'evaluation.byKind': 'Selon le genre d’image',
  'evaluation.byLabel': 'Selon ce qu’elles montrent',
  'evaluation.source': 'Provenance',
  'evaluation.kind': 'Genre',
  'evaluation.label': 'Montre',
  'evaluation.rightClass': 'Compte comme juste',
  'evaluation.noClass': 'aucune des dix',
  'evaluation.rightOf': 'Justes parmi toutes',
  'evaluation.of': '{part} sur {whole}',
  'evaluation.rightOfSeveral': 'Justes, une parmi plusieurs',
  'evaluation.flagged': 'Vêtements écartés',
  'evaluation.othersFlagged': 'Autres choses écartées',
  'evaluation.flaggedOf': 'Écartées parmi toutes',
  'evaluation.eceShort': 'ECE',
  'evaluation.coverage': 'Ensembles contenant la bonne',
  'evaluation.setSize': 'Classes par ensemble',
  'evaluation.accuracy': 'Réponses justes',
  'evaluation.report': 'Le rapport',
  'evaluation.againstReport': '{points} points de différence avec le rapport.',
  'evaluation.top2': 'Juste à la première ou à la deuxième réponse',
  'evaluation.loss': 'Perte',
  'evaluation.ece': 'Erreur de calibration (ECE)',
  'evaluation.pictures': 'Images de test',
  'evaluation.surest': 'Très sûr, et pourtant faux',
  'evaluation.takenFor': 'pris pour',

  'evaluation.confusions': 'Ce qu’elle prend pour quoi',
  'evaluation.confusions-explained':
    'Une ligne est ce qu’une image montre vraiment, une colonne ce pour quoi le réseau l’a prise. Les erreurs ont leur propre échelle de couleur\u202f; ce qui est juste reste en retrait. Ouvrez une case pour voir ses images.',
  'evaluation.matrix': 'Confusions de {version}',
  'evaluation.values': 'Valeurs',
  'evaluation.values-counts': 'Images',
  'evaluation.values-percent': 'Pour cent d’une ligne',
  'evaluation.cell-right': '{truth}, bien reconnu',
  'evaluation.cell-wrong': '{truth}, pris pour {predicted}',
  'evaluation.toMatrix': 'Retour à la matrice',
  'evaluation.none':
    'Rien ici\u00a0: aucune image «\u00a0{truth}\u00a0» n’a été prise pour «\u00a0{predicted}\u00a0».',
  'evaluation.none-right': 'Rien ici\u00a0: aucune image «\u00a0{truth}\u00a0» n’a été reconnue.',
  'evaluation.found-wrong': 'Images\u00a0: {count}, la réponse fausse la plus sûre en premier.',
  'evaluation.found': 'Images\u00a0: {count}, la réponse la plus sûre en premier.',
  'evaluation.picture': 'Image',
  'evaluation.close': 'Fermer',
  'evaluation.toDataset': 'Dans ses données',
  'evaluation.pages': 'Pages d’images',
  'evaluation.page': 'Page {page} sur {pages}',
  'evaluation.page-before': 'Précédente',
  'evaluation.page-after': 'Suivante',

  'evaluation.classes': 'Classe par classe',
  'evaluation.classes-explained':
    'Précision\u00a0: parmi ce qu’elle appelle de ce nom, la part qui l’est. Rappel\u00a0: parmi ce qui l’est, la part qu’elle trouve. F1\u00a0: la moyenne harmonique des deux.',
  'evaluation.classesOf': 'Classes de {version}',
  'evaluation.class': 'Classe',
  'evaluation.column-precision': 'Précision',
  'evaluation.column-recall': 'Rappel',
  'evaluation.column-f1': 'F1',
  'evaluation.column-support': 'Images',
  'evaluation.column-coverage': 'Dans l’ensemble',

  'evaluation.calibration': 'Peut-on la croire\u202f?',
  'evaluation.calibrationOf': 'Calibration de {version}',
  'evaluation.ece-explained':
    'En moyenne, {points} points séparent la confiance que le réseau annonce de la part de ses réponses qui sont alors justes. C’est l’erreur de calibration attendue.',
  'evaluation.tendency-modest': 'Il est trop modeste\u00a0: juste plus souvent qu’il ne le dit.',
  'evaluation.tendency-sure': 'Il est trop sûr de lui\u00a0: juste moins souvent qu’il ne le dit.',
  'evaluation.tendency-fair': 'Dans l’ensemble, il n’est ni trop sûr ni trop modeste.',
  'evaluation.sets-explained':
    'Un ensemble de prédiction est le plus petit ensemble de classes qui contient la bonne dans {target} des cas. Ici, {coverage} d’entre eux la contiennent, avec {size} classe en moyenne\u202f; le tableau des classes montre laquelle reste en deçà.',
  'evaluation.calibration-read':
    'Chaque disque représente les réponses d’à peu près la même confiance\u202f; plus il est grand, plus elles sont nombreuses. Sur la ligne pointillée, ce qu’il annonce et ce qui est juste s’accordent\u202f; au-dessus, le réseau est trop modeste.',

  'evaluation.curves': 'Comment elle a appris',
  'evaluation.curves-elsewhere':
    'Ce réseau a été entraîné ailleurs, puis importé : on ne connaît ici ni ses époques, ni s’il a déjà vu ces images de test.',
  'evaluation.curves-explained':
    'Entraînement\u00a0: la moyenne sur chaque époque, mesurée pendant que le réseau apprend, sur des images parfois modifiées. Validation\u00a0: après chaque époque, sur des images dont il n’apprend pas. L’entraînement peut donc rester en dessous de la validation. Valeurs telles que mesurées, rien n’est lissé.',
  'evaluation.curve-loss': 'Perte',
  'evaluation.curve-accuracy': 'Exactitude',
  'evaluation.training': 'Entraînement',
  'evaluation.validation': 'Validation',
  'evaluation.epoch': 'Époque',

  'evaluation.against': 'contre',
  'evaluation.verdict-same': 'Elles ont raison sur exactement les mêmes images.',
  'evaluation.verdict-chance':
    'Cela peut bien être le hasard. {first} est seule à avoir raison {onlyFirst} fois, {second} {onlySecond} fois\u202f; si les deux se valaient, le partage serait au moins aussi inégal dans {chance} des cas.',
  'evaluation.verdict-firstBetter':
    '{first} est meilleure, et ce n’est pas le hasard. Elle est seule à avoir raison {onlyFirst} fois, {second} {onlySecond} fois\u202f; si les deux se valaient, le partage ne serait aussi inégal que dans {chance} des cas.',
  'evaluation.verdict-secondBetter':
    '{second} est meilleure, et ce n’est pas le hasard. Elle est seule à avoir raison {onlySecond} fois, {first} {onlyFirst} fois\u202f; si les deux se valaient, le partage ne serait aussi inégal que dans {chance} des cas.',
  'evaluation.parting':
    'Elles se séparent\u00a0: {onTest} est meilleure sur les images de test, {onPhotographs} sur les photos, et ce sont des photos que les gens apportent.',
  'evaluation.bothPhotographs': 'Les deux sur des photos',
  'evaluation.all': 'Toutes',
  'evaluation.chance': 'Par hasard',
  'evaluation.mcnemar':
    'Test exact de McNemar\u202f; en dessous de 5\u00a0%, on admet d’ordinaire qu’une différence n’est pas due au hasard. Il parle de ces deux réseaux\u00a0: entraînée de nouveau avec une autre graine, chaque recette donne un autre réseau.',
  'evaluation.both': 'Les deux sur {count} images de test',
  'evaluation.notCommon':
    'Non comparées, car venues, parties ou passées dans une autre classe entre les deux\u00a0: de {first} {onlyOfFirst}, de {second} {onlyOfSecond}.',
  'evaluation.figure': 'Mesure',
  'evaluation.column-difference': 'Différence',
  'evaluation.points': '{points} points',
  'evaluation.aloneRight': 'Seule à avoir raison',
  'evaluation.bothRight': 'Raison toutes les deux',
  'evaluation.bothWrong': 'Tort toutes les deux\u00a0: {count}',
  'evaluation.bothWrongRow': 'Tort toutes les deux',
  'evaluation.swap': 'Dans l’autre sens',
  'evaluation.contest': 'Là où elles se séparent',
  'evaluation.onlyFirst': 'Seule {first} a raison\u00a0: {count}',
  'evaluation.onlySecond': 'Seule {second} a raison\u00a0: {count}',
  'evaluation.contest-read':
    'Sous chaque image\u00a0: son numéro, ce qu’elle est, puis les réponses de {first} (1) et de {second} (2).',
  'evaluation.none-contest': 'Rien ici\u00a0: il n’y a pas de telle image.',
  'evaluation.firstAnswer-right': '1 ✓ {confidence}',
  'evaluation.firstAnswer-wrong': '1 ✗ {name} {confidence}',
  'evaluation.secondAnswer-right': '2 ✓ {confidence}',
  'evaluation.secondAnswer-wrong': '2 ✗ {name} {confidence}',
  'evaluation.differences': 'Ce qui change',
  'evaluation.differences-explained':
    'Les images de chaque case pour {second}, moins celles pour {first}. Le bleu est mieux, l’ocre est pire\u00a0: sur la diagonale, plus vaut mieux\u202f; ailleurs, moins vaut mieux.',
  'evaluation.difference': '{second} moins {first}',
  'evaluation.classDifferences': 'Classes\u00a0: {second} moins {first}',
  'evaluation.points-explained':
    'En points de pourcentage\u00a0: ce que la seconde version gagne sur la première.',
  'evaluation.column-precision-difference': 'Précision',
  'evaluation.column-recall-difference': 'Rappel',
  'evaluation.column-f1-difference': 'F1',

  'evaluation.trouble-unknown':
    'Il n’y a pas de version nommée {version}. Elle a peut-être été supprimée, ou l’adresse contient une faute de frappe.',
  'evaluation.trouble-broken':
    'Les fichiers de {version} sont abîmés ou ne conviennent pas à ce service\u00a0: elle ne peut ni répondre ni être examinée. Supprimez-la, ou remettez des fichiers intacts à sa place.',
  'evaluation.trouble-unmeasured':
    '{version} n’a pas encore été mesurée sur les images de test, ou ses réponses n’ont pas été gardées.',
  'evaluation.trouble-damaged':
    'Ce qui est gardé de l’évaluation de {version} est abîmé, ou porte sur d’autres images que celles de ce service.',
  'evaluation.command':
    'La personne qui fait tourner le service y remédie par cette commande\u00a0:',
  'evaluation.toActive': 'Vers la version qui répond',
};
