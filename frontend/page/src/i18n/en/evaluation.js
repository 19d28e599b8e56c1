/** Words of the screen of the evaluation, in English. */
export default {
  'evaluation.title': 'Evaluation',
  'evaluation.heading': 'Right, wrong, and how',
  'evaluation.lede':
    'Ten thousand pictures that no network here was trained on: what each version makes of them, which garments it confuses, and how far its word can be believed.',

  'evaluation.ledeOwn':
    'Pictures of this dataset that the network was not trained on: what each version makes of them, what it takes for what, and how far its word can be believed.',
  'evaluation.untrained': 'No network has learned {name} yet.',
  'evaluation.untrained-train': 'Train one',
  'evaluation.versions': 'Versions',
  'evaluation.active': 'Answers now',
  'evaluation.builtIn': 'Comes with Penderie',
  'evaluation.fault': 'Cannot answer',
  'evaluation.fault-unreadable-card': 'Its model card cannot be read.',
  'evaluation.fault-unfinished-run': 'It is a checkpoint of a training run that has not finished.',
  'evaluation.fault-other-pictures': 'It takes pictures of another size than those of the dataset.',
  'evaluation.fault-other-classes': 'It tells other classes apart than those of the dataset.',
  'evaluation.fault-wrong-parameters':
    'Its parameters are missing, or are not those of its card or its network.',
  'evaluation.fault-failing-network': 'Its network fails to compute an answer.',
  'evaluation.compare': 'Compare',
  'evaluation.compareOf': ' {version} with {shown}',
  'evaluation.stopComparing': 'Stop comparing',
  'evaluation.cancel': 'Leave it',
  'evaluation.changes':
    'From then on every prediction of this service, for everyone, comes from {next} instead of {now}. Requests under way end on {now}.',
  'evaluation.changesOwn':
    'From then on every prediction for {dataset}, for everyone, comes from {next} instead of {now}. Requests under way end on {now}.',
  'evaluation.changes-right': 'Right',
  'evaluation.changes-on': 'Of',
  'evaluation.changes-now': 'Now',
  'evaluation.changes-next': 'Then',
  'evaluation.changes-points': 'Points',
  'evaluation.changes-same': '{on}: the very same ones are right.',
  'evaluation.changes-chance': '{on}: the difference may well be chance ({chance}).',
  'evaluation.changes-firstBetter': '{on}: it gets worse, and by more than chance ({chance}).',
  'evaluation.changes-secondBetter': '{on}: it gets better, and by more than chance ({chance}).',
  'evaluation.changes-untested':
    '{on}: the two were not measured on the same ones, so nobody knows whether that is chance.',
  'evaluation.changes-unknown-test': 'Test pictures: not measured of both.',
  'evaluation.changes-unknown-photographs':
    'Photographs: not measured of both, so nobody knows whether people’s own pictures get better or worse.',
  'evaluation.changes-worseOnPhotographs':
    'It gets better on the test pictures and worse on photographs. What people bring is photographs.',
  'evaluation.changes-worseOnTest':
    'It gets better on photographs and worse on the test pictures. What people bring is photographs.',
  'evaluation.promote': 'Let it answer',
  'evaluation.promoteNamed': 'Let {version} answer',
  'evaluation.promote-heading': 'Let {version} answer?',
  'evaluation.promote-back': 'You can go back at any time.',
  'evaluation.promoted': '{version} answers now.',
  'evaluation.rollback': 'Go back to {version}',
  'evaluation.rollback-heading': 'Go back?',
  'evaluation.rollback-do': 'Go back',
  'evaluation.delete': 'Delete',
  'evaluation.delete-heading': 'Delete {version}?',
  'evaluation.delete-what':
    'Its parameters, its card and its evaluation are removed for good. Addresses that name it lead nowhere then.',
  'evaluation.delete-do': 'Delete for good',
  'evaluation.deleted': '{version} is gone.',

  'evaluation.onTest': 'Test pictures',
  'evaluation.onPhotographs': 'Photographs',
  'evaluation.rightOnPhotographs': 'Right on photographs',
  'evaluation.photographs': 'On photographs',
  'evaluation.photographs-right':
    'Of {garments} photographs of garments it gets {right} right: {share}.',
  'evaluation.photographs-counts':
    'Right is a photograph whose most probable class is what people say that it shows; a file that cannot be read is wrong. Where nobody said which of several classes it shows, as for some shoes, any of them counts.',
  'evaluation.photographs-several': 'That is so for {several} of the right ones.',
  'evaluation.photographs-flags':
    'Flagged are those that it takes for none of the ten classes: wrong for garments, right for other things.',
  'evaluation.photographs-noFlags':
    'This version cannot say that a picture shows none of the ten classes.',
  'evaluation.photographs-unmeasured':
    '{version} has not been measured on photographs. How it does on what people bring is not known.',
  'evaluation.photographs-wrong': 'Which it gets wrong',
  'evaluation.photographs-wrongOf': 'Which it gets wrong: {label}',
  'evaluation.photographs-all': 'Show all that are wrong',
  'evaluation.photographs-found': 'Photographs: {count}, the surest wrong answer first.',
  'evaluation.photographs-noneWrong': 'Nothing here: it gets none of these wrong.',
  'evaluation.photographs-noPictures':
    'The pictures of these photographs are not kept on this service.',
  'evaluation.photograph-noPicture': 'no picture',
  'evaluation.photograph-taken': '{name}, {confidence}',
  'evaluation.photograph-flagged': 'none of the ten; most like {name}, {confidence}',
  'evaluation.photograph-refused': 'a file that cannot be read',
  'evaluation.photographs-notBoth': 'Not measured of both on the same photographs.',
  'evaluation.photographs-count': 'Garments',
  'evaluation.bySource': 'By where they come from',
  'evaluation.byKind': 'By kind of picture',
  'evaluation.byLabel': 'By what they show',
  'evaluation.source': 'Source',
  'evaluation.kind': 'Kind',
  'evaluation.label': 'Shows',
  'evaluation.rightClass': 'Counts as right',
  'evaluation.noClass': 'none of the ten',
  'evaluation.rightOf': 'Right of all',
  'evaluation.of': '{part} of {whole}',
  'evaluation.rightOfSeveral': 'Any of several right',
  'evaluation.flagged': 'Garments flagged',
  'evaluation.othersFlagged': 'Other things flagged',
  'evaluation.flaggedOf': 'Flagged of all',
  'evaluation.eceShort': 'ECE',
  'evaluation.coverage': 'Sets with the right class',
  'evaluation.setSize': 'Classes in a set',
  'evaluation.accuracy': 'Right',
  'evaluation.report': 'The report',
  'evaluation.againstReport': '{points} points against the report.',
  'evaluation.top2': 'Right with the first or second guess',
  'evaluation.loss': 'Loss',
  'evaluation.ece': 'Calibration error (ECE)',
  'evaluation.pictures': 'Test pictures',
  'evaluation.surest': 'Quite sure, quite wrong',
  'evaluation.takenFor': 'taken for',

  'evaluation.confusions': 'What it takes for what',
  'evaluation.confusions-explained':
    'A row is what a picture truly shows, a column what the network took it for. The errors have a scale of colour to themselves; what is right is set back. Open a cell to see its pictures.',
  'evaluation.matrix': 'Confusions of {version}',
  'evaluation.values': 'Values',
  'evaluation.values-counts': 'Pictures',
  'evaluation.values-percent': 'Percent of a row',
  'evaluation.cell-right': '{truth}, recognised',
  'evaluation.cell-wrong': '{truth}, taken for {predicted}',
  'evaluation.toMatrix': 'Back to the matrix',
  'evaluation.none': 'Nothing here: not one {truth} was taken for {predicted}.',
  'evaluation.none-right': 'Nothing here: not one {truth} was recognised.',
  'evaluation.found-wrong': 'Pictures: {count}, the surest wrong answer first.',
  'evaluation.found': 'Pictures: {count}, the surest answer first.',
  'evaluation.picture': 'Picture',
  'evaluation.close': 'Close',
  'evaluation.toDataset': 'In its dataset',
  'evaluation.pages': 'Pages of pictures',
  'evaluation.page': 'Page {page} of {pages}',
  'evaluation.page-before': 'Previous',
  'evaluation.page-after': 'Next',

  'evaluation.classes': 'Class by class',
  'evaluation.classes-explained':
    'Precision: of what it calls by this name, the share that is. Recall: of what is, the share that it finds. F1: the harmonic mean of the two.',
  'evaluation.classesOf': 'Classes of {version}',
  'evaluation.class': 'Class',
  'evaluation.column-precision': 'Precision',
  'evaluation.column-recall': 'Recall',
  'evaluation.column-f1': 'F1',
  'evaluation.column-support': 'Pictures',
  'evaluation.column-coverage': 'In its set',

  'evaluation.calibration': 'Can its word be believed?',
  'evaluation.calibrationOf': 'Calibration of {version}',
  'evaluation.ece-explained':
    'On average, how sure the network says it is and how often it is then right lie {points} points apart. That is the expected calibration error.',
  'evaluation.tendency-modest': 'It is too modest: right more often than it says.',
  'evaluation.tendency-sure': 'It is too sure of itself: right less often than it says.',
  'evaluation.tendency-fair': 'On the whole it is neither too sure nor too modest.',
  'evaluation.sets-explained':
    'A prediction set is the smallest set of classes that holds the right one in {target} of cases. Here {coverage} of them do, with {size} classes on average; the class table tells which class falls short.',
  'evaluation.calibration-read':
    'Each disc stands for the answers of about the same confidence; the larger, the more of them. On the dotted line, saying and being right agree; above it the network is too modest.',

  'evaluation.curves': 'How its training went',
  'evaluation.curves-elsewhere':
    'This network was trained elsewhere and then imported: its epochs are not known here, nor whether it has seen these test pictures.',
  'evaluation.curves-explained':
    'Training: the mean over each epoch, measured while the network was learning, on pictures that may have been altered. Validation: after each epoch, on pictures that it does not learn from. So training may well lie below validation. Values as measured, nothing is smoothed.',
  'evaluation.curve-loss': 'Loss',
  'evaluation.curve-accuracy': 'Accuracy',
  'evaluation.training': 'Training',
  'evaluation.validation': 'Validation',
  'evaluation.epoch': 'Epoch',

  'evaluation.against': 'against',
  'evaluation.verdict-same': 'They are right about the very same pictures.',
  'evaluation.verdict-chance':
    'That may well be chance. {first} alone is right {onlyFirst} times, {second} alone {onlySecond} times; if both were equally good, the split would come out at least so uneven in {chance} of all cases.',
  'evaluation.verdict-firstBetter':
    '{first} is better, and by more than chance. It alone is right {onlyFirst} times, {second} alone {onlySecond} times; if both were equally good, the split would come out so uneven in {chance} of all cases only.',
  'evaluation.verdict-secondBetter':
    '{second} is better, and by more than chance. It alone is right {onlySecond} times, {first} alone {onlyFirst} times; if both were equally good, the split would come out so uneven in {chance} of all cases only.',
  'evaluation.parting':
    'They part: {onTest} is better on the test pictures, {onPhotographs} on photographs, which is what people bring.',
  'evaluation.bothPhotographs': 'Both on photographs',
  'evaluation.all': 'All',
  'evaluation.chance': 'By chance',
  'evaluation.mcnemar':
    'McNemar’s exact test; below 5 % a difference is commonly taken to be more than chance. It speaks of these two networks: trained again from another seed, either recipe gives another network.',
  'evaluation.both': 'Both on {count} test pictures',
  'evaluation.notCommon':
    'Not compared, since they came, went or changed their class between the two: of {first} {onlyOfFirst}, of {second} {onlyOfSecond}.',
  'evaluation.figure': 'Figure',
  'evaluation.column-difference': 'Difference',
  'evaluation.points': '{points} points',
  'evaluation.aloneRight': 'Alone right about',
  'evaluation.bothRight': 'Both right about',
  'evaluation.bothWrong': 'Both wrong: {count}',
  'evaluation.bothWrongRow': 'Both wrong about',
  'evaluation.swap': 'The other way round',
  'evaluation.contest': 'Where they part',
  'evaluation.onlyFirst': 'Only {first} right: {count}',
  'evaluation.onlySecond': 'Only {second} right: {count}',
  'evaluation.contest-read':
    'Below each picture: its number, what it is, then the answers of {first} (1) and of {second} (2).',
  'evaluation.none-contest': 'Nothing here: there is no such picture.',
  'evaluation.firstAnswer-right': '1 ✓ {confidence}',
  'evaluation.firstAnswer-wrong': '1 ✗ {name} {confidence}',
  'evaluation.secondAnswer-right': '2 ✓ {confidence}',
  'evaluation.secondAnswer-wrong': '2 ✗ {name} {confidence}',
  'evaluation.differences': 'What changes',
  'evaluation.differences-explained':
    'Pictures in each cell for {second}, less those for {first}. Blue is for the better, ochre for the worse: on the diagonal more is better, beside it fewer.',
  'evaluation.difference': '{second} less {first}',
  'evaluation.classDifferences': 'Classes: {second} less {first}',
  'evaluation.points-explained':
    'In points of a percent: what the second version gains on the first.',
  'evaluation.column-precision-difference': 'Precision',
  'evaluation.column-recall-difference': 'Recall',
  'evaluation.column-f1-difference': 'F1',

  'evaluation.trouble-unknown':
    'There is no version named {version}. It may have been deleted, or the address has a typing error.',
  'evaluation.trouble-broken':
    'The files of {version} are damaged or do not fit this service, so it can neither answer nor be looked at. Delete it, or put whole files in its place.',
  'evaluation.trouble-unmeasured':
    '{version} has not been measured on the test pictures yet, or its answers to them were not kept.',
  'evaluation.trouble-damaged':
    'What is kept of the evaluation of {version} is damaged, or is about other pictures than this service has.',
  'evaluation.command': 'Whoever runs the service makes up for it with this command:',
  'evaluation.toActive': 'To the version that answers',
};
