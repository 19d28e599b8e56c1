/** Words of what was brought and kept, in English. They come with the first picture. */
export default {
  'results.title': 'Answers: press one to see its pictures alone',
  'results.failed': 'Errors',
  'results.kept':
    'The last pictures that you brought are kept in this browser for up to a week, so that Back, Reload and another tab show them again. They go to this service only.',
  'results.forget': 'Delete them from this browser',
  'results.forgotten': 'The pictures are deleted from this browser.',
  'results.gone': 'This picture is not kept in this browser, or no longer. Bring it again.',
};
