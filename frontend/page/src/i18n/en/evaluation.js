/** Words of the screen of the evaluation, in English. */
export default {
  'evaluation.title': 'Evaluation',
  'evaluation.heading': 'Accuracy and mistakes',
  'evaluation.lede':
    'Each version on ten thousand test pictures, which it was not trained on: how many it classifies correctly, which garments it confuses, and how far its confidence can be trusted.',

  'evaluation.ledeOwn':
    'Each version on test pictures of this dataset, which it was not trained on: how many it classifies correctly, which classes it confuses, and how far its confidence can be trusted.',
  'evaluation.untrained': 'No version has been trained on {name} yet.',
  'evaluation.untrained-train': 'Train one',
  'evaluation.versions': 'Versions',
  'evaluation.active': 'Active',
  'evaluation.builtIn': 'Comes with Penderie',
  'evaluation.fault': 'Unusable',
  'evaluation.fault-unreadable-card': 'Its card cannot be read.',
  'evaluation.fault-unfinished-run': 'It is a checkpoint of a run that has not finished.',
  'evaluation.fault-other-pictures': 'It takes pictures of another size than those of the dataset.',
  'evaluation.fault-other-classes': 'It tells other classes apart than those of the dataset.',
  'evaluation.fault-wrong-parameters':
    'Its parameters are missing, or are not those of its card or its network.',
  'evaluation.fault-failing-network': 'Its network cannot compute an answer.',
  'evaluation.compare': 'Compare',
  'evaluation.compareOf': ' {version} with {shown}',
  'evaluation.stopComparing': 'Stop comparing',
  'evaluation.cancel': 'Cancel',
  'evaluation.changes':
    'Every prediction of this service, for everyone, will then come from {next} instead of {now}. Requests under way end on {now}.',
  'evaluation.changesOwn':
    'Every prediction for {dataset}, for everyone, will then come from {next} instead of {now}. Requests under way end on {now}.',
  'evaluation.changes-right': 'Accuracy',
  'evaluation.changes-on': 'On',
  'evaluation.changes-now': 'Now',
  'evaluation.changes-next': 'Then',
  'evaluation.changes-points': 'Points',
  'evaluation.changes-same': '{on}: the same ones are classified correctly.',
  'evaluation.changes-chance': '{on}: the difference may well be chance ({chance}).',
  'evaluation.changes-firstBetter': '{on}: it gets worse, and by more than chance ({chance}).',
  'evaluation.changes-secondBetter': '{on}: it gets better, and by more than chance ({chance}).',
  'evaluation.changes-untested':
    '{on}: the two were not measured on the same ones, so it is not known whether that is chance.',
  'evaluation.changes-unknown-test': 'Test pictures: not measured for both.',
  'evaluation.changes-unknown-photographs':
    'Photographs: not measured for both, so it is not known whether people’s own pictures get better or worse.',
  'evaluation.changes-worseOnPhotographs':
    'It gets better on the test pictures and worse on photographs. What people bring is photographs.',
  'evaluation.changes-worseOnTest':
    'It gets better on photographs and worse on the test pictures. What people bring is photographs.',
  'evaluation.promote': 'Make active',
  'evaluation.promoteNamed': 'Make {version} active',
  'evaluation.promote-heading': 'Make {version} active?',
  'evaluation.promote-back': 'You can go back at any time.',
  'evaluation.promoted': '{version} is active now.',
  'evaluation.rollback': 'Go back to {version}',
  'evaluation.rollback-heading': 'Go back?',
  'evaluation.rollback-do': 'Go back',
  'evaluation.delete': 'Delete',
  'evaluation.delete-heading': 'Delete {version}?',
  'evaluation.delete-what':
    'Its parameters, its card and its evaluation are deleted for good. Addresses that name it no longer work.',
  'evaluation.delete-do': 'Delete for good',
  'evaluation.deleted': '{version} is deleted.',

  'evaluation.onTest': 'Test pictures',
  'evaluation.onPhotographs': 'Photographs',
  'evaluation.rightOnPhotographs': 'Accuracy on photographs',
  'evaluation.photographs': 'On photographs',
  'evaluation.photographs-right':
    'Of {garments} photographs of garments {right} are classified correctly: {share}.',
  'evaluation.photographs-counts':
    'A photograph counts as correct where the most probable class is what people say that it shows; a file that cannot be read is wrong. Where nobody said which of several classes it shows, as for some shoes, any of them counts.',
  'evaluation.photographs-several': 'That is so for {several} of the correct ones.',
  'evaluation.photographs-flags':
    'Flagged are those that the version says show none of the ten classes: a mistake for garments, correct for other things.',
  'evaluation.photographs-noFlags':
    'This version cannot say that a picture shows none of the ten classes.',
  'evaluation.photographs-unmeasured':
    '{version} has not been measured on photographs, so its accuracy on people’s own pictures is not known.',
  'evaluation.photographs-wrong': 'Its mistakes on photographs',
  'evaluation.photographs-wrongOf': 'Its mistakes on photographs: {label}',
  'evaluation.photographs-all': 'Show all mistakes',
  'evaluation.photographs-found': 'Photographs: {count}, the most confident mistake first.',
  'evaluation.photographs-noneWrong': 'Nothing here: no mistakes.',
  'evaluation.photographs-noPictures':
    'The pictures of these photographs are not kept on this service.',
  'evaluation.photograph-taken': '{name}, {confidence}',
  'evaluation.photograph-flagged': 'none of the ten; most similar {name}, {confidence}',
  'evaluation.photograph-refused': 'a file that cannot be read',
  'evaluation.photographs-notBoth': 'Not measured for both on the same photographs.',
  'evaluation.photographs-count': 'Garments',
  'evaluation.bySource': 'By source',
  'evaluation.byKind': 'By kind of picture',
  'evaluation.byLabel': 'By what they show',
  'evaluation.source': 'Source',
  'evaluation.kind': 'Kind',
  'evaluation.label': 'Shows',
  'evaluation.rightClass': 'Counts as correct',
  'evaluation.noClass': 'none of the ten',
  'evaluation.rightOf': 'Correct',
  'evaluation.of': '{part} of {whole}',
  'evaluation.rightOfSeveral': 'Any of several correct',
  'evaluation.flagged': 'Garments flagged',
  'evaluation.othersFlagged': 'Other things flagged',
  'evaluation.flaggedOf': 'Flagged',
  'evaluation.eceShort': 'ECE',
  'evaluation.coverage': 'Sets with the true class',
  'evaluation.setSize': 'Classes in a set',
  'evaluation.accuracy': 'Accuracy',
  'evaluation.report': 'The report',
  'evaluation.againstReport': '{points} {points#point|points} against the report.',
  'evaluation.top2': 'Top-2 accuracy',
  'evaluation.loss': 'Loss',
  'evaluation.ece': 'Calibration error (ECE)',
  'evaluation.pictures': 'Test pictures',
  'evaluation.surest': 'Most confident mistakes',
  'evaluation.takenFor': 'predicted as',

  'evaluation.confusions': 'Confusion matrix',
  'evaluation.confusions-explained':
    'A row is the true class, a column the predicted one. Mistakes have a colour scale of their own; the diagonal, where both are the same, is set back. Open a cell to see its pictures.',
  'evaluation.matrix': 'Confusion matrix of {version}',
  'evaluation.values': 'Values',
  'evaluation.values-counts': 'Pictures',
  'evaluation.values-percent': 'Percent of a row',
  'evaluation.cell-right': '{truth}, classified correctly',
  'evaluation.cell-wrong': '{truth}, predicted as {predicted}',
  'evaluation.toMatrix': 'Back to the matrix',
  'evaluation.none': 'Nothing here: no {truth} was predicted as {predicted}.',
  'evaluation.none-right': 'Nothing here: no {truth} was classified correctly.',
  'evaluation.found-wrong': 'Pictures: {count}, the most confident mistake first.',
  'evaluation.found': 'Pictures: {count}, the highest confidence first.',
  'evaluation.picture': 'Picture',
  'evaluation.pages': 'Pages of pictures',
  'evaluation.page': 'Page {page} of {pages}',
  'evaluation.page-before': 'Previous',
  'evaluation.page-after': 'Next',

  'evaluation.classes': 'Class by class',
  'evaluation.classes-explained':
    'Precision: of the pictures predicted as a class, the share that are of it. Recall: of the pictures of a class, the share that are predicted as it. F1: the harmonic mean of the two.',
  'evaluation.classesOf': 'Classes of {version}',
  'evaluation.class': 'Class',
  'evaluation.column-precision': 'Precision',
  'evaluation.column-recall': 'Recall',
  'evaluation.column-f1': 'F1',
  'evaluation.column-support': 'Pictures',
  'evaluation.column-coverage': 'In prediction set',

  'evaluation.calibration': 'Can its confidence be trusted?',
  'evaluation.calibrationOf': 'Calibration of {version}',
  'evaluation.ece-explained':
    'On average the confidence and the accuracy of its answers lie {points} {points#point|points} apart. That is the expected calibration error.',
  'evaluation.tendency-modest': 'It is underconfident: right more often than its confidence says.',
  'evaluation.tendency-sure': 'It is overconfident: right less often than its confidence says.',
  'evaluation.tendency-fair': 'On the whole it is neither overconfident nor underconfident.',
  'evaluation.sets-explained':
    'A prediction set is the smallest set of classes that contains the true one in {target} of cases. Here {coverage} of them do, with {size} {size#class|classes} on average; the class table tells which class falls short.',
  'evaluation.calibration-read':
    'Each disc stands for answers of about the same confidence; the larger, the more of them. On the dotted line confidence and accuracy are equal; above it the version is underconfident.',

  'evaluation.curves': 'Training curves',
  'evaluation.curves-elsewhere':
    'This version was trained elsewhere and then imported: its epochs are not known here, nor whether it has seen these test pictures.',
  'evaluation.curves-explained':
    'Training: the mean over each epoch, measured while the network was learning, on pictures that may have been altered. Validation: after each epoch, on pictures that it does not learn from. So the training accuracy may well lie below the validation accuracy. Values as measured, nothing is smoothed.',
  'evaluation.curve-loss': 'Loss',
  'evaluation.curve-accuracy': 'Accuracy',
  'evaluation.training': 'Training',
  'evaluation.validation': 'Validation',
  'evaluation.epoch': 'Epoch',

  'evaluation.against': 'against',
  'evaluation.verdict-same': 'Both classify exactly the same pictures correctly.',
  'evaluation.verdict-chance':
    'The difference may well be chance. {first} alone is right {onlyFirst} times, {second} alone {onlySecond} times; if both were equally good, the counts would be at least this uneven in {chance} of all cases.',
  'evaluation.verdict-firstBetter':
    '{first} is better, and by more than chance. It alone is right {onlyFirst} times, {second} alone {onlySecond} times; if both were equally good, the counts would be this uneven in {chance} of all cases only.',
  'evaluation.verdict-secondBetter':
    '{second} is better, and by more than chance. It alone is right {onlySecond} times, {first} alone {onlyFirst} times; if both were equally good, the counts would be this uneven in {chance} of all cases only.',
  'evaluation.parting':
    'They differ: {onTest} is better on the test pictures, {onPhotographs} on photographs, which is what people bring.',
  'evaluation.bothPhotographs': 'Both on photographs',
  'evaluation.all': 'All',
  'evaluation.chance': 'Chance (p-value)',
  'evaluation.mcnemar':
    'McNemar’s exact test; below 5 % a difference is commonly taken to be more than chance. It is about these two versions: trained again from another seed, either configuration gives another one.',
  'evaluation.both': 'Both on {count} test pictures',
  'evaluation.notCommon':
    'Not compared, since they were added, deleted or moved to another class between the two: of {first} {onlyOfFirst}, of {second} {onlyOfSecond}.',
  'evaluation.figure': 'Figure',
  'evaluation.column-difference': 'Difference',
  'evaluation.points': '{points} {points#point|points}',
  'evaluation.aloneRight': 'Only one right',
  'evaluation.bothRight': 'Both right',
  'evaluation.bothWrong': 'Both wrong: {count}',
  'evaluation.bothWrongRow': 'Both wrong',
  'evaluation.swap': 'Swap',
  'evaluation.contest': 'Where they differ',
  'evaluation.onlyFirst': 'Only {first} right: {count}',
  'evaluation.onlySecond': 'Only {second} right: {count}',
  'evaluation.contest-read':
    'Below each picture: its number, its true class, then the answers of {first} (1) and of {second} (2).',
  'evaluation.none-contest': 'Nothing here: there is no such picture.',
  'evaluation.firstAnswer-right': '1 ✓ {confidence}',
  'evaluation.firstAnswer-wrong': '1 ✗ {name} {confidence}',
  'evaluation.secondAnswer-right': '2 ✓ {confidence}',
  'evaluation.secondAnswer-wrong': '2 ✗ {name} {confidence}',
  'evaluation.differences': 'Difference of the confusion matrices',
  'evaluation.differences-explained':
    'Pictures in each cell for {second}, minus those for {first}. Blue is better, ochre is worse: on the diagonal more is better, elsewhere fewer.',
  'evaluation.difference': '{second} minus {first}',
  'evaluation.classDifferences': 'Classes: {second} minus {first}',
  'evaluation.points-explained':
    'In percentage points: what the second version gains on the first.',

  'evaluation.trouble-unknown':
    'There is no version named {version}. It may have been deleted, or the address has a typing error.',
  'evaluation.trouble-broken':
    'The files of {version} are damaged or do not fit this service, so it is unusable. Delete it, or put whole files in its place.',
  'evaluation.trouble-unmeasured':
    '{version} has not been measured on the test pictures yet, or its answers to them were not kept.',
  'evaluation.trouble-damaged':
    'The stored evaluation of {version} is damaged, or is about other pictures than this service has.',
  'evaluation.command': 'Whoever runs the service can do so with this command:',
  'evaluation.toActive': 'To the active version',
  'evaluation.laid-open': 'Its layers, its hyperparameters and its training',
  'evaluation.accuracy-explained':
    'Accuracy: the share of pictures whose most probable class is their true one.',
};
