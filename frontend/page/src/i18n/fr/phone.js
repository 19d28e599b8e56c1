/** Words of the dialog that opens the page on a phone, in French. */
export default {
  'phone.title': 'Sur un téléphone',
  'phone.lede':
    'Visez le code avec la caméra d’un téléphone du même réseau, et ouvrez ce qu’il affiche.',
  'phone.code': 'Code QR de {address}',
  'phone.none':
    'Cette page est ouverte sous un nom propre à cette machine, et le service n’est pas accessible depuis le réseau\u00a0: il n’écoute qu’ici, se trouve derrière un proxy, ou il n’y a pas de réseau. Ouvrez la page par le nom ou l’adresse de la machine, et son code s’affichera ici.',
  'phone.camera':
    'En HTTP simple, un téléphone ne donne pas de caméra en direct à la page\u00a0; on peut tout de même prendre et choisir des images.',
};
