/** Words of what explains an answer, in English. They come after the answer. */
export default {
  'explanation.title': 'What the network looked at',
  'explanation.lede':
    'The colours show which parts of this picture the answer of this network depends on. They do not show whether the answer is right, nor what a person would look at.',
  'explanation.method': 'Method',
  'explanation.method-occlusion': 'Occlusion',
  'explanation.method-grad-cam': 'Grad-CAM',
  'explanation.class': 'Class',
  'explanation.does-occlusion':
    'Occlusion covers the picture with a gray patch, place by place. Where that makes the class less probable, the place speaks for it; where it makes it more probable, against it.',
  'explanation.does-grad-cam':
    'Grad-CAM adds up the last feature maps of the network, each weighted by how strongly the class depends on it. It is coarse, and shows only what speaks for the class.',
  'explanation.source': 'Source: {source}',
  'explanation.show': 'Show the colours',
  'explanation.for': 'speaks for {name}',
  'explanation.against': 'speaks against {name}',
  'explanation.alt': '{file}, with the parts in colour that speak for {name}',
  'explanation.nothing': 'Nothing in this picture speaks for {name}.',
  'explanation.where': 'Most of what speaks for {name} lies {place} of what the network saw.',
  'explanation.covered':
    'With the most important place covered, its probability would go from {before} to about {after}.',
  'explanation.place-top-left': 'at the top left',
  'explanation.place-top-centre': 'at the top',
  'explanation.place-top-right': 'at the top right',
  'explanation.place-middle-left': 'on the left',
  'explanation.place-middle-centre': 'in the middle',
  'explanation.place-middle-right': 'on the right',
  'explanation.place-bottom-left': 'at the bottom left',
  'explanation.place-bottom-centre': 'at the bottom',
  'explanation.place-bottom-right': 'at the bottom right',
  'explanation.neighbours': 'It looks like these',
  'explanation.neighbours-wait':
    'The first question about a version takes some seconds: the training pictures are looked through.',
  'explanation.neighbours-agree':
    'Of the {count} training pictures that this network finds most similar to this one, {agreeing} {agreeing#is|are} of the predicted class, {name}.',
  'explanation.neighbours-what':
    'Looked for among {pictures} of the {size} training pictures, by the {features} numbers that the last layer of the network gets of each. The distance is 1 minus the cosine between them: 0 is the same direction.',
  'explanation.neighbours-alt': 'Training picture {index}',
  'explanation.neighbours-same': 'predicted class',
  'explanation.neighbours-other': 'another class',
  'explanation.neighbours-distance': 'Distance {distance}',
  'explanation.eraser': 'What would change the answer',
  'explanation.eraser-hint':
    'Erase parts of the picture, with the pointer, or with the arrow keys while Shift is held: they take the colour of its edge. What is left goes the way of every picture again, so the garment is looked for anew.',
  'explanation.eraser-touch':
    'Erase parts of the picture with a finger: they take the colour of its edge. What is left goes the way of every picture again, so the garment is looked for anew.',
  'explanation.eraser-sheet': 'The picture, to be erased',
  'explanation.eraser-seen': 'What the network saw of what is left',
  'explanation.eraser-undo': 'Undo',
  'explanation.eraser-reset': 'As it was',
  'explanation.eraser-before': 'Untouched: {answer}',
  'explanation.card-share': 'Share the answer as an image',
  'explanation.card-save': 'Save the answer as an image',
  'explanation.card-version': 'Version {version}, {date}',
  'explanation.maps': 'What the layers make of it',
  'explanation.maps-lede':
    'Each small picture is a feature map: where one filter of a layer answers to what the network saw. Black is nothing, white the strongest answer of the layer. From layer to layer the maps get smaller, and stand for more than edges.',
  'explanation.maps-layer': 'Layer {position}',
  'explanation.maps-all': '{channels} × {height} × {width}',
  'explanation.maps-some': '{channels} × {height} × {width}, the first {maps} of them',
  'explanation.maps-alt':
    'Feature maps of layer {position}: {channels} of {width} by {height} pixels',
};
