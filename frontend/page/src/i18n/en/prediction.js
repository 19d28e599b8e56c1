/** Words of the prediction screen, in English. */
export default {
  'prediction.title': 'Prediction',
  'prediction.heading': 'Which garment is this?',
  'prediction.lede':
    'Give the network a picture. The garment is cut out, made small and gray, and the network weighs ten classes of clothes.',
  'prediction.bring': 'Bring a picture',
  'prediction.choose': 'Choose pictures',
  'prediction.camera': 'Camera',
  'prediction.draw': 'Draw',
  'prediction.random': 'A random test picture',
  'prediction.ways': 'Or drop pictures anywhere on this page, or paste one with {shortcut}.',
  'prediction.pasteKeys': 'Ctrl + V',
  'prediction.samples': 'Or take one from the rail: the network has never seen them',
  'prediction.drop': 'Let go to see what the network says',
  'prediction.noFile':
    'There was no image file in that. Save the picture first, then drop the file.',
  'prediction.tooMany': 'That was more than {most} pictures: these are the first {most}.',
  'prediction.verdict': 'What the network says',
  'prediction.working': 'Looking at the picture…',
  'prediction.announce': '{name}, {confidence}.',
  'prediction.confidence': '{confidence} sure',
  'prediction.oneOf': 'One of {count} classes',
  'prediction.setConfidence':
    'One of these: {coverage} of such answers hold the right one. Of the first it is {confidence} sure.',
  'prediction.unknown-own': 'None of its classes',
  'prediction.unknownWhy-own':
    'As far as the model can tell, this picture shows none of its classes.',
  'prediction.announceUnknown-own':
    'None of its classes, as far as the model can tell. Most similar: {name}.',
  'prediction.similarity-own': 'Similarity to its classes',
  'prediction.similarityNote-own':
    'How the likeness is shared out among them. These are not chances of being right.',
  'prediction.probabilities-own': 'All classes',
  'prediction.ledeOwn':
    'Give the network a picture. It is prepared as those that the network learned from, and the network weighs its classes.',
  'prediction.untrained': 'No network has learned {name} yet.',
  'prediction.untrained-train': 'Train one',
  'prediction.headingOwn': 'What is this?',
  'prediction.stagesLede-own': 'This is how your picture became what the network sees.',
  'prediction.did-prepared-whole':
    'The whole picture, fitted into {width}\u00a0×\u00a0{height} pixels.',
  'prediction.answering': 'Model that answers',
  'prediction.activeOne': 'The active one',
  'prediction.activeVersion': '{version} (active)',
  'prediction.unknown': 'None of the ten',
  'prediction.unknownWhy':
    'As far as the model can tell, this picture shows none of its ten classes.',
  'prediction.mostSimilar': 'Most similar:',
  'prediction.announceUnknown':
    'None of the ten classes, as far as the model can tell. Most similar: {name}.',
  'prediction.similarity': 'Similarity to the ten classes',
  'prediction.similarityNote':
    'How the likeness is shared out among the ten. These are not chances of being right.',
  'prediction.missed':
    'No garment stood out from the background, so the whole picture was taken. Photograph it on a plain background, or crop it by hand.',
  'prediction.original': 'As it came',
  'prediction.originalFramed': 'As it came, the garment framed',
  'prediction.originalAlt': 'Your picture, {file}',
  'prediction.noPreview':
    'This browser cannot show the picture. The service may be able to read it.',
  'prediction.seen': 'What the network saw',
  'prediction.seenAlt': 'The picture prepared for the network: {width} by {height} pixels',
  'prediction.correct': 'Seen wrongly? Correct it',
  'prediction.polarity': 'Light and dark',
  'prediction.polarity-auto': 'As the picture says',
  'prediction.polarity-positive': 'Light stays light',
  'prediction.polarity-negative': 'Negative',
  'prediction.background': 'Background',
  'prediction.background-remove': 'Remove',
  'prediction.background-keep': 'Keep',
  'prediction.crop': 'Crop…',
  'prediction.cropped': 'Cropped to {width} of the width, {height} of the height',
  'prediction.reset': 'Start over',
  'prediction.probabilities': 'All ten classes',
  'prediction.model': 'Model',
  'prediction.version': 'Version',
  'prediction.time': 'Time, there and back',
  'prediction.cancel': 'Cancel',

  'prediction.stages': 'How it was prepared',
  'prediction.stagesLede':
    'The network has learned from small gray garments on black. This is how your picture became one of them.',
  'prediction.stageAlt': '{name}, {width} by {height} pixels',
  'prediction.stage-upright': 'Upright',
  'prediction.did-upright':
    'The picture as the service reads it: made smaller, turned the right way up.',
  'prediction.stage-background': 'Background',
  'prediction.did-background':
    'What the place looks like without the garment, judged by the edges of the picture.',
  'prediction.stage-likelihood': 'Likelihood',
  'prediction.did-likelihood': 'The brighter a place, the more likely it is the garment’s.',
  'prediction.stage-mask': 'Mask',
  'prediction.did-mask': 'White is taken for the garment, black for what is around it.',
  'prediction.stage-garment': 'Cut out',
  'prediction.did-garment': 'The garment alone, cropped to its edges.',
  'prediction.stage-gray': 'Gray',
  'prediction.did-gray-positive':
    'Without colour. Light stays light: the network knows garments lighter than what is around them.',
  'prediction.did-gray-negative':
    'Without colour, and as a negative: the network knows garments lighter than what is around them.',
  'prediction.stage-prepared': 'As the network sees it',
  'prediction.did-prepared':
    'Made to fit {width}\u00a0×\u00a0{height} pixels, in the middle, on black.',
  'prediction.did-prepared-ready':
    'Light on black already, as in the dataset: nothing was cut out. {width}\u00a0×\u00a0{height} pixels.',

  'prediction.readings': 'Ways to read it',
  'prediction.readingsLede':
    'The marked one counted most and is shown below. Choose another to hear what the network says of that one alone.',
  'prediction.reading-as-is': 'As it is',
  'prediction.reading-cut': 'Cut out',
  'prediction.reading-negative': 'Its negative',
  'prediction.reading-outline': 'By its outline',
  'prediction.reading-surroundings': 'With its surroundings',
  'prediction.reading-whole': 'The whole picture',
  'prediction.reading-rest': 'What was left over',
  'prediction.reading-inside': 'Picture in the picture',
  'prediction.reading-torso': 'Torso',
  'prediction.reading-legs': 'Legs',
  'prediction.reading-feet': 'Feet',

  'prediction.cropHeading': 'Crop the picture',
  'prediction.cropHint':
    'Draw a frame around the garment, or move its sides with the sliders: the arrow keys move them too. The garment is looked for inside.',
  'prediction.crop-left': 'Left',
  'prediction.crop-top': 'Top',
  'prediction.crop-right': 'Right',
  'prediction.crop-bottom': 'Bottom',
  'prediction.cropDone': 'Look again',

  'prediction.cameraHeading': 'Hold a garment up',
  'prediction.cameraHint':
    'A plain background helps. The photograph goes to this service alone and is not kept.',
  'prediction.noCamera':
    'This page has no camera: there is none, or it may not be used. The camera of your system may work.',
  'prediction.systemCamera': 'Open the camera',
  'prediction.take': 'Take the picture',

  'prediction.drawHeading': 'Draw a garment',
  'prediction.drawHint':
    'Light on black, as the network knows them. With the keyboard: arrows move, Shift and arrows draw, Space dabs.',
  'prediction.sheet': 'Sheet of 28 by 28 pixels',
  'prediction.brush': 'Brush',
  'prediction.brush-fine': 'Fine',
  'prediction.brush-middle': 'Middle',
  'prediction.brush-broad': 'Broad',
  'prediction.light': 'Shade',
  'prediction.light-light': 'White',
  'prediction.light-middle': 'Gray',
  'prediction.light-rubber': 'Rubber',
  'prediction.undo': 'Undo',
  'prediction.clear': 'Clear',
  'prediction.look': 'What is it?',

  'prediction.many': '{count} pictures',
  'prediction.back': '← All pictures',
  'prediction.progress': 'Pictures looked at',
  'prediction.count': '{done} of {all}, {failed} failed',
  'prediction.finished': 'Finished: {done} answered, {failed} failed.',
  'prediction.again': 'Try the failed ones again',
  'prediction.column-picture': 'Picture',
  'prediction.column-file': 'File',
  'prediction.column-answer': 'Answer',
  'prediction.column-sureness': 'How sure',
  'prediction.column-took': 'Time',
  'prediction.fix-right': 'Was that right?',
  'prediction.fix-rightIs': 'It is',
  'prediction.fix-keepIn': 'Keep it in',
  'prediction.fix-newClass': 'a new class …',
  'prediction.fix-newName': 'Its name',
  'prediction.fix-kept':
    'The picture is kept on the service, in that dataset, for a network to learn from.',
  'prediction.fix-keep': 'Keep this picture',
  'prediction.fix-keptNow': 'Kept in {dataset} as {name}.',
  'prediction.fix-noDatasets': 'There is no dataset of your own yet.',
  'prediction.fix-makeDataset': 'Make one',
};
