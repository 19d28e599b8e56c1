/** Words of what in a picture speaks for a class, in English. They come after the answer. */
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
};
