export default {
  'missing.title': 'Rien sur ce cintre',
  'missing.heading': 'Rien sur ce cintre',
  'missing.lede':
    'Aucun écran n’a cette adresse. Elle a peut-être une lettre de trop, ou elle est ancienne.',
  'missing.home': 'Revenir au début',
};
