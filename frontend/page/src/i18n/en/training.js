/** Words of the screen of the training, in English. */
export default {
  'training.title': 'Training',
  'training.heading': 'How a network learns',
  'training.lede':
    'In each epoch the network sees every training picture once. Its loss should fall on the validation split too, from which it does not learn: that is the dashed curve.',
  'training.loss': 'Loss',
  'training.accuracy': 'Accuracy',
  'training.epoch': 'Epoch',
  'training.training': 'training',
  'training.validation': 'validation',
  'training.curves': 'Curves',
  'training.curvesNone':
    'In the curves a picture that is said to show none of the classes counts as wrong; the accuracies above ask only which class is the most probable.',
  'training.raw': 'Raw values, nothing is smoothed. Within an epoch the curve is its mean so far.',
  'training.now': 'Training now',

  'training.section-new': 'New run',
  'training.search': 'Not sure which values? Search for good ones',
  'training.section-runs': 'Runs',

  'training.start': 'Start training',
  'training.how-long': 'How long?',
  'training.estimating': 'The service tries a few steps…',
  'training.takes': 'About {time} at most, with the machine as busy as now. Epochs: {count}.',
  'training.onDataset': 'Learns from the dataset {dataset}.',
  'training.tooFew':
    'Training needs pictures of at least two classes, and one in the test split, where about every seventh new one goes. {name} has fewer.',
  'training.tooFew-bring': 'Add pictures',
  'training.reset': 'Back to the defaults',
  'training.start-hint':
    'It trains on the service, in the background: you may leave, and come back to it later.',
  'training.version-made': 'automatic',
  'training.fresh': 'scratch (random weights)',
  'training.range': 'From {least} to {most}.',
  'training.range-above': 'Above {least}, up to {most}.',
  'training.fault-number': 'This needs a number.',
  'training.fault-whole': 'This needs a whole number.',
  'training.fault-range': 'The service does not take this value.',
  'training.refused-version':
    'A name has lower-case letters, digits, dots, underscores and hyphens, a letter or digit first, 100 at most.',
  'training.refused-initialVersion':
    'This version no longer exists, or is another kind of network. Choose another one.',

  'training.group-steps': 'Optimization',
  'training.about-steps': 'how each batch changes the network',
  'training.group-heart': 'Regularization',
  'training.about-heart': 'against overfitting, so that new pictures are recognised too',
  'training.group-repetition': 'Data and reproducibility',
  'training.about-repetition': 'so that a run can be repeated and compared',

  'training.name-version': 'Name',
  'training.hint-version': 'What the trained version will be called.',
  'training.name-initialVersion': 'Start from',
  'training.hint-initialVersion':
    'From scratch a network learns everything itself; from another version it learns on.',
  'training.name-epochs': 'Epochs',
  'training.hint-epochs':
    'How many times it sees all training pictures. Few pictures need many epochs, many pictures few.',
  'training.name-learningRate': 'Learning rate',
  'training.hint-learningRate':
    'How long each step is. Too large and the loss jumps; too small and it hardly falls.',
  'training.name-batchSize': 'Batch size',
  'training.hint-batchSize':
    'How many pictures are looked at for one step. Small batches make many rough steps, large ones few smooth steps.',
  'training.name-photographs': 'Photographs',
  'training.hint-photographs':
    'Learns from photographs and drawn scenes, too, so that it knows pictures from phones. It needs a network that can answer “none of the ten”, and takes nearly half as long again.',
  'training.name-optimizer': 'Optimizer',
  'training.hint-optimizer':
    'How gradients become steps. SGD goes downhill with momentum; Adam sizes the step of each weight by itself and wants a rate near 0.001.',
  'training.name-momentum': 'Momentum',
  'training.hint-momentum':
    'How much of the last steps the next one keeps, as a ball keeps rolling. For SGD alone.',
  'training.name-schedule-shape': 'Schedule',
  'training.hint-schedule-shape':
    'How the learning rate changes over the run. Large steps find the valley, small ones its floor.',
  'training.name-schedule-warmUp': 'Warm-up',
  'training.hint-schedule-warmUp':
    'The share of the run in which the rate climbs to its peak, before it falls.',
  'training.name-schedule-stepEpochs': 'Epochs per drop',
  'training.hint-schedule-stepEpochs': 'After how many epochs the rate drops.',
  'training.name-schedule-stepFactor': 'Drop factor',
  'training.hint-schedule-stepFactor': 'What the rate is multiplied by at each drop.',
  'training.name-weightDecay': 'Weight decay',
  'training.hint-weightDecay':
    'Pulls weights towards zero a little with each step, so that none grows without need.',
  'training.name-labelSmoothing': 'Label smoothing',
  'training.hint-labelSmoothing':
    'Asks for a little less than certainty, so that the network does not become overconfident.',
  'training.name-augmentation-horizontalFlip': 'Horizontal flip',
  'training.hint-augmentation-horizontalFlip':
    'Mirrors every second picture: a shoe that points right is a shoe, too.',
  'training.name-augmentation-maxShift': 'Shift',
  'training.hint-augmentation-maxShift':
    'Moves pictures by up to so many pixels, so that their exact place does not matter.',
  'training.name-augmentation-erasing': 'Random erasing',
  'training.hint-augmentation-erasing':
    'How often a rectangle is filled with noise, so that no single detail decides.',
  'training.name-augmentation-erasingMaxArea': 'Largest erased area',
  'training.hint-augmentation-erasingMaxArea': 'How much of the picture that rectangle may cover.',
  'training.name-extend': 'Add to Fashion-MNIST',
  'training.hint-extend':
    'Adds the classes of your dataset to Fashion-MNIST’s ten, whose pictures it learns again so as not to forget them.',
  'training.name-headEpochs': 'Last layer alone',
  'training.hint-headEpochs':
    'In how many of the first epochs only the last layer learns: useful when the classes are new and the rest comes from a trained version.',
  'training.name-augmentation-warping': 'Warping',
  'training.hint-augmentation-warping':
    'How far pictures are turned, stretched, sheared and lit differently: for photographs, when there are few.',
  'training.name-balanced': 'Balance classes',
  'training.hint-balanced': 'Shows every class equally often, however few pictures it has.',
  'training.name-patience': 'Early stopping (patience)',
  'training.hint-patience':
    'Ends the run after so many epochs without a lower validation loss and keeps the best epoch. 0: never.',
  'training.name-architecture': 'Network',
  'training.hint-architecture': 'Which layers it has.',
  'training.name-validationFraction': 'Validation share',
  'training.hint-validationFraction':
    'The share of the training pictures that it never learns from: they are the validation split and make the dashed curve.',
  'training.name-trainingFraction': 'Share of the training split',
  'training.hint-trainingFraction':
    'How much of the rest it learns from, of each class alike. Less is quicker; 1 is all.',
  'training.name-splitSeed': 'Seed of the split',
  'training.hint-splitSeed':
    'Which pictures go to the validation split. Runs with the same one can be compared.',
  'training.name-seed': 'Seed',
  'training.hint-seed':
    'The random weights at the start, the order of the pictures, all that is random. The same seed gives the same result.',
  'training.name-threads': 'Threads',
  'training.hint-threads':
    'How many processor cores one operation uses. What training uses is missing for predictions.',

  'training.value-sgd': 'SGD with momentum',
  'training.value-adam': 'Adam',
  'training.value-adamw': 'AdamW',
  'training.value-constant': 'Constant',
  'training.value-step': 'Step decay',
  'training.value-cosine': 'Cosine: falls smoothly to zero',
  'training.value-one_cycle': 'One cycle: rises, then falls',
  'training.value-report-cnn': 'The report’s convolutional network',
  'training.value-garment-resnet': 'A residual network, larger pictures',
  'training.value-detail-resnet': 'A residual network, twice the size, for photographs',
  'training.value-pooled-resnet': 'A residual network, the dataset’s own size',
  'training.yes': 'yes',
  'training.no': 'no',

  'training.state-queued': 'Waiting',
  'training.state-running': 'Training',
  'training.state-cancelling': 'Stopping',
  'training.state-succeeded': 'Finished',
  'training.state-failed': 'Failed',
  'training.state-cancelled': 'Cancelled',
  'training.state-interrupted': 'Interrupted',
  'training.why-interrupted':
    'The service was stopped while this run trained. What it had learned up to its last checkpoint is kept.',
  'training.why-failed': 'The run ended without a version. The end of its log says why.',
  'training.why-cancelled':
    'Somebody stopped this run. What it had learned up to its last checkpoint is kept.',
  'training.why-cancelling': 'It writes a checkpoint and stops within seconds.',

  'training.none': 'There are no runs yet. Start one above; one epoch will do.',
  'training.example': 'Meanwhile: the training curves of {version}',
  'training.compare': 'Compare',
  'training.compare-none': 'Tick two or more runs to lay their curves over one another.',
  'training.metric': 'What the curves show',
  'training.metric-validationAccuracy': 'Validation accuracy',
  'training.metric-validationLoss': 'Validation loss',
  'training.metric-trainingAccuracy': 'Training accuracy',
  'training.metric-trainingLoss': 'Training loss',
  'training.pages': 'Pages of runs',
  'training.newer': 'Newer',
  'training.older': 'Older',
  'training.page-of': '{from} to {to} of {total}',
  'training.epochs-of': 'Epoch {epoch} of {epochs}',
  'training.now-with-left': '{place}, {left} left',

  'training.back': 'All runs',
  'training.progress': 'Progress',
  'training.reconnecting':
    'The connection to the service is lost. The page keeps trying; the run goes on without it.',
  'training.queue-behind': 'It waits for its turn while {version} trains.',
  'training.queue-soon': 'It waits for its turn and begins at any moment.',
  'training.queue-others': 'Others that wait: {count}.',
  'training.now-epoch': 'Epoch',
  'training.now-batch': 'Batch',
  'training.now-loss': 'Training loss',
  'training.now-accuracy': 'Training accuracy',
  'training.now-rate': 'Learning rate',
  'training.now-speed': 'Pictures a second',
  'training.now-left': 'Time left',
  'training.said-epoch': 'Epoch {epoch} of {epochs} done, accuracy {accuracy}.',

  'training.cancel': 'Stop training',
  'training.resume': 'Resume from the last checkpoint',
  'training.again': 'Use these choices again',
  'training.delete': 'Delete this run',
  'training.keep': 'Cancel',
  'training.delete-heading': 'Delete {version}?',
  'training.delete-hint':
    'Its curves, its log and its checkpoints are deleted for good. A version that it has made stays.',
  'training.deleted': 'The run {version} is deleted.',

  'training.result': 'The trained version',
  'training.score-test': 'test accuracy',
  'training.score-validation': 'validation accuracy',
  'training.score-loss': 'loss {loss}',
  'training.photographs':
    'On people’s own photographs it may do better or worse than the active version: training does not measure that. Whoever runs the service does, with this command:',
  'training.evaluation': 'See its mistakes',
  'training.promote': 'Make active',
  'training.promoted': '{version} is active now.',
  'training.answers': 'It is the active version.',

  'training.log': 'The end of its log',
  'training.log-hint': 'In the words of the process, newest last.',
  'training.log-all': 'The whole log',
  'training.asked': 'Configuration',
  'training.id': 'Run',
  'training.created': 'Requested',
  'training.begun': 'Last started',
  'training.ended': 'Ended',
  'training.took': 'Training time',
  'training.attempts': 'Starts',
  'training.checkpoint': 'Checkpoint',
  'training.checkpoint-at': 'after step {step}, {time}',
  'training.long-heading': 'This takes a while',
  'training.long':
    'Fewer epochs take less time. A run may be stopped at any time and resumed later from its last checkpoint.',
  'training.long-change': 'Change the choices',
  'training.below':
    'Training is measured while the network is learning, on pictures that may have been altered: its accuracy may well lie below that of validation.',
};
