export default {
  'missing.title': 'Nothing hangs here',
  'missing.heading': 'Nothing hangs here',
  'missing.lede': 'No screen has this address. It may have a letter too many, or be an old one.',
  'missing.home': 'Back to the beginning',
};
