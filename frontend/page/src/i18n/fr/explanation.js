/** Words of what explains an answer, in French. They come after the answer. */
export default {
  'explanation.title': 'Ce que le réseau a regardé',
  'explanation.lede':
    'Les couleurs montrent de quelles parties de cette image dépend la réponse de ce réseau. Elles ne montrent ni si la réponse est juste, ni ce qu’une personne regarderait.',
  'explanation.method': 'Méthode',
  'explanation.method-occlusion': 'Occlusion',
  'explanation.method-grad-cam': 'Grad-CAM',
  'explanation.class': 'Classe',
  'explanation.does-occlusion':
    'L’occlusion couvre l’image d’un carré gris, endroit par endroit. Là où la classe devient moins probable, l’endroit parle pour elle\u202f; là où elle le devient plus, contre elle.',
  'explanation.does-grad-cam':
    'Grad-CAM additionne les dernières cartes de caractéristiques du réseau, chacune pondérée par la dépendance de la classe à son égard. C’est grossier, et ne montre que ce qui parle pour la classe.',
  'explanation.source': 'Source\u00a0: {source}',
  'explanation.show': 'Montrer les couleurs',
  'explanation.for': 'parle pour {name}',
  'explanation.against': 'parle contre {name}',
  'explanation.alt': '{file}, avec en couleur les parties qui parlent pour {name}',
  'explanation.nothing': 'Rien dans cette image ne parle pour {name}.',
  'explanation.where':
    'L’essentiel de ce qui parle pour {name} se trouve {place} de ce que le réseau a vu.',
  'explanation.covered':
    'Si l’endroit le plus important était couvert, sa probabilité passerait de {before} à environ {after}.',
  'explanation.place-top-left': 'en haut à gauche',
  'explanation.place-top-centre': 'en haut',
  'explanation.place-top-right': 'en haut à droite',
  'explanation.place-middle-left': 'à gauche',
  'explanation.place-middle-centre': 'au milieu',
  'explanation.place-middle-right': 'à droite',
  'explanation.place-bottom-left': 'en bas à gauche',
  'explanation.place-bottom-centre': 'en bas',
  'explanation.place-bottom-right': 'en bas à droite',
  'explanation.neighbours': 'Elle ressemble à celles-ci',
  'explanation.neighbours-wait':
    'La première question sur une version prend quelques secondes\u00a0: les images d’entraînement sont parcourues.',
  'explanation.neighbours-agree':
    'Des {count} images d’entraînement que ce réseau juge les plus ressemblantes à celle-ci, {agreeing} {agreeing#est|sont} de la classe prédite, {name}.',
  'explanation.neighbours-what':
    'Cherchées parmi {pictures} des {size} images d’entraînement, selon les {features} nombres que la dernière couche du réseau reçoit de chacune. La distance est 1 moins leur cosinus\u00a0: 0 est la même direction.',
  'explanation.neighbours-alt': 'Image d’entraînement {index}',
  'explanation.neighbours-same': 'classe prédite',
  'explanation.neighbours-other': 'autre classe',
  'explanation.neighbours-distance': 'Distance {distance}',
  'explanation.eraser': 'Ce qui changerait la réponse',
  'explanation.eraser-hint':
    'Gommez des parties de l’image, au pointeur ou avec les touches fléchées en tenant Maj\u00a0: elles prennent la couleur de son bord. Ce qui reste refait tout le chemin d’une image, et le vêtement est cherché de nouveau.',
  'explanation.eraser-touch':
    'Gommez du doigt des parties de l’image\u00a0: elles prennent la couleur de son bord. Ce qui reste refait tout le chemin d’une image, et le vêtement est cherché de nouveau.',
  'explanation.eraser-sheet': 'L’image, à gommer',
  'explanation.eraser-seen': 'Ce que le réseau a vu de ce qui reste',
  'explanation.eraser-undo': 'Annuler le dernier trait',
  'explanation.eraser-reset': 'Comme avant',
  'explanation.eraser-before': 'Intacte\u00a0: {answer}',
  'explanation.card-share': 'Partager la réponse en image',
  'explanation.card-save': 'Enregistrer la réponse en image',
  'explanation.card-version': 'Version {version}, {date}',
  'explanation.maps': 'Ce que les couches en font',
  'explanation.maps-lede':
    'Chaque petite image est une carte de caractéristiques\u00a0: là où un filtre d’une couche répond à ce que le réseau a vu. Le noir est rien, le blanc la réponse la plus forte de la couche. De couche en couche, les cartes rapetissent et disent plus que des contours.',
  'explanation.maps-layer': 'Couche {position}',
  'explanation.maps-all': '{channels} × {height} × {width}',
  'explanation.maps-some': '{channels} × {height} × {width}, dont les {maps} premières',
  'explanation.maps-alt':
    'Cartes de caractéristiques de la couche {position}\u00a0: {channels} de {width} sur {height} pixels',
};
