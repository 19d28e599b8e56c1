/** Words of what was brought and kept, in French. They come with the first picture. */
export default {
  'results.title': 'Réponses : appuyez sur l’une d’elles pour ne voir que ses images',
  'results.failed': 'Erreurs',
  'results.kept':
    'Les dernières images que vous avez apportées sont gardées dans ce navigateur pendant une semaine au plus, pour que Précédent, Recharger et un autre onglet les montrent à nouveau. Elles ne vont qu’à ce service.',
  'results.forget': 'Les supprimer de ce navigateur',
  'results.forgotten': 'Les images sont supprimées de ce navigateur.',
  'results.gone':
    'Cette image n’est pas gardée dans ce navigateur, ou ne l’est plus. Apportez-la à nouveau.',
};
