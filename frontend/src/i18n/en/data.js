/** Words of the screen of the data, in English. */
export default {
  'data.title': 'Data',
  'data.heading': 'Seventy thousand garments',
  'data.lede':
    'Fashion-MNIST: gray pictures from a shop, each of one garment on black, each with one of ten labels. The network learns from the first part, is watched on the second and judged on the third.',
  'data.distribution': 'Pictures of each class',
  'data.class': 'Class',
  'data.split-train': 'Training',
  'data.split-validation': 'Validation',
  'data.split-test': 'Test',
  'data.histogram': 'How light the pixels are',
  'data.gray': 'Gray value, 0 to 255',
  'data.pixels': 'Pixels',
};
