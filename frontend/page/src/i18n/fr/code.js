/** Words of the code for an answer, in French. They come after the answer. */
export default {
  'code.title': 'Le code de cette réponse',
  'code.what':
    'Ces programmes demandent à ce service la réponse ci-dessus, avec les options en vigueur. Ils lisent {file} dans le dossier où ils s’exécutent.',
  'code.language': 'Langage',
  'code.copy': 'Copier',
  'code.copied': 'Copié.',
  'code.notCopied':
    'Ce navigateur ne laisse pas la page copier\u00a0: le code est sélectionné, copiez-le au clavier.',
  'code.shell':
    'Pour un terminal, dans le dossier qui contient {file}. Si le service demande un jeton, ajoutez l’en-tête «\u00a0Authorization: Bearer\u00a0» avec celui-ci.',
  'code.saveAs':
    'Enregistrez-le sous {name}, puis lancez\u00a0: {run}. Si le service demande un jeton, ajoutez l’en-tête «\u00a0Authorization: Bearer\u00a0» avec celui-ci.',
  'code.drawnAnew':
    'Le service ne lit pas le format de ce fichier\u00a0: la page l’a envoyé en PNG. Enregistrez l’image en PNG ou en JPEG pour ces programmes.',
};
