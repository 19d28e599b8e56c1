/** Words of the pictures to look at twice, in English. They come with that part of the data. */
export default {
  'suspects.title': 'Pictures to look at twice',
  'suspects.lede':
    'A suspect is no proof: versions err, also all together, and a label may be right against them. Look at each picture yourself.',
  'suspects.contradicted': 'Labels that all versions contradict',
  'suspects.contradicted-said':
    'The {count} versions that were measured on the test split ({versions}) all predict the same class for {total} {total#picture|pictures}, and the label says another. Shown: {shown}, first those about which even the least confident version is confident.',
  'suspects.tooFew': 'This takes two versions that were measured on the test split.',
  'suspects.labelled': 'Picture {index}, label:',
  'suspects.allSay': 'All predict:',
  'suspects.more': '{more} more',
  'suspects.near': 'Almost the same in two splits',
  'suspects.near-said':
    '{pairs} {pairs#pair|pairs} of pictures look almost the same, each in two splits: what was learned from the one helps with the other. Shown: {shown}.',
  'suspects.near-unknown': 'For these files of the dataset nobody has looked for them.',
  'suspects.where': '{split}, picture {index}',
};
