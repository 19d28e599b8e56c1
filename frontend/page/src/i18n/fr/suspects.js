/** Words of the pictures to look at twice, in French. They come with that part of the data. */
export default {
  'suspects.title': 'Images à regarder deux fois',
  'suspects.lede':
    'Un suspect n’est pas une preuve\u00a0: les versions se trompent, aussi toutes ensemble, et une étiquette peut avoir raison contre elles. Regardez chaque image vous-même.',
  'suspects.contradicted': 'Étiquettes que toutes les versions contredisent',
  'suspects.contradicted-said':
    'Les {count} versions mesurées sur le jeu de test ({versions}) prédisent toutes la même classe pour {total} {total#image|images}, et l’étiquette en dit une autre. Montrées\u00a0: {shown}, d’abord celles où même la version la moins confiante a une confiance élevée.',
  'suspects.tooFew': 'Il faut pour cela deux versions mesurées sur le jeu de test.',
  'suspects.labelled': 'Image {index}, étiquette\u00a0:',
  'suspects.allSay': 'Toutes prédisent\u00a0:',
  'suspects.more': '{more} de plus',
  'suspects.near': 'Presque les mêmes dans deux jeux',
  'suspects.near-said':
    '{pairs} {pairs#paire|paires} d’images se ressemblent presque entièrement, chacune dans deux jeux\u00a0: ce qui a été appris de l’une aide pour l’autre. Montrées\u00a0: {shown}.',
  'suspects.near-unknown': 'Pour ces fichiers du jeu de données, personne ne les a cherchées.',
  'suspects.where': '{split}, image {index}',
};
