/** Words of what the figures of a version say, in English. They come with that part of the evaluation. */
export default {
  'findings.title': 'What the figures say',
  'findings.none': 'It makes no mistake on its {count} test pictures.',
  'findings.pair':
    '{count} of {mistakes} {mistakes#mistake|mistakes} ({share}) {count#is|are} {first} and {second} confused with each other.',
  'findings.extremes':
    '{hardest} is the hardest class: {low} of its pictures are classified correctly. The easiest is {easiest}, with {high}.',
  'findings.confident':
    '{answers} of its {pictures} {pictures#answer|answers} {answers#has|have} a confidence of {from} or more; {accuracy} of them are correct.',
  'findings.sample': 'Pictures at random',
  'findings.sample-read':
    'Below each picture: its number, its true class, then the predicted class and its confidence, ✓ where it is correct and ✗ where it is a mistake.',
  'findings.sample-said':
    'A sample: {shown} of {pictures} test {pictures#picture|pictures}, drawn with the seed {seed}. {rightly} of {shown} {rightly#is|are} classified correctly, of all {pictures} {right} ({share}).',
  'findings.sample-right': '✓ {name} {confidence}',
  'findings.sample-wrong': '✗ {name} {confidence}',
  'findings.sample-others': 'Others',
  'findings.both-curves':
    'After each epoch, on the validation split: pictures that training does not learn from. 1 is {first}, 2 is {second}.',
  'findings.both-loss': 'Validation loss',
  'findings.both-accuracy': 'Validation accuracy',
  'findings.both-noCurves': 'Of the training of {version} there are no curves.',
  'findings.both-ece': '{version}: calibration error (ECE) {error}',
  'findings.both-noCalibration': 'The calibration of {version} has not been measured.',
  'findings.pr': 'Precision by recall',
  'findings.pr-of': 'Precision by recall of {version}',
  'findings.pr-read':
    'For each class the test pictures stand in the order of the probability that the version gives it. From left to right that probability is asked to be less and less: recall is the share of the pictures of the class that are reached by then, precision the share of the reached ones that are of the class. Correct is what its label says, whatever class is most probable.',
  'findings.pr-classes': 'Classes, average precision beside each (at most {most} curves)',
  'findings.pr-mean':
    'Mean over classes: {mean}. Average precision is the mean of the precision at each picture of the class; 1 is perfect.',
  'findings.pr-spot': '{name}: {precision}, from {threshold} on',
  'findings.pr-unmeasured':
    '{version} was measured before precision by recall was. Whoever runs the service measures it anew with:',
  'findings.ranked': 'Most frequent confusions, both ways together',
  'findings.column-pair': 'Classes',
  'findings.column-mistakes': 'Mistakes',
  'findings.column-share': 'Of all mistakes',
  'findings.column-sum': 'With those above',
  'findings.column-show': 'Show the pictures',
  'findings.mean-macro': 'Mean over classes (macro)',
  'findings.mean-weighted': 'Mean weighted by pictures',
  'findings.means': 'The macro mean counts each class the same, the weighted one each picture.',
};
