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
