/** Words of the first screen, in English. */
export default {
  'home.title': 'Home',
  'home.heading': 'Ten kinds of clothes, one small network',
  'home.lede':
    'Penderie teaches a convolutional network to tell garments apart, in small pictures from a shop and in your photographs, and shows all of it: the data, the training, the errors, and the answer to your own picture.',
  'home.try': 'Try it with a picture',
  'home.random': 'A random test picture',
  'home.ways': 'Drop pictures anywhere on this page, paste one, or choose a garment below.',
  'home.waysTouch': 'Or choose a garment below.',
  'home.drop': 'Drop to classify',
  'home.noFile': 'There was no image file in that.',
  'home.figures': 'Accuracy',
  'home.active': 'Accuracy of the active version, {version}, on 10,000 test pictures',
  'home.onPhotographs': 'On {count} photographs that people took: {share}',
  'home.report': 'The report’s network',
  'home.people': 'People, on the same task',
  'home.how': 'See its mistakes',
  'home.contents': 'From the data to the answer',
  'home.step-data': '70,000 garments: look at them, count them, search them.',
  'home.step-training': 'Start a run and follow its curves.',
  'home.step-evaluation': 'Accuracy, confusion matrix, and how far its confidence can be trusted.',
  'home.step-prediction': 'Your own pictures: files, camera, or a drawing.',

  'home.theory': 'What happens inside',
  'home.theory-lede':
    'Five steps turn a picture into an answer. The last number here, the loss, is no step: it says how wrong an answer was, and training makes it small. All is computed in your browser, on the garment that you choose; the learned kernels are those of the report’s network, the scores those of the version that is active.',
  'home.own': 'A picture of your own',
  'home.picture': 'The picture, 28 by 28 pixels',
  'home.moveWindow': 'Point at the picture to move the window',
  'home.window': 'Window of 3 by 3 pixels; the arrow keys move it',
  'home.filtered': 'What the kernel finds',
  'home.sum': 'At column {x}, row {y}, nine products add up to {sum}.',
  'home.kernels-classic': 'Kernels made by hand',
  'home.kernels-learned': 'The 32 that {version} learned for its first layer',
  'home.kernel-upright': 'Vertical edges',
  'home.kernel-level': 'Horizontal edges',
  'home.kernel-outline': 'Outlines',
  'home.kernel-blur': 'Blur',
  'home.kernel-learned': 'Learned kernel {number}',

  'home.convolution': 'Convolution',
  'home.convolution-what':
    'A small window of nine weights, the kernel, slides over the picture. At each place it multiplies what it sees with its weights and adds up. Where the picture looks like the kernel, the sum is large.',
  'home.convolution-why':
    'One kernel finds vertical edges, another seams or collars, and each finds them everywhere. The report’s network has four such layers, and learned all their kernels by itself.',
  'home.relu': 'ReLU',
  'home.relu-what':
    'What is below zero becomes zero. “Nothing like it here” and “the opposite of it” are now the same.',
  'home.relu-why':
    'Without this bend, layer upon layer would be no more than one layer: sums of sums are sums.',
  'home.relu-share': '{share} of the values were below zero.',
  'home.before': 'Before: blue is below zero',
  'home.after': 'After',
  'home.pooling': 'Pooling',
  'home.pooling-what':
    'Of each square of four numbers, only the largest stays. The map is half as wide and half as high.',
  'home.pooling-why':
    'Whether an edge lies a pixel further left no longer matters, and the next layer has a quarter of the work.',
  'home.pool-before': '28\u00a0×\u00a028 numbers',
  'home.pool-after': '14\u00a0×\u00a014 numbers',
  'home.dense': 'Fully connected',
  'home.dense-what':
    'Every output weighs every input: it multiplies, adds up, and so says how much all of it together looks like one class.',
  'home.dense-why':
    'Here the weights are the mean picture of each class, which is already a rough classifier. The report’s network weighs 3,136 features from its convolutions instead of pixels.',
  'home.softmax': 'Softmax',
  'home.softmax-what':
    'Ten scores become ten probabilities: each score is made a power of e, then divided by the sum of all. They are positive and add up to one.',
  'home.softmax-why':
    'The temperature divides the scores first: hot makes the answer hesitant, cold makes it certain.',
  'home.temperature': 'Temperature',
  'home.loss': 'Loss',
  'home.loss-what':
    'How wrong was that, as one number? Minus the logarithm of the probability that the true class was given: nothing for a certain and right answer, more and more for a wrong one.',
  'home.loss-why':
    'Training changes every weight a little in the direction that makes this number smaller, thousands of times.',
  'home.truth': 'True class',
  'home.loss-value': 'For a probability of {probability}, the loss is {loss}.',
  'home.kernels': 'Kernel',
  'home.softmax-from': 'Scores of {version} for this picture',
};
