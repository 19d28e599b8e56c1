/** Words that every screen may need, in English. The French part has the same keys. */
export default {
  'page.skip': 'Skip to the content',
  'page.api': 'API (Swagger)',
  'page.data': 'Garments from Fashion-MNIST, MIT licence',
  'page.model': 'Active version: {version}',
  'nav.label': 'Screens',
  'nav.menu': 'Menu',
  'nav.home': 'Home',
  'nav.data': 'Data',
  'nav.training': 'Training',
  'nav.evaluation': 'Evaluation',
  'nav.prediction': 'Prediction',
  'language.label': 'Language',
  'theme.dark': 'Dark',
  'theme.light': 'Light',

  'dataset.label': 'Dataset',
  'dataset.builtIn': 'Fashion-MNIST',
  'dataset.tend': 'Its pictures and classes',
  'dataset.gone': 'There is no dataset {name} any more. This is Fashion-MNIST.',

  'connection.away':
    'The service does not answer. It may be restarting: the page goes on by itself, and nothing you entered is lost.',
  'connection.offline':
    'You are offline. The page goes on as soon as the connection is back, and nothing you entered is lost.',
  'connection.retry': 'Try now',

  'token.heading': 'Access token',
  'token.hint':
    'This changes something on the service, so it asks who you are. The service printed the token when it first started. It is kept until you close this tab.',
  'token.label': 'Token',
  'token.refused': 'The service did not accept that token.',
  'token.give': 'Continue',
  'token.cancel': 'Cancel',

  'chart.numbers': 'The numbers',
  'chart.save': 'Save',
  'chart.saveAs': 'Save “{title}” as {format}',
  'matrix.corner': 'Truth ↓ / prediction →',
  'matrix.cell': '{truth}, predicted as {predicted}: {value}',
  'matrix.right': '{truth}, classified correctly: {value}',
  'matrix.keys': 'Arrow keys move from cell to cell, Enter shows the pictures.',
  'matrix.few': 'few errors',
  'matrix.many': 'many',
  'matrix.better': 'better',
  'matrix.worse': 'worse',
  'reliability.confidence': 'Confidence',
  'reliability.accuracy': 'Accuracy',
  'reliability.ideal': 'ideal',
  'reliability.pictures': 'Pictures',
  'reliability.from': 'From',
  'reliability.to': 'to',

  'picture.close': 'Close',
  'picture.toDataset': 'In its dataset',
  'picture.gone': 'no picture',

  'error.heading': 'That did not work',
  'error.retry': 'Try again',
  'error.unsupported-image':
    'This file is not an image that the service can read. PNG, JPEG, WebP, GIF and BMP work; a photograph saved as one of them will do.',
  'error.unsupportedFormat':
    'Neither the service nor this browser reads this file ({format}). Save or export the picture as JPEG or PNG, or take a screenshot of it, and bring that.',
  'error.damaged-image':
    'The image is damaged or incomplete. Open it in another program and save it again, or take another copy.',
  'error.image-too-large':
    'The image is too large. A smaller copy will do: the network needs few pixels.',
  'error.body-too-large': 'That was more than the service takes at once. Send less.',
  'error.empty-body': 'The file is empty. Choose another one.',
  'error.unauthorized': 'Without a token the service changes nothing. Try again and give one.',
  'error.not-found': 'The service knows nothing of that name. It may have been deleted.',
  'error.run-state-conflict':
    'The run is in another state by now. Look at it again before you go on.',
  'error.dataset-exists': 'A dataset of that name exists. Choose another name.',
  'error.dataset-protected': 'This dataset comes with Penderie and cannot be changed.',
  'error.class-exists': 'Another class has that name. Choose another one, or merge them.',
  'error.duplicate-picture':
    'The dataset has this picture already, or one that looks almost like it, elsewhere.',
  'error.dataset-full': 'There is no more room for this. Delete something first.',
  'error.refused-archive':
    'This file cannot be taken. For a dataset, pack one folder of pictures for each class; for a version, send the zip as another Penderie gave it.',
  'error.version-exists': 'A version or a run of that name exists. Choose another name.',
  'error.version-protected':
    'This version stays as it is: it comes with Penderie, or it is active and cannot be deleted.',
  'error.version-unusable':
    'This version cannot answer: its files are damaged or incomplete. The active version has not changed.',
  'error.no-gradients':
    'This version cannot be explained so: it was imported, or its export is missing. Choose occlusion.',
  'error.no-neighbours':
    'This version cannot be asked for similar training pictures: it was imported, or its dataset has changed since it was trained. Train a new version on the dataset as it is now.',
  'error.no-previous-version': 'There is no earlier version to go back to.',
  'error.storage-failed': 'The service cannot store this: its disk is full or may not be written.',
  'error.internal-error': 'Something failed inside the service. Its log says what.',
  'error.overloaded': 'Many people are asking at this moment. Try again in a few seconds.',
  'error.overloadedFor': 'Many people are asking at this moment. Try again in {seconds} s.',
  'error.too-many-requests':
    'That was more than the service takes from one place. Wait a few seconds.',
  'error.not-ready': 'The network is still loading. It takes a few seconds.',
  'error.unreachable':
    'The service cannot be reached. Check the connection; if it is good, the service is being restarted.',
  'error.timeout': 'The service took too long to answer. The connection may be slow.',
  'error.slow-body':
    'The picture came too slowly over this connection. Try again, or bring a smaller copy.',
  'error.unexpected': 'The service gave an answer that this page does not understand.',
  'error.unknown': 'The service could not answer (status {status}).',
  'error.page': 'Something went wrong in this page. Reload it and try again.',

  'class.0': 'T-shirt/top',
  'class.1': 'Trouser',
  'class.2': 'Pullover',
  'class.3': 'Dress',
  'class.4': 'Coat',
  'class.5': 'Sandal',
  'class.6': 'Shirt',
  'class.7': 'Sneaker',
  'class.8': 'Bag',
  'class.9': 'Ankle boot',
};
