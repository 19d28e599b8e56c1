/** Words of the screen of the data, in French. */
export default {
  'data.title': 'Données',
  'data.heading': 'Soixante-dix mille vêtements',
  'data.lede':
    'Fashion-MNIST\u00a0: des images grises d’une boutique, chacune d’un vêtement sur fond noir, chacune avec l’une de dix étiquettes. Le réseau apprend sur la première part, est surveillé sur la deuxième et jugé sur la troisième.',
  'data.distribution': 'Images de chaque classe',
  'data.class': 'Classe',
  'data.split-train': 'Entraînement',
  'data.split-validation': 'Validation',
  'data.split-test': 'Test',
  'data.histogram': 'La clarté des pixels',
  'data.gray': 'Niveau de gris, de 0 à 255',
  'data.pixels': 'Pixels',
};
