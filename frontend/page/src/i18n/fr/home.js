/** Words of the first screen, in French. */
export default {
  'home.title': 'Accueil',
  'home.heading': 'Dix sortes de vêtements, un petit réseau',
  'home.lede':
    'Penderie apprend à un réseau convolutif à distinguer des vêtements, sur de petites images de boutique comme sur vos photos, et montre tout\u00a0: les données, l’entraînement, les erreurs, et la réponse à votre propre image.',
  'home.try': 'Essayer avec une image',
  'home.random': 'Une image de test au hasard',
  'home.ways':
    'Déposez des images n’importe où sur cette page, collez-en une, ou choisissez un vêtement ci-dessous.',
  'home.waysTouch': 'Ou choisissez un vêtement ci-dessous.',
  'home.drop': 'Déposez pour classer',
  'home.noFile': 'Il n’y avait pas de fichier image.',
  'home.figures': 'Exactitude',
  'home.active': 'Exactitude de la version active, {version}, sur 10\u202f000 images de test',
  'home.onPhotographs': 'Sur {count} photos prises par des particuliers\u00a0: {share}',
  'home.report': 'Le réseau du rapport',
  'home.people': 'Des personnes, pour la même tâche',
  'home.how': 'Voir ses erreurs',
  'home.contents': 'Des données à la réponse',
  'home.step-data': '70\u202f000 vêtements\u00a0: les regarder, les compter, les parcourir.',
  'home.step-training': 'Lancer un entraînement et suivre ses courbes.',
  'home.step-evaluation': 'Exactitude, matrice de confusion, et jusqu’où se fier à sa confiance.',
  'home.step-prediction': 'Vos propres images\u00a0: fichiers, caméra ou dessin.',

  'home.theory': 'Ce qui se passe à l’intérieur',
  'home.theory-lede':
    'Cinq étapes mènent d’une image à une réponse. Le dernier nombre, la perte, n’en est pas une\u00a0: il dit à quel point une réponse était fausse, et l’entraînement le réduit. Tout est calculé dans votre navigateur, sur le vêtement que vous choisissez\u202f; les noyaux appris sont ceux du réseau du rapport, les scores ceux de la version active.',
  'home.own': 'Une image à vous',
  'home.picture': 'L’image, 28 pixels sur 28',
  'home.moveWindow': 'Pointez un endroit de l’image pour y mettre la fenêtre',
  'home.window': 'Fenêtre de 3 pixels sur 3\u00a0; les flèches la déplacent',
  'home.filtered': 'Ce que trouve le noyau',
  'home.sum': 'Colonne {x}, ligne {y}\u00a0: neuf produits font {sum}.',
  'home.kernels-classic': 'Noyaux faits à la main',
  'home.kernels-learned': 'Les 32 que {version} a appris pour sa première couche',
  'home.kernel-upright': 'Bords verticaux',
  'home.kernel-level': 'Bords horizontaux',
  'home.kernel-outline': 'Contours',
  'home.kernel-blur': 'Flou',
  'home.kernel-learned': 'Noyau appris {number}',

  'home.convolution': 'Convolution',
  'home.convolution-what':
    'Une petite fenêtre de neuf poids, le noyau, glisse sur l’image. À chaque endroit, elle multiplie ce qu’elle voit par ses poids et additionne. Là où l’image ressemble au noyau, la somme est grande.',
  'home.convolution-why':
    'Un noyau trouve les bords verticaux, un autre les coutures ou les cols, et chacun les trouve partout. Le réseau du rapport a quatre couches de ce genre et en a appris tous les noyaux seul.',
  'home.relu': 'ReLU',
  'home.relu-what':
    'Ce qui est négatif devient zéro. «\u00a0Rien de tel ici\u00a0» et «\u00a0tout le contraire\u00a0» deviennent la même chose.',
  'home.relu-why':
    'Sans ce pli, plusieurs couches ne vaudraient pas mieux qu’une seule\u00a0: des sommes de sommes sont des sommes.',
  'home.relu-share': '{share} des valeurs étaient négatives.',
  'home.before': 'Avant\u00a0: le bleu est négatif',
  'home.after': 'Après',
  'home.pooling': 'Sous-échantillonnage',
  'home.pooling-what':
    'De chaque carré de quatre nombres, seul le plus grand reste. La carte est deux fois moins large et deux fois moins haute.',
  'home.pooling-why':
    'Qu’un bord soit un pixel plus à gauche n’a plus d’importance, et la couche suivante a quatre fois moins de travail.',
  'home.pool-before': '28\u00a0×\u00a028 nombres',
  'home.pool-after': '14\u00a0×\u00a014 nombres',
  'home.dense': 'Couche entièrement connectée',
  'home.dense-what':
    'Chaque sortie pèse toutes les entrées\u00a0: elle multiplie, additionne, et dit ainsi combien l’ensemble ressemble à une classe.',
  'home.dense-why':
    'Ici, les poids sont l’image moyenne de chaque classe, ce qui fait déjà un classifieur grossier. Le réseau du rapport, lui, pèse 3\u202f136 caractéristiques issues de ses convolutions.',
  'home.softmax': 'Softmax',
  'home.softmax-what':
    'Dix scores deviennent dix probabilités\u00a0: chaque score devient une puissance de e, divisée par la somme de toutes. Elles sont positives et leur somme fait un.',
  'home.softmax-why':
    'La température divise d’abord les scores\u00a0: chaude, la réponse hésite\u202f; froide, elle tranche.',
  'home.temperature': 'Température',
  'home.loss': 'Perte',
  'home.loss-what':
    'À quel point était-ce faux, en un seul nombre\u202f? Moins le logarithme de la probabilité donnée à la vraie classe\u00a0: rien pour une réponse sûre et juste, de plus en plus pour une réponse fausse.',
  'home.loss-why':
    'L’entraînement change un peu chaque poids dans le sens qui rend ce nombre plus petit, des milliers de fois.',
  'home.truth': 'Vraie classe',
  'home.loss-value': 'Pour une probabilité de {probability}, la perte vaut {loss}.',
  'home.kernels': 'Noyau',
  'home.softmax-from': 'Scores de {version} pour cette image',
};
